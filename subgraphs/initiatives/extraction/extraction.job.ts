import { serviceViewer } from '../../../shared/access/viewer.js'
import { act } from '../../../shared/database/act.js'
import type { Job } from '../../../shared/jobs/jobs.js'
import type { JobSurroundings } from '../../../shared/subgraph/definition.js'
import { extractText, type ExtractedText, type Unreadable } from './extract.js'
import { claimText, storeText, storeUnreadable, type WaitingText } from './text.store.js'

const MOST_ATTEMPTS = 3

/** Reads uploaded full texts, one after the other; the claim is a transaction of its own, so a killed reader blocks nobody. */
export function extractionJob({ database, files }: JobSurroundings): Job {
  const viewer = serviceViewer('extraction')
  const readNext = async (): Promise<boolean> => {
    const waiting = await act(
      database,
      viewer,
      { action: 'claimText' },
      async (work) => (await claimText(work)) ?? null,
    )
    if (!waiting) return false
    const read = await readFile(files, waiting)
    await act(database, viewer, { action: 'storeText' }, (work) =>
      'text' in read ? storeText(work, waiting.id, read) : storeUnreadable(work, waiting.id, read.refusal),
    )
    return true
  }
  return {
    name: 'read full texts',
    everyMs: 1_000,
    run: async () => {
      while (await readNext());
    },
  }
}

async function readFile(
  files: JobSurroundings['files'],
  { fileId, name, mediaType, attempts }: WaitingText,
): Promise<ExtractedText | Unreadable> {
  // A file whose readers were killed again and again is left alone.
  if (attempts > MOST_ATTEMPTS) return { refusal: { code: 'FILE_TOO_COSTLY', args: { name } } }
  const chunks: Buffer[] = []
  for await (const chunk of files.open(fileId)) chunks.push(chunk as Buffer)
  return extractText(name, mediaType, Buffer.concat(chunks))
}
