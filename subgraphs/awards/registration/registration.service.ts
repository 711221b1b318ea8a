import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { cleanText } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { parentOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import { AwardSubject } from '../award-type/award-type.enums.js'
import { awardTypeRefusal } from '../award-type/award-type.check.js'
import { loadTypesFor, type KnownTypes } from '../award-type/known-types.js'
import { assertOpen } from './chain.service.js'
import { findCandidates, type Candidate } from './candidates.store.js'
import { RegistrationState } from './registration.entity.js'
import type {
  RegisterCandidatesInput,
  RegistrationItemInput,
  SendRegistrationsInput,
  SignRegistrationInput,
  WithdrawRegistrationInput,
} from './registration.inputs.js'
import { isProposed } from '../proposal/proposal.store.js'
import { registrationActions } from './registration.states.js'
import { teamRefusal } from './team.check.js'
import * as store from './registration.store.js'

/** What became of a bulk call: the ids that were written and, item by item, why others were not. */
export interface Registered {
  ids: string[]
  refused: RefusalDetail[]
}

/** Registers candidates; those that cannot be are answered one by one and do not hinder the others. */
export async function registerCandidates(work: Work, input: RegisterCandidatesInput): Promise<Registered> {
  const { organizationId, period, items } = input
  authorize(work.viewer, policies, 'registerCandidates', {
    OWNER: organizationId,
    PERSON: onlyPersonOf(items),
  })
  assertAtMost(500, items, 'items')
  const isSupplementary = await assertOpen(work, organizationId, period)
  const candidates = await findCandidates(work, organizationId, items, work.today)
  const codes = items.map((item) => item.awardType)
  const types = await loadTypesFor(work, organizationId, codes, work.today)
  const judged = items.map((item, index) => ({
    index,
    candidate: candidates[index] ?? null,
    item,
    detail: refusalOf(types, item, { index, candidate: candidates[index] ?? null, day: work.today }),
  }))
  const acceptable = judged.flatMap(({ index, item, candidate, detail }) =>
    candidate && !detail
      ? [
          {
            index,
            row: {
              ...registrationOf(item, candidate, organizationId, period, work.today),
              isSupplementary,
              signedOn: work.viewer.personId === candidate.candidateId ? work.today : null,
            },
          },
        ]
      : [],
  )
  const rows = acceptable.map(({ row }) => row)
  const written = new Set(await store.insertRegistrations(work, rows))
  const again = acceptable
    .filter(({ row }) => !written.has(row.id))
    .map(({ index, row }) => ({
      code: 'ALREADY_REGISTERED',
      args: { name: row.candidateName, awardType: row.awardType },
      path: ['items', String(index)],
    }))
  return { ids: [...written], refused: [...judged.flatMap(({ detail }) => detail ?? []), ...again] }
}

/** The one person whom all items name; null when they name others, or a collective. */
function onlyPersonOf(items: readonly RegistrationItemInput[]): string | null {
  const [first] = items
  const isShe = (item: RegistrationItemInput): boolean =>
    item.subject === AwardSubject.PERSON && item.candidateId === first?.candidateId
  return first && items.every(isShe) ? first.candidateId : null
}

function refusalOf(
  types: KnownTypes,
  item: RegistrationItemInput,
  { index, candidate, day }: { index: number; candidate: Candidate | null; day: string },
): RefusalDetail | null {
  const path = ['items', String(index)]
  if (!candidate) {
    return {
      code: 'NOT_A_CANDIDATE',
      args: { candidate: item.candidateId, day },
      path: [...path, 'candidateId'],
    }
  }
  return (
    awardTypeRefusal(types, item.awardType, item.subject, day, [...path, 'awardType']) ??
    teamRefusal(item.awardType, candidate.isTeam, day, [...path, 'awardType'])
  )
}

function registrationOf(
  item: RegistrationItemInput,
  candidate: Candidate,
  ownerId: string,
  period: string,
  registeredOn: string,
): Omit<store.NewRegistration, 'isSupplementary' | 'signedOn'> {
  const { name: candidateName, positionGroup, gender } = candidate
  const { subject, candidateId, awardType, initiativeTopic = null } = item
  return {
    id: uuid(),
    ownerId,
    period,
    subject,
    candidateId,
    candidateName,
    positionGroup,
    gender,
    awardType,
    initiativeTopic,
    registeredOn,
  }
}

/** Sends all registrations that are not sent yet up to the professional parent; answers how many. */
export async function sendRegistrations(
  work: Work,
  { organizationId, period }: SendRegistrationsInput,
): Promise<number> {
  authorize(work.viewer, policies, 'sendRegistrations', { OWNER: organizationId })
  const receiver = await parentOf(work, organizationId, 'PROFESSIONAL')
  if (!receiver) refuse('NO_RECEIVER', { day: work.today })
  return store.sendRegistrations(work, organizationId, period, receiver)
}

/** Takes a registration back; answers its id. */
export async function withdrawRegistration(work: Work, input: WithdrawRegistrationInput): Promise<string> {
  const registration = await store.lockRegistration(work, input.registrationId)
  if (!registration)
    refuse('NOT_FOUND', { what: 'Registration', value: input.registrationId }, ['registrationId'])
  authorize(work.viewer, policies, 'withdrawRegistration', { OWNER: registration.ownerId })
  assertVersion(registration, input.expectedVersion)
  assertPossible(registrationActions, registration.state, 'withdrawRegistration')
  if (await isProposed(work, registration.id)) {
    refuse('REGISTRATION_IN_USE', { name: registration.candidateName }, ['registrationId'])
  }
  cleanText('reason', input.reason, 2_000)
  await store.setRegistrationState(work, registration.id, RegistrationState.WITHDRAWN)
  return registration.id
}

/** She signs her own registration with her account, while it has not been sent; answers its id. */
export async function signRegistration(work: Work, input: SignRegistrationInput): Promise<string> {
  const registration = await store.lockRegistration(work, input.registrationId)
  if (!registration)
    refuse('NOT_FOUND', { what: 'Registration', value: input.registrationId }, ['registrationId'])
  const { ownerId, subject, candidateId } = registration
  const standing = { OWNER: ownerId, PERSON: subject === AwardSubject.PERSON ? candidateId : null }
  authorize(work.viewer, policies, 'signRegistration', standing)
  assertVersion(registration, input.expectedVersion)
  assertPossible(registrationActions, registration.state, 'signRegistration')
  await store.signRegistration(work, registration.id)
  return registration.id
}
