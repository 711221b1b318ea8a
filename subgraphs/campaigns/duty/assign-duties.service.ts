import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { loadPlans } from '../plan/plan.store.js'
import { policies } from '../policies.js'
import { findEventsOf, lockEvents } from './duty-event.store.js'
import { dayAfterEvent, daysOfSchedule, dueDayOf } from './duty-schedule.js'
import { DutyRule } from './duty.enums.js'
import type { AssignDutiesInput, DutyScheduleInput } from './duty.inputs.js'
import { insertDuties, notBelow, unknownOrganizations } from './duty.store.js'

const mostOrganizations = 500
const mostDuties = 6_000

/** What was assigned together. */
export interface Assigned {
  seriesId: string
  ids: string[]
}

/**
 * Gives organizations a duty for each day of its schedule, all or none. The issuer of the plan assigns, or without a
 * plan any superior.
 */
export async function assignDuties(
  work: Work,
  input: AssignDutiesInput,
  action: 'assignDuty' | 'assignDuties' = 'assignDuties',
): Promise<Assigned> {
  const organizationIds = [...new Set(input.organizationIds)]
  const assigners = await assertMayAssign(work, organizationIds, input.planId ?? null, action)
  assertFits(input, organizationIds.length)
  await assertKnown(work, input.receiverIds)
  const { schedule, kind, period, planId = null, quota, receiverIds } = input
  const isSeries = action === 'assignDuties'
  const duty = {
    ...{ kind, period, planId, quota, receiverIds, ...offsetOf(schedule) },
    title: cleanText('title', input.title),
    recurrence: ifGiven(cleanLine, 'recurrence', input.recurrence),
  }
  const seriesId = uuid()
  const events = await daysOfEvent(work, organizationIds, { ...duty, period })
  const duties = organizationIds.flatMap((organizationId) =>
    daysOf(schedule, period, events.get(organizationId)).map((day) => ({
      ...{ ...duty, organizationId, id: uuid(), seriesId: isSeries ? seriesId : null },
      ...{ dueWritten: day, dueOn: day && dueDayOf(day) },
    })),
  )
  await insertDuties(work, duties, assigners)
  return { seriesId, ids: duties.map(({ id }) => id) }
}

/** Answers the organizations for which the viewer assigns. */
async function assertMayAssign(
  work: Work,
  organizationIds: readonly string[],
  planId: string | null,
  action: 'assignDuty' | 'assignDuties',
): Promise<string[]> {
  const field = action === 'assignDuty' ? 'organizationId' : 'organizationIds'
  const count = organizationIds.length
  if (count > mostOrganizations) refuse('TOO_MANY_ITEMS', { field, count, most: mostOrganizations }, [field])
  const roles: readonly string[] = policies[action].roles
  const acting = work.viewer.appointments
    .filter(({ role }) => roles.includes(role))
    .map(({ organizationId }) => organizationId)
  const issuerId = planId && (await issuerOf(work, planId))
  const superiors = issuerId ? acting.filter((id) => id === issuerId) : acting
  const strangers = await notBelow(work, organizationIds, superiors)
  authorize(work.viewer, policies, action, { ANCESTOR: strangers.length > 0 || count === 0 ? [] : superiors })
  return superiors
}

async function issuerOf(work: Work, planId: string): Promise<string> {
  const [plan] = await loadPlans(work, [planId])
  return plan?.issuerId ?? refuse('NOT_FOUND', { what: 'Plan', value: planId }, ['planId'])
}

function assertFits({ kind, quota, schedule, period }: AssignDutiesInput, organizations: number): void {
  if (!/^[A-Z][A-Z_]{1,39}$/.test(kind)) {
    refuse('INVALID', { field: 'kind', value: kind, expected: '2–40: A–Z, _' }, ['kind'])
  }
  assertBetween('quota', quota, 1, 1_000, ['quota'])
  const { rule, dayOfMonth, from, to, event, offsetDays } = schedule
  if (dayOfMonth != null) assertBetween('dayOfMonth', dayOfMonth, 1, 31, ['schedule', 'dayOfMonth'])
  if (from && to && to <= from) {
    const args = { field: 'schedule.to', value: to, expected: expected.dayAfter(from) }
    refuse('INVALID', args, ['schedule', 'to'])
  }
  if (rule === DutyRule.AFTER_EVENT) {
    cleanLine('schedule.event', event ?? '', 200)
    assertBetween('offsetDays', offsetDays ?? -1, 0, 366, ['schedule', 'offsetDays'])
  }
  const count = daysOf(schedule, period).length * organizations
  if (count > mostDuties)
    refuse('TOO_MANY_ITEMS', { field: 'schedule', count, most: mostDuties }, ['schedule'])
  if (count === 0) refuse('NO_DUE_DAY', { period }, ['schedule'])
}

function assertBetween(field: string, value: number, least: number, most: number, path: string[]): void {
  if (value >= least && value <= most) return
  refuse('INVALID', { field, value, expected: expected.numberBetween(least, most) }, path)
}

/** On which day each organization has held the event that the duty follows, as far as it is recorded. */
async function daysOfEvent(
  work: Work,
  organizationIds: readonly string[],
  { event, period }: { event: string | null; period: string },
): Promise<Map<string, string>> {
  if (!event) return new Map()
  await lockEvents(work)
  const events = await findEventsOf(work, organizationIds, { period, name: event })
  return new Map(events.map(({ organizationId, heldOn }) => [organizationId, heldOn]))
}

/** The days that the document sets; one without a day when it sets none (yet). */
function daysOf(schedule: DutyScheduleInput, period: string, heldOn?: string): (string | null)[] {
  const { rule, on } = schedule
  if (rule === DutyRule.AFTER_EVENT && heldOn) return [dayAfterEvent(heldOn, offsetOf(schedule))]
  if (rule === DutyRule.AFTER_EVENT || (rule === DutyRule.ONCE && !on)) return [null]
  return daysOfSchedule(schedule, period)
}

function offsetOf({ rule, event, offsetDays, inWorkingDays }: DutyScheduleInput) {
  if (rule !== DutyRule.AFTER_EVENT) return { event: null, offsetDays: null, offsetInWorkingDays: false }
  const name = cleanLine('schedule.event', event ?? '', 200)
  return { event: name, offsetDays: offsetDays ?? 0, offsetInWorkingDays: inWorkingDays }
}

async function assertKnown(work: Work, receivers: readonly string[]): Promise<void> {
  if (receivers.length > mostOrganizations) {
    const field = 'receiverIds'
    refuse('TOO_MANY_ITEMS', { field, count: receivers.length, most: mostOrganizations }, [field])
  }
  const [unknown] = await unknownOrganizations(work, receivers)
  if (unknown) refuse('NOT_FOUND', { what: 'Organization', value: unknown }, ['receiverIds'])
}
