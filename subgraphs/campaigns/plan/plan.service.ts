import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import { assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import type { CitedDocument } from './plan.entity.js'
import type { CitedDocumentInput, IssuePlanInput } from './plan.inputs.js'
import { insertCitedDocuments, insertPlan, loadPlans } from './plan.store.js'
import { isWrittenDay } from './written-dates.js'

const most = 500

/** Enters a plan with what it cites; answers its id. Flaws of citations are accepted: the document is as it is. */
export async function issuePlan(work: Work, input: IssuePlanInput): Promise<string> {
  authorize(work.viewer, policies, 'issuePlan', { OWNER: input.issuerId })
  const { cites, idempotencyKey: _, replacesId = null, ...written } = input
  if (cites.length > most) refuse('TOO_MANY_ITEMS', { field: 'cites', count: cites.length, most }, ['cites'])
  if (input.date) assertNotFuture(input.date, work.today, 'date')
  if (replacesId) await assertOwnPlan(work, replacesId, input.issuerId)
  const id = uuid()
  await insertPlan(work, { date: null, ...written, replacesId, ...cleanTexts(input), id })
  await insertCitedDocuments(work, await citationsOf(work, id, cites))
  return id
}

async function assertOwnPlan(work: Work, id: string, issuerId: string): Promise<void> {
  const [plan] = await loadPlans(work, [id])
  if (plan?.issuerId !== issuerId) refuse('NOT_FOUND', { what: 'Plan', value: id }, ['replacesId'])
}

async function citationsOf(
  work: Work,
  planId: string,
  cites: CitedDocumentInput[],
): Promise<CitedDocument[]> {
  const named = cites.flatMap(({ planId: cited }) => cited ?? [])
  const found = new Set((await loadPlans(work, named)).map((plan) => plan.id))
  return cites.map(({ number = null, date = null, planId: cited, dateWritten, ...rest }, position) => {
    const path = ['cites', String(position)]
    if (cited && !found.has(cited)) refuse('NOT_FOUND', { what: 'Plan', value: cited }, [...path, 'planId'])
    const asWritten = ifGiven(cleanLine, 'dateWritten', dateWritten, 100)
    if (asWritten && (date || isWrittenDay(asWritten))) {
      const args = { field: 'dateWritten', value: asWritten, expected: noDayOfTheCalendar }
      refuse('INVALID', args, [...path, 'dateWritten'])
    }
    const document = { ...rest, number, date, dateWritten: asWritten, position }
    return { ...document, id: uuid(), planId, citedPlanId: cited ?? null }
  })
}

const noDayOfTheCalendar = {
  vi: 'một ngày không có trong lịch, chỉ khi bỏ trống date',
  en: 'a date that no calendar has, only where date is left out',
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
