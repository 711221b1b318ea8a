import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import { organizationsOf } from '../../../shared/access/viewer.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { lockInitiative } from '../initiative/initiative.store.js'
import { holds } from '../recognition/recognition.store.js'
import { policies } from '../policies.js'
import { digestOf, findMatches } from './examine.service.js'
import * as index from './index.store.js'
import type { CheckSimilarityInput } from './report.inputs.js'
import * as store from './report.store.js'

/** Asks for a comparison with all others; answers the id of the report, which is made in the background. */
export async function checkSimilarity(work: Work, input: CheckSimilarityInput): Promise<string> {
  const initiative = await lockInitiative(work, input.initiativeId)
  if (!initiative) refuse('NOT_FOUND', { what: 'Initiative', value: input.initiativeId }, ['initiativeId'])
  assertVersion(initiative, input.expectedVersion)
  const holders: string[] = []
  for (const id of organizationsOf(work.viewer)) if (await holds(work, id, initiative.id)) holders.push(id)
  authorize(work.viewer, policies, 'checkSimilarity', { HOLDER: holders })
  return store.requestReport(work, initiative)
}

/** Makes one report that was asked for; null when there is none. The report under way is told before it can fail. */
export async function makeReport(work: Work, begun: (id: string) => void): Promise<string | null> {
  const report = await store.takeReport(work)
  if (!report) return null
  begun(report.id)
  const [own] = await index.loadTexts(work, [report.initiativeId], report.initiativeId)
  if (!own) throw new Error(`initiative ${report.initiativeId} is unknown to the similarity index`)
  const matches = await findMatches(work, own)
  const comparedWith = await index.countSources(work, own.number)
  await store.storeReport(work, report, { digest: digestOf(own), comparedWith, matches })
  return report.id
}
