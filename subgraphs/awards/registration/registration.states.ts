import type { RegistrationState } from './registration.entity.js'

/** What may happen to a registration in each state. */
export const registrationActions = {
  REGISTERED: ['sendRegistrations', 'withdrawRegistration'],
  SENT: ['withdrawRegistration'],
  WITHDRAWN: [],
} as const satisfies Record<RegistrationState, readonly string[]>
