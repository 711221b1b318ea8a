import { addDays, addWorkingDays } from '../../../shared/clock/working-days.js'
import type { Proposal } from './proposal.entity.js'

/** Working days for appraisal and submission from the full dossier (NĐ 98/2023/NĐ-CP, Điều 32 khoản 2; QĐ 638/QĐ-BNV). */
export const APPRAISAL_DAYS = 20

/** Working days from the decision until its copy reaches the proposer, and for the handing over of the object. */
export const NOTICE_DAYS = 10

const inHand = ['RECEIVED', 'APPRAISED', 'LEVEL_PASSED', 'LEVEL_REJECTED']

type Clocked = Pick<Proposal, 'state' | 'clockFrom' | 'decidedOn' | 'notifiedOn'>

/**
 * The last day of the limit that runs for a proposal; null where none does. A request for supplement stops the clock,
 * which begins anew with the full dossier; while a proposal is held nothing runs out.
 */
export function dueOn({ state, clockFrom, decidedOn, notifiedOn }: Clocked): string | null {
  if (inHand.includes(state)) return clockFrom && addWorkingDays(clockFrom, APPRAISAL_DAYS)
  const awaitsNotice = (state === 'GRANTED' || state === 'REFUSED') && !notifiedOn
  return awaitsNotice && decidedOn ? addWorkingDays(decidedOn, NOTICE_DAYS) : null
}

/** The latest day from which a limit of so many working days is over today: what began on it or before is late. */
export function lateSince(today: string, limit: number): string {
  let day = today
  while (addWorkingDays(day, limit) >= today) day = addDays(day, -1)
  return day
}
