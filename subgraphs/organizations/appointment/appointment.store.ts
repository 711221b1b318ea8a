import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Appointment } from './appointment.entity.js'

const columns = `id, subject, organization_id as "organizationId", role, acting_for as "actingFor", valid_from as "validFrom", valid_to as "validTo", version`

/** Appointments by id. */
export function loadAppointments(work: Work, ids: readonly string[]): Promise<Appointment[]> {
  return work.query(`/* appointment.load */ select ${columns} from appointment where id = any ($1)`, [ids])
}

/** Who may act for an organization on a day, latest first; policies show them to itself and to those above. */
export function listAppointments(
  work: Work,
  organizationId: string,
  asOf: string,
  { limit, after }: Keyset,
): Promise<Appointment[]> {
  return work.query(
    `/* appointment.list */ select ${columns} from appointment
     where organization_id = $1 and valid_from <= $2 and $2 < valid_to and ($3::uuid is null or id < $3)
     order by id desc limit $4`,
    [organizationId, asOf, after?.[0] ?? null, limit],
  )
}

/** Locks an appointment; undefined when it does not exist or is hidden. */
export async function lockAppointment(work: Work, id: string): Promise<Appointment | undefined> {
  const rows = await work.query<Appointment>(
    `/* appointment.lock */ select ${columns} from appointment where id = $1 for update`,
    [id],
  )
  return rows[0]
}

/** Appointments of a subject on the day of the request. */
export function appointmentsOf(work: Work, subject: string): Promise<Appointment[]> {
  return work.query(
    `/* appointment.of_subject */ select ${columns} from appointment
     where subject = $1 and valid_from <= hub_today() and hub_today() < valid_to order by organization_id, role`,
    [subject],
  )
}

/** Writes an appointment. */
export async function insertAppointment(
  work: Work,
  appointment: Omit<Appointment, 'version'>,
): Promise<void> {
  const { id, subject, organizationId, role, actingFor, validFrom, validTo } = appointment
  await onConstraint(
    work.query(
      `/* appointment.insert */ insert into appointment (id, subject, organization_id, role, acting_for, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, subject, organizationId, role, actingFor, validFrom, validTo],
    ),
    { appointment_once: () => refuse('ALREADY_APPOINTED', { subject, role }) },
  )
}

/** Ends an appointment on a day: from that day on it is void. */
export async function endAppointment(work: Work, id: string, on: string): Promise<void> {
  await work.query(
    '/* appointment.end */ update appointment set valid_to = $2, version = version + 1 where id = $1',
    [id, on],
  )
}
