import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import { askThread } from '../../../shared/files/thread.js'

/** Kinds of files that a full text may have: DOCX, PDF and plain text in UTF-8 (or UTF-16 with its mark). */
export const mediaTypes = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pdf',
  'text/plain',
] as const
export type MediaType = (typeof mediaTypes)[number]

/** What one file may cost. A longer text is compared as far as it was read. */
export const limits = {
  mostBytes: 20_000_000,
  mostPages: 300,
  mostCharacters: 500_000,
  /** All entries of a DOCX together, unpacked. */
  mostUnpacked: 60_000_000,
  mostMs: 30_000,
  mostHeapMb: 512,
  /** Growth of the whole process while a file is read: what libraries keep outside the heap. */
  mostGrowthMb: 1_000,
}

/** The text of a file. */
export interface ExtractedText {
  text: string
  /** Pages of the file, where it has pages. */
  pages: number | null
  /** True when it is longer than is read. */
  isCut: boolean
}

/** Why a file could not be read, as a message of the catalogue. */
export interface Unreadable {
  refusal: RefusalDetail
}

type Reason = keyof ReturnType<typeof refusalsOf>
type Answer = ExtractedText | { refusal: Reason }

/** Reads the text of a file in a thread of its own, which ends when it takes too much; never throws for a bad file. */
export async function extractText(
  name: string,
  mediaType: string,
  content: Uint8Array,
  bounds: Partial<typeof limits> = {},
): Promise<ExtractedText | Unreadable> {
  const answer = await answerOf(mediaType, content, { ...limits, ...bounds })
  return 'text' in answer ? answer : { refusal: refusalsOf(name, mediaType)[answer.refusal] }
}

async function answerOf(mediaType: string, content: Uint8Array, bounds: typeof limits): Promise<Answer> {
  if (!mediaTypes.some((known) => known === mediaType)) return { refusal: 'OTHER_KIND' }
  if (content.byteLength > bounds.mostBytes) return { refusal: 'TOO_LARGE_INSIDE' }
  const data = { content: Uint8Array.from(content), mediaType, ...bounds }
  const answer = await askThread<Answer>('subgraphs/initiatives/extraction/reader.mjs', data, bounds)
  return answer ?? { refusal: 'TOO_COSTLY' }
}

/** What is said of a file that cannot be read, by reason. */
function refusalsOf(name: string, mediaType: string) {
  return {
    OTHER_KIND: { code: 'FILE_OF_OTHER_KIND', args: { name, mediaType } },
    LOCKED: { code: 'FILE_LOCKED', args: { name } },
    DAMAGED: { code: 'FILE_DAMAGED', args: { name } },
    WITHOUT_TEXT: { code: 'FILE_WITHOUT_TEXT', args: { name } },
    TOO_LARGE_INSIDE: { code: 'FILE_TOO_LARGE_INSIDE', args: { name } },
    TOO_COSTLY: { code: 'FILE_TOO_COSTLY', args: { name } },
  } satisfies Record<string, RefusalDetail>
}
