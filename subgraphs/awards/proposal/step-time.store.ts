import { workingDaysBetween } from '../../../shared/clock/working-days.js'
import type { Work } from '../../../shared/database/work.js'
import { APPRAISAL_DAYS, isClockRunning } from './clock.js'
import type { Proposal } from './proposal.entity.js'
import type { ReturnCode } from './proposal.enums.js'

/** A step whose time is kept. */
export type TimedStep = 'APPRAISED' | 'RETURNED' | 'DECIDED'

/** A step and its day; a return has a coded reason. */
export interface StepDone {
  step: TimedStep
  doneOn: string
  returnCode?: ReturnCode
  /** Working days after which it is late; default: those of the appraisal. */
  most?: number
}

/** Keeps how long the holders of locked proposals took for a step, as the proposals stood before it. */
export async function insertStepTimes(
  work: Work,
  before: readonly Proposal[],
  { step, doneOn, returnCode, most = APPRAISAL_DAYS }: StepDone,
): Promise<void> {
  const rows = before.map(({ id, holderId, period, awardType, ...clocked }) => ({
    proposalId: id,
    holderId,
    period,
    awardType,
    ...timeTaken(clocked, doneOn, most),
  }))
  await work.query(
    `/* step_time.insert */ insert into step_time (organization_id, proposal_id, period, award_type, step, clock_from, done_on, working_days, is_late, return_code)
     select t."holderId", t."proposalId", t.period, t."awardType", $2, t."clockFrom", $3, t.days, t."isLate", $4
     from jsonb_to_recordset($1) as t ("holderId" uuid, "proposalId" uuid, period text, "awardType" text, "clockFrom" date, days integer, "isLate" boolean)
     on conflict do nothing`,
    [JSON.stringify(rows), step, doneOn, returnCode ?? null],
  )
}

/** Where no clock runs there is nothing to be late for. */
function timeTaken(
  { state, clockFrom }: Pick<Proposal, 'state' | 'clockFrom'>,
  doneOn: string,
  most: number,
) {
  if (!clockFrom || !isClockRunning(state)) return { clockFrom: null, days: null, isLate: null }
  const days = workingDaysBetween(clockFrom, doneOn)
  return { clockFrom, days, isLate: days > most }
}
