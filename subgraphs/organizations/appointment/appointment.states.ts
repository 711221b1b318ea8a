/** What may happen to an appointment while it holds or is still to begin, and afterwards. */
export const appointmentStates = {
  HOLDS: ['endAppointment'],
  ENDED: [],
} as const satisfies Record<'HOLDS' | 'ENDED', readonly string[]>

/** Whether an appointment holds, or is still to begin, on a day. */
export function appointmentState(validTo: string, today: string): keyof typeof appointmentStates {
  return validTo === 'infinity' || today < validTo ? 'HOLDS' : 'ENDED'
}
