import type { Work } from '../../../shared/database/work.js'
import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import type { ExtractedText } from './extract.js'
import type { InitiativeText } from './text.types.js'

/** The latest upload of each initiative. */
export function loadLatestTexts(work: Work, initiativeIds: readonly string[]): Promise<InitiativeText[]> {
  return work.query(
    `/* text.latest */ select distinct on (initiative_id) id, initiative_id as "initiativeId", name, state, pages, characters,
       is_cut as "isCut", refusal
     from initiative_text where initiative_id = any ($1) order by initiative_id, id desc`,
    [initiativeIds],
  )
}

/** An upload that was offered. */
export interface NewText {
  id: string
  initiativeId: string
  ownerId: string
  fileId: string
  name: string
  mediaType: string
}

/** Writes down an offered upload. */
export async function insertText(work: Work, text: NewText): Promise<void> {
  await work.query(
    `/* text.insert */ insert into initiative_text (id, initiative_id, owner_id, file_id, name, media_type)
     values ($1, $2, $3, $4, $5, $6)`,
    [text.id, text.initiativeId, text.ownerId, text.fileId, text.name, text.mediaType],
  )
}

/** A file that is to be read now. */
export type WaitingText = Pick<NewText, 'id' | 'fileId' | 'name' | 'mediaType'> & { attempts: number }

/** Claims the next stored file that nobody reads; one whose reader has been silent for two minutes is claimed again. */
export async function claimText(work: Work): Promise<WaitingText | undefined> {
  const rows = await work.query<WaitingText>(
    `/* text.claim */ update initiative_text t set state = 'READING', reading_since = now(), attempts = attempts + 1
     where t.id = (
       select w.id from initiative_text w join stored_file f on f.id = w.file_id and f.state = 'STORED'
       where w.state = 'OFFERED' or (w.state = 'READING' and w.reading_since < now() - interval '2 minutes')
       order by w.id limit 1 for update of w skip locked)
     returning t.id, t.file_id as "fileId", t.name, t.media_type as "mediaType", t.attempts`,
  )
  return rows[0]
}

/** Keeps what was read. */
export async function storeText(
  work: Work,
  id: string,
  { text, pages, isCut }: ExtractedText,
): Promise<void> {
  await work.query(
    `/* text.store */ update initiative_text set state = 'READ', content = $2, characters = length($2), pages = $3, is_cut = $4,
       version = version + 1 where id = $1 and state = 'READING'`,
    [id, text, pages, isCut],
  )
}

/** Keeps why a file was not read. */
export async function storeUnreadable(work: Work, id: string, refusal: RefusalDetail): Promise<void> {
  await work.query(
    `/* text.refuse */ update initiative_text set state = 'REFUSED', refusal = $2, version = version + 1
     where id = $1 and state = 'READING'`,
    [id, JSON.stringify(refusal)],
  )
}

/** The text of an initiative that is compared. */
export interface TextContent {
  initiativeId: string
  content: string
}

/** The texts of initiatives that are compared, where one was read. */
export function loadContents(work: Work, initiativeIds: readonly string[]): Promise<TextContent[]> {
  return work.query(
    `/* text.content */ select distinct on (initiative_id) initiative_id as "initiativeId", content
     from initiative_text where initiative_id = any ($1) and state = 'READ' order by initiative_id, id desc`,
    [initiativeIds],
  )
}

/** The stored file of an upload. */
export type TextFile = Pick<NewText, 'id' | 'fileId' | 'name' | 'mediaType'>

/** The stored files of uploads whose initiatives the viewer does not mark. */
export function loadFiles(work: Work, ids: readonly string[]): Promise<TextFile[]> {
  return work.query(
    `/* text.file */ select t.id, t.file_id as "fileId", t.name, t.media_type as "mediaType"
     from initiative_text t
     where t.id = any ($1) and t.state in ('READING', 'READ', 'REFUSED') and not viewer_marks(t.initiative_id)`,
    [ids],
  )
}
