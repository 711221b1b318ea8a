import { authorize } from '../../../shared/access/policy.js'
import { addDays } from '../../../shared/clock/working-days.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanText } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { Refusal, refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { parentOf } from '../../../shared/tree/ancestors.js'
import { awardTypeRefusal } from '../award-type/award-type.check.js'
import { loadTypesFor } from '../award-type/known-types.js'
import { parameterValue } from '../parameter/parameter.service.js'
import { policies } from '../policies.js'
import { isProposed } from '../proposal/proposal.store.js'
import { REGISTRATION_DAYS } from '../rules/process-parameters.js'
import type {
  AdvanceRegistrationsInput,
  AnswerRegistrationsInput,
  ChangeAimInput,
  SetRegistrationWindowInput,
} from './chain.inputs.js'
import { isTeam } from './candidates.store.js'
import * as store from './chain.store.js'
import { assertForTeam } from './team.check.js'
import { registrationActions, stages } from './registration.states.js'
import { lockRegistration } from './registration.store.js'

/** Takes the whole list, or some of it, on to a stage; what is there or further already stays. Answers how many moved. */
export async function advanceRegistrations(work: Work, input: AdvanceRegistrationsInput): Promise<number> {
  const { organizationId: ownerId, period, stage, registrationIds: ids = null } = input
  authorize(work.viewer, policies, 'advanceRegistrations', { OWNER: ownerId })
  if (ids) assertAtMost(500, ids, 'registrationIds')
  const from = stages.slice(0, stages.indexOf(stage))
  return store.advance(work, { ownerId, period, from, ids }, { state: stage })
}

/** Confirms or returns what an organization below has sent; answers how many. */
export async function answerRegistrations(work: Work, input: AnswerRegistrationsInput): Promise<number> {
  const { organizationId, ownerId, period, isConfirmed, registrationIds: ids = null } = input
  authorize(work.viewer, policies, 'answerRegistrations', { HOLDER: organizationId })
  if (ids) assertAtMost(500, ids, 'registrationIds')
  const receiver = await parentOf(work, ownerId, 'PROFESSIONAL')
  if (receiver !== organizationId) refuse('NOT_FOUND', { what: 'Organization', value: ownerId }, ['ownerId'])
  const reason = isConfirmed ? null : cleanText('reason', input.reason ?? '', 2_000)
  const state = isConfirmed ? 'CONFIRMED' : 'RETURNED'
  return store.advance(work, { ownerId, period, from: ['SENT'], ids }, { state, reason })
}

/** Changes the title aimed at; the first aim stays on record. Answers the id. */
export async function changeAim(work: Work, input: ChangeAimInput): Promise<string> {
  const registration = await lockRegistration(work, input.registrationId)
  if (!registration)
    refuse('NOT_FOUND', { what: 'Registration', value: input.registrationId }, ['registrationId'])
  authorize(work.viewer, policies, 'changeAim', { OWNER: registration.ownerId })
  assertVersion(registration, input.expectedVersion)
  assertPossible(registrationActions, registration.state, 'changeAim')
  cleanText('reason', input.reason, 2_000)
  const types = await loadTypesFor(work, registration.ownerId, [input.awardType], work.today)
  const refusal = awardTypeRefusal(types, input.awardType, registration.subject, work.today, ['awardType'])
  if (refusal) throw new Refusal([refusal])
  assertForTeam(input.awardType, await isTeam(work, registration.candidateId), work.today)
  if (await isProposed(work, registration.id))
    refuse('REGISTRATION_IN_USE', { name: registration.candidateName }, ['registrationId'])
  await store.changeAim(work, { ...registration, awardType: input.awardType })
  return registration.id
}

/** Says when an organization registers for a period. Answers its last day. */
export async function setRegistrationWindow(work: Work, input: SetRegistrationWindowInput): Promise<string> {
  const { organizationId, period, conferenceOn, supplementFrom = null, supplementTo = null } = input
  authorize(work.viewer, policies, 'setRegistrationWindow', { OWNER: organizationId })
  const isWhole = (supplementFrom === null) === (supplementTo === null)
  if (!isWhole || (supplementFrom && supplementTo && supplementTo < supplementFrom)) {
    const args = { field: 'supplementTo', value: supplementTo ?? '–' }
    refuse('INVALID', { ...args, expected: expected.dayAfter(supplementFrom ?? '–') }, ['supplementTo'])
  }
  await store.setWindow(work, organizationId, period, { conferenceOn, supplementFrom, supplementTo })
  return lastDay(work, organizationId, conferenceOn)
}

async function lastDay(work: Work, ownerId: string, conferenceOn: string): Promise<string> {
  return addDays(conferenceOn, Number(await parameterValue(work, ownerId, REGISTRATION_DAYS, work.today)))
}

/** Refuses a registration after the time limit, unless a supplementary window is open: then answers true. */
export async function assertOpen(work: Work, ownerId: string, period: string): Promise<boolean> {
  const window = await store.findWindow(work, ownerId, period)
  if (!window) return false
  const last = await lastDay(work, ownerId, window.conferenceOn)
  if (work.today <= last) return false
  const { supplementFrom, supplementTo } = window
  if (supplementFrom && supplementTo && supplementFrom <= work.today && work.today <= supplementTo)
    return true
  return refuse('REGISTRATION_CLOSED', { period, day: last }, ['period'])
}
