import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import { lockDecision, markPublished } from './decision.store.js'

/** Publishes a decision: from now on everybody reads it, third parties included. Answers its id. */
export async function publishDecision(work: Work, decisionId: string): Promise<string> {
  const decision = await lockDecision(work, decisionId)
  if (!decision) refuse('NOT_FOUND', { what: 'Decision', value: decisionId }, ['decisionId'])
  authorize(work.viewer, policies, 'publishDecision', { OWNER: decision.ownerId })
  if (decision.publishedOn)
    refuse('ALREADY_PUBLISHED', { number: decision.number, day: decision.publishedOn }, ['decisionId'])
  await markPublished(work, decisionId)
  return decisionId
}
