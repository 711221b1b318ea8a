import { addDays, addWorkingDays, workingDaysBetween } from '../../../shared/clock/working-days.js'
import type { Proposal } from './proposal.entity.js'

/** Working days for appraisal and submission from the full dossier (NĐ 98/2023/NĐ-CP, Điều 32 khoản 2; QĐ 638/QĐ-BNV). */
export const APPRAISAL_DAYS = 20

/** Working days from the decision until its copy reaches the proposer, and for the handing over of the object. */
export const NOTICE_DAYS = 10

const inHand = ['RECEIVED', 'APPRAISED', 'LEVEL_PASSED', 'LEVEL_REJECTED']

/** Whether the holder's limit of working days runs in a state. */
export function isClockRunning(state: Proposal['state']): boolean {
  return inHand.includes(state)
}

type Clocked = Pick<Proposal, 'state' | 'clockFrom' | 'decidedOn' | 'notifiedOn'>

/**
 * The last day of the limit that runs for a proposal; null where none does. A request for supplement stops the clock,
 * which begins anew with the full dossier; the working days of a hold do not count.
 */
export function dueOn({ state, clockFrom, decidedOn, notifiedOn }: Clocked): string | null {
  if (isClockRunning(state)) return clockFrom && addWorkingDays(clockFrom, APPRAISAL_DAYS)
  const awaitsNotice = (state === 'GRANTED' || state === 'REFUSED') && !notifiedOn
  return awaitsNotice && decidedOn ? addWorkingDays(decidedOn, NOTICE_DAYS) : null
}

/**
 * The day after which the limit runs for a proposal whose hold ends today: moved on by the working days of the hold, so
 * that what had run before it stays spent. No text settles it; nobody can be late with what he may not touch.
 */
export function clockAfterHold(
  { clockFrom, heldOn }: Pick<Proposal, 'clockFrom' | 'heldOn'>,
  today: string,
): string | null {
  const days = heldOn ? workingDaysBetween(heldOn, today) : 0
  return clockFrom && days > 0 ? addWorkingDays(clockFrom, days) : clockFrom
}

/** The latest day from which a limit of so many working days is over today: what began on it or before is late. */
export function lateSince(today: string, limit: number): string {
  let day = today
  while (addWorkingDays(day, limit) >= today) day = addDays(day, -1)
  return day
}
