import type { RegistrationState } from './registration.entity.js'

/** Stages inside the organization, in their order; any of them may be left out. */
export const stages = [
  'REGISTERED',
  'TEAM_CONSOLIDATED',
  'SECRETARY_CONSOLIDATED',
  'COUNCIL_CHECKED',
  'CONFERENCE_ADOPTED',
  'DISCLOSED',
  'CLOSED',
] as const

const inside = [
  'advanceRegistrations',
  'changeAim',
  'sendRegistrations',
  'signRegistration',
  'withdrawRegistration',
] as const

/** What may happen to a registration in each state. */
export const registrationActions = {
  REGISTERED: inside,
  TEAM_CONSOLIDATED: inside,
  SECRETARY_CONSOLIDATED: inside,
  COUNCIL_CHECKED: inside,
  CONFERENCE_ADOPTED: inside,
  DISCLOSED: inside,
  CLOSED: ['changeAim', 'sendRegistrations', 'signRegistration', 'withdrawRegistration'],
  SENT: ['answerRegistrations', 'withdrawRegistration'],
  CONFIRMED: ['withdrawRegistration'],
  RETURNED: ['changeAim', 'sendRegistrations', 'signRegistration', 'withdrawRegistration'],
  WITHDRAWN: [],
} as const satisfies Record<RegistrationState, readonly string[]>
