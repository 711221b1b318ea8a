import { createHash } from 'node:crypto'

/** One entry of the journal at its place in the chain. */
export interface Link {
  position: number
  /** The entry of the journal. */
  seq: number
  /** Life of the database in which it was sealed, and the transaction that wrote it. */
  epoch: number
  txid: string
  /** Digest of the entry itself. */
  entryHash: Buffer
}

/** What the first link is sealed with. */
export const origin: Buffer = Buffer.alloc(32)

/** The hash of a link: whoever changes it, or anything before it, changes every hash after it. */
export function seal(previous: Buffer, { position, epoch, txid, seq, entryHash }: Link): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(entryHash)
    .update(`${position} ${epoch} ${txid} ${seq}`)
    .digest()
}
