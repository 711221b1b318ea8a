import { serviceViewer } from '../../../shared/access/viewer.js'
import { act } from '../../../shared/database/act.js'
import type { Job } from '../../../shared/jobs/jobs.js'
import type { JobSurroundings } from '../../../shared/subgraph/definition.js'
import { indexStale } from './examine.service.js'
import { setAside } from './index.store.js'
import { makeReport } from './report.service.js'
import { storeFailure } from './report.store.js'
import { describeFault } from '../../../shared/errors/mask.js'

const INDEXED_AT_ONCE = 20
const MOST_ATTEMPTS = 3

/**
 * Keeps the similarity index up to date and makes the reports that were asked for. Rows are locked and skipped when
 * locked, so any number of processes may do it. What fails is set aside with its reason; the others go on.
 */
export function similarityJob(room: JobSurroundings): Job {
  return {
    name: 'similarity',
    everyMs: 1_000,
    run: async () => {
      while (await indexSome(room));
      while (await makeOne(room));
    },
  }
}

const asService = serviceViewer.bind(null, 'similarity')

/** Indexes some initiatives together; where one of them fails, that one is set aside. False when nothing was left to do. */
async function indexSome({ database, log }: JobSurroundings): Promise<boolean> {
  let underWay: string | undefined
  const begun = (id: string): void => void (underWay = id)
  try {
    const what = { action: 'indexSimilarity' }
    return (await act(database, asService(), what, (work) => indexStale(work, INDEXED_AT_ONCE, begun))) > 0
  } catch (error) {
    const failed = underWay
    if (!failed) throw error
    log.warn(
      { fault: describeFault(error), initiative: failed },
      'an initiative could not be indexed; it is set aside',
    )
    const what = { action: 'setIndexingAside' }
    await act(database, asService(), what, (work) => setAside(work, failed, kindOf(error)))
    return true
  }
}

/** What may be told of a failure: the code of the database or the name of the error, no word of what was indexed. */
function kindOf(error: unknown): string {
  const { code, name } = error as { code?: string; name?: string }
  return code ?? name ?? 'UNKNOWN'
}

/** Makes one report that was asked for; false when there is none. */
async function makeOne({ database, log }: JobSurroundings): Promise<boolean> {
  let underWay: string | undefined
  const begun = (id: string): void => void (underWay = id)
  try {
    const what = { action: 'makeReport' }
    return (await act(database, asService(), what, (work) => makeReport(work, begun))) !== null
  } catch (error) {
    const failed = underWay
    if (!failed) throw error
    log.warn({ fault: describeFault(error), report: failed }, 'a similarity report could not be made')
    await act(database, asService(), { action: 'failReport' }, (work) =>
      storeFailure(work, failed, MOST_ATTEMPTS),
    )
    return true
  }
}
