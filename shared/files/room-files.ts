import { Readable } from 'node:stream'
import type { DataSource } from 'typeorm'
import { v7 as uuid } from 'uuid'
import { serviceViewer } from '../access/viewer.js'
import { inTransaction, type Work } from '../database/work.js'
import type { FileStore, Written } from './file-store.js'
import { signGrant, verifyGrant, type FileGrant } from './file-token.js'

/** What a room says of a file. */
export interface FileDescription {
  ownerId: string
  /** What it is for, e.g. 'IMPORT'. */
  purpose: string
  name: string
  mediaType: string
}

/** An upload that was offered: one PUT to this path, before it expires. */
export interface OfferedUpload {
  fileId: string
  uploadPath: string
  expiresAt: Date
}

/** The files of a room. */
export interface RoomFiles {
  /** Offers one upload of at most so many bytes, good for 15 minutes; call it inside an act. */
  offer(work: Work, upload: FileDescription & { mostBytes: number }): Promise<OfferedUpload>
  /** A path for downloads within 5 minutes; the caller has checked that the viewer may have the file. */
  downloadPath(fileId: string, name: string, mediaType: string): Promise<string>
  /**
   * A path under which a maker of the room makes a content anew at each fetch, for so many days; the maker answers
   * nothing any more once it has been revoked.
   */
  madePath(made: {
    maker: string
    id: string
    name: string
    mediaType: string
    days: number
  }): Promise<string>
  /** The content of a stored file. */
  open(fileId: string): Readable
  /** Stores a content that the hub itself has made; answers the file's id. */
  put(work: Work, file: FileDescription, content: Buffer | Readable): Promise<string>
}

/** Makes contents by their id when they are fetched, in a transaction of the hub itself; null when there is none (any more). */
export type Makers = Readonly<Record<string, (work: Work, id: string) => Promise<string | null>>>

/** What became of an upload. */
export interface StoredFile {
  fileId: string
  size: number
  sha256: string
}

/** The door behind the paths: undefined for a path that is forged, expired or was used. */
export interface FileDoor {
  receive(token: string, content: Readable): Promise<StoredFile | undefined>
  deliver(token: string): Promise<{ grant: FileGrant; content: Readable } | undefined>
}

const uploadMinutes = 15
const downloadMinutes = 5
const mostBytesOfOurs = 1 << 30

/** Opens the files of a room. */
export function openFiles(
  room: string,
  database: DataSource,
  store: FileStore,
  secret: Uint8Array,
  makers: Makers = {},
): RoomFiles & FileDoor {
  const pathOf = async (grant: Omit<FileGrant, 'room'>, minutes: number): Promise<string> =>
    `/files/${room}/${await signGrant({ ...grant, room }, minutes, secret)}`

  return {
    offer: async (work, upload) => {
      const fileId = uuid()
      const { name, mediaType, mostBytes } = upload
      await insertOffer(work, fileId, upload, mostBytes)
      const uploadPath = await pathOf({ act: 'PUT', fileId, name, mediaType, mostBytes }, uploadMinutes)
      return { fileId, uploadPath, expiresAt: new Date(Date.now() + uploadMinutes * 60_000) }
    },
    downloadPath: (fileId, name, mediaType) =>
      pathOf({ act: 'GET', fileId, name, mediaType }, downloadMinutes),
    madePath: ({ id, days, ...made }) => pathOf({ act: 'GET', fileId: id, ...made }, days * 24 * 60),
    open: (fileId) => store.open(fileId),
    put: async (work, file, content) => {
      const fileId = uuid()
      const written = await store.write(
        Buffer.isBuffer(content) ? Readable.from([content]) : content,
        mostBytesOfOurs,
      )
      await insertOffer(work, fileId, file, mostBytesOfOurs)
      await markStored(work, fileId, written)
      await written.keepAs(fileId)
      return fileId
    },
    receive: async (token, content) => {
      const grant = await verifyGrant(token, { act: 'PUT', room }, secret)
      if (!grant) return undefined
      const written = await store.write(content, grant.mostBytes ?? 0)
      const isFirst = await keep(database, grant.fileId, written)
      if (!isFirst) await written.discard()
      return isFirst ? { fileId: grant.fileId, size: written.size, sha256: written.sha256 } : undefined
    },
    deliver: async (token) => {
      const grant = await verifyGrant(token, { act: 'GET', room }, secret)
      if (!grant?.maker) return grant && { grant, content: store.open(grant.fileId) }
      const content = await make(database, makers[grant.maker], grant.fileId)
      return content === null ? undefined : { grant, content: Readable.from([Buffer.from(content)]) }
    },
  }
}

async function make(
  database: DataSource,
  maker: Makers[string] | undefined,
  id: string,
): Promise<string | null> {
  if (!maker) return null
  const what = { action: 'makeFile' }
  return inTransaction(database, serviceViewer('files'), what, (work) => maker(work, id))
}

async function insertOffer(work: Work, id: string, file: FileDescription, mostBytes: number): Promise<void> {
  await work.query(
    `/* file.offer */ insert into stored_file (id, owner_id, purpose, name, media_type, most_bytes, state)
     values ($1, $2, $3, $4, $5, $6, 'OFFERED')`,
    [id, file.ownerId, file.purpose, file.name, file.mediaType, mostBytes],
  )
}

async function markStored(work: Work, id: string, { size, sha256 }: Written): Promise<boolean> {
  const rows = await work.query(
    `/* file.store */ update stored_file set state = 'STORED', size = $2, sha256 = $3, version = version + 1
     where id = $1 and state = 'OFFERED' returning id`,
    [id, size, sha256],
  )
  return rows.length > 0
}

/** The first upload of an offer is kept, and no other; the row is committed after the content lies in its place. */
async function keep(database: DataSource, fileId: string, written: Written): Promise<boolean> {
  return inTransaction(database, serviceViewer('files'), { action: 'receiveFile' }, async (work) => {
    const isFirst = await markStored(work, fileId, written)
    if (isFirst) await written.keepAs(fileId)
    return isFirst
  })
}
