import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import { assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
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
  await insertPlan(work, { date: null, ...written, ...cleanTexts(input), id })
  const documents = cites.map(({ number = null, date = null, ...cited }, position) => ({
    ...{ ...cited, number, date, position },
    id: uuid(),
    planId: id,
  }))
  await insertCitedDocuments(work, documents)
  return id
}

/** What is cited and who receives it stay as the document writes them. */
function cleanTexts(input: IssuePlanInput) {
  return {
    code: ifGiven(cleanLine, 'code', input.code, 100),
    number: ifGiven(cleanLine, 'number', input.number, 100),
    place: ifGiven(cleanLine, 'place', input.place, 200),
    title: cleanText('title', input.title),
    signerName: ifGiven(cleanLine, 'signerName', input.signerName, 200),
    signerTitle: ifGiven(cleanLine, 'signerTitle', input.signerTitle, 200),
    note: ifGiven(cleanText, 'note', input.note),
  }
}
