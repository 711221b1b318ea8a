import type { CouncilSessionState } from './session.enums.js'

/** What may happen to a session in each state; a round that was counted is never opened again. */
export const sessionActions = {
  CONVENED: ['recordAttendance', 'recordWrittenOpinions', 'openVoting', 'cancelCouncilSession'],
  VOTING: [
    'recordAttendance',
    'castBallots',
    'recordWrittenOpinions',
    'closeVoting',
    'closeCouncilSession',
    'cancelCouncilSession',
  ],
  COUNTED: ['recordAttendance', 'openVoting', 'closeCouncilSession'],
  CLOSED: [],
  CANCELLED: [],
} as const satisfies Record<CouncilSessionState, readonly string[]>
