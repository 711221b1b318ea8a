import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import { assertNotFuture, cleanText } from '../../../shared/errors/checks.js'
import type { IssuePlanInput } from './plan.inputs.js'
import { insertCitedDocuments, insertPlan } from './plan.store.js'

const most = 500

/** Enters a plan with what it cites; answers its id. Flaws of citations are accepted: the document is as it is. */
export async function issuePlan(work: Work, input: IssuePlanInput): Promise<string> {
  authorize(work.viewer, policies, 'issuePlan', { OWNER: input.issuerId })
  const { cites, idempotencyKey: _, ...written } = input
  if (cites.length > most) refuse('TOO_MANY_ITEMS', { field: 'cites', count: cites.length, most }, ['cites'])
  if (input.date) assertNotFuture(input.date, work.today, 'date')
  const id = uuid()
  await insertPlan(work, { ...emptyPlan, ...written, title: cleanText('title', input.title), id })
  const documents = cites.map(({ number = null, date = null, ...cited }, position) => ({
    ...{ ...cited, number, date, position },
    id: uuid(),
    planId: id,
  }))
  await insertCitedDocuments(work, documents)
  return id
}

const emptyPlan = {
  code: null,
  number: null,
  date: null,
  place: null,
  signerName: null,
  signerTitle: null,
  note: null,
}
