import { serviceViewer } from '../../../shared/access/viewer.js'
import { act } from '../../../shared/database/act.js'
import type { Job } from '../../../shared/jobs/jobs.js'
import type { JobSurroundings } from '../../../shared/subgraph/definition.js'
import { indexStale } from './examine.service.js'
import { makeReport } from './report.service.js'
import { storeFailure } from './report.store.js'

const INDEXED_AT_ONCE = 20
const MOST_ATTEMPTS = 3

/**
 * Keeps the similarity index up to date and makes the reports that were asked for. Rows are locked and skipped when
 * locked, so any number of processes may do it.
 */
export function similarityJob({ database, log }: JobSurroundings): Job {
  const asService = serviceViewer.bind(null, 'similarity')
  const indexSome = () =>
    act(database, asService(), { action: 'indexSimilarity' }, (work) => indexStale(work, INDEXED_AT_ONCE))
  const makeOne = async (): Promise<boolean> => {
    let underWay: string | undefined
    const begun = (id: string): void => void (underWay = id)
    try {
      const made = await act(database, asService(), { action: 'makeReport' }, (work) =>
        makeReport(work, begun),
      )
      return made !== null
    } catch (error) {
      const failed = underWay
      if (!failed) throw error
      log.warn({ err: error, report: failed }, 'a similarity report could not be made')
      await act(database, asService(), { action: 'failReport' }, (work) =>
        storeFailure(work, failed, MOST_ATTEMPTS),
      )
      return true
    }
  }
  return {
    name: 'similarity',
    everyMs: 1_000,
    run: async () => {
      while ((await indexSome()) === INDEXED_AT_ONCE);
      while (await makeOne());
    },
  }
}
