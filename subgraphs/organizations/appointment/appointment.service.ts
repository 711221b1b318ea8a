import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAfter } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import type { AppointInput, EndAppointmentInput } from './appointment.inputs.js'
import { endAppointment as storeEnd, insertAppointment, loadAppointments } from './appointment.store.js'

/** Appoints somebody to act for an organization; answers the appointment's id. Nobody appoints herself. */
export async function appoint(work: Work, input: AppointInput): Promise<string> {
  authorize(work.viewer, policies, 'appoint', { ANCESTOR: await ancestorsOf(work, input.organizationId) })
  if (input.subject === work.viewer.subject) refuse('OWN_APPOINTMENT', {}, ['subject'])
  const { subject, organizationId, role, from, to } = input
  if (to) assertAfter(to, from, 'to')
  const id = uuid()
  await insertAppointment(work, {
    id,
    subject,
    organizationId,
    role,
    validFrom: from,
    validTo: to ?? 'infinity',
  })
  return id
}

/** Ends an appointment; it is void at the next request of that day on. Answers its id. */
export async function endAppointment(
  work: Work,
  { appointmentId, on }: EndAppointmentInput,
): Promise<string> {
  const [appointment] = await loadAppointments(work, [appointmentId])
  if (!appointment) refuse('NOT_FOUND', { what: 'Appointment', value: appointmentId }, ['appointmentId'])
  authorize(work.viewer, policies, 'endAppointment', {
    ANCESTOR: await ancestorsOf(work, appointment.organizationId),
  })
  assertAfter(on, appointment.validFrom, 'on')
  await storeEnd(work, appointmentId, on)
  return appointmentId
}
