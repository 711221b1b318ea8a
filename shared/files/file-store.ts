import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Thrown while more than the limit is being written; nothing of it is kept. */
export class TooLarge extends Error {}

/** A content that was written and waits to be kept under its id, or thrown away. */
export interface Written {
  size: number
  sha256: string
  keepAs(id: string): Promise<void>
  discard(): Promise<void>
}

/** Where contents lie: by default a folder; an object store has the same two verbs. */
export interface FileStore {
  /** Writes a stream of at most so many bytes aside; throws TooLarge. */
  write(content: Readable, mostBytes: number): Promise<Written>
  open(id: string): Readable
}

/** A file store in a folder. */
export function folderStore(folder: string): FileStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    write: async (content, mostBytes) => {
      const part = join(folder, `${randomUUID()}.part`)
      const measured = measure(mostBytes)
      try {
        await pipeline(content, measured.through, createWriteStream(part, { mode: 0o600 }))
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
      return {
        ...measured.result(),
        keepAs: (id) => rename(part, join(folder, id)),
        discard: () => rm(part, { force: true }),
      }
    },
    open: (id) => createReadStream(join(folder, id)),
  }
}

function measure(mostBytes: number) {
  const hash = createHash('sha256')
  let size = 0
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      if (size > mostBytes) return done(new TooLarge(`more than ${mostBytes} bytes`))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, result: () => ({ size, sha256: hash.digest('hex') }) }
}
