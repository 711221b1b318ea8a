import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { assertAfter, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import { assertKnown } from '../organization/known.js'
import type { AppointInput, EndAppointmentInput } from './appointment.inputs.js'
import { endAppointment as storeEnd, insertAppointment, lockAppointment } from './appointment.store.js'

/** Appoints somebody to act for an organization; answers the appointment's id. Nobody appoints herself. */
export async function appoint(work: Work, input: AppointInput): Promise<string> {
  authorize(work.viewer, policies, 'appoint', { ANCESTOR: await ancestorsOf(work, input.organizationId) })
  const { organizationId, role, from, to } = input
  const subject = cleanLine('subject', input.subject, 255)
  if (subject === work.viewer.subject) refuse('OWN_APPOINTMENT', {}, ['subject'])
  if (to) assertAfter(to, from, 'to')
  const actingFor = input.actingFor == null ? null : cleanLine('actingFor', input.actingFor, 255)
  if (actingFor !== null && !to) refuse('ACTING_WITHOUT_END', {}, ['to'])
  await assertKnown(work, [organizationId], from)
  const id = uuid()
  await insertAppointment(work, {
    id,
    subject,
    organizationId,
    role,
    actingFor,
    validFrom: from,
    validTo: to ?? 'infinity',
  })
  return id
}

/** Ends an appointment: void at the next request of that day on, and altogether when that is its first one. Answers its id. */
export async function endAppointment(
  work: Work,
  { appointmentId, on, reason, expectedVersion }: EndAppointmentInput,
): Promise<string> {
  const appointment = await lockAppointment(work, appointmentId)
  if (!appointment) refuse('NOT_FOUND', { what: 'Appointment', value: appointmentId }, ['appointmentId'])
  authorize(work.viewer, policies, 'endAppointment', {
    ANCESTOR: await ancestorsOf(work, appointment.organizationId),
  })
  assertVersion(appointment, expectedVersion)
  ifGiven(cleanText, 'reason', reason, 2_000)
  if (on < appointment.validFrom) {
    const wanted = expected.dayFrom(appointment.validFrom)
    refuse('INVALID', { field: 'on', value: on, expected: wanted }, ['on'])
  }
  if (on >= appointment.validTo) refuse('APPOINTMENT_ENDED', { day: appointment.validTo }, ['on'])
  await storeEnd(work, appointmentId, on)
  return appointmentId
}
