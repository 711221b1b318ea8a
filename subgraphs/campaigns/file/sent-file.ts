import type { Work } from '../../../shared/database/work.js'

/** Most bytes of a file of a plan or a scorecard. */
export const mostBytes = 50 << 20

const mediaTypes: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/** What the name of a file must end in, for people. */
export const wantedName = {
  vi: 'tên kết thúc bằng .pdf, .docx, .doc, .jpg hoặc .png',
  en: 'a name ending in .pdf, .docx, .doc, .jpg or .png',
}

/** The media type of a PDF, a Word document or a picture by its name; undefined for anything else. */
export function mediaTypeOf(name: string): string | undefined {
  return mediaTypes[name.toLowerCase().split('.').at(-1) ?? '']
}

/** A file that was sent, as it is copied to the record at which it hangs. */
export interface SentFile {
  fileId: string
  name: string
  mediaType: string
  size: number
  sha256: string
}

/** A file that was sent by this owner for a purpose; null when there is none. */
export async function findSentFile(
  work: Work,
  { fileId, ownerId, purpose }: { fileId: string; ownerId: string; purpose: string },
): Promise<SentFile | null> {
  const rows = await work.query<SentFile>(
    `/* file.sent */ select id as "fileId", name, media_type as "mediaType", size::integer as size, sha256
     from stored_file where id = $1 and owner_id = $2 and purpose = $3 and state = 'STORED'`,
    [fileId, ownerId, purpose],
  )
  return rows[0] ?? null
}
