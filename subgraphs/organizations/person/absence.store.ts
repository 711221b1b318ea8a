import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Discipline, PersonLeave } from './absence.entity.js'

const leaveColumns = `id, person_id as "personId", organization_id as "organizationId", kind, valid_from as "validFrom",
  valid_to as "validTo", decision_number as "decisionNumber", version`

/** Leaves by person, latest first. */
export function loadLeavesOf(work: Work, personIds: readonly string[]): Promise<PersonLeave[]> {
  return work.query(
    `/* leave.of_people */ select ${leaveColumns} from person_leave where person_id = any ($1) order by valid_from desc, id`,
    [personIds],
  )
}

/** Locks a leave; null when the viewer may not see it. */
export async function lockLeave(work: Work, id: string): Promise<PersonLeave | null> {
  const rows = await work.query<PersonLeave>(
    `/* leave.lock */ select ${leaveColumns} from person_leave where id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Writes a leave; overlapping ones of one kind are refused. */
export async function insertLeave(work: Work, leave: Omit<PersonLeave, 'version'>): Promise<void> {
  const { id, personId, organizationId, kind, validFrom, validTo, decisionNumber } = leave
  await onConstraint(
    work.query(
      `/* leave.insert */ insert into person_leave (id, person_id, organization_id, kind, valid_from, valid_to, decision_number)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, personId, organizationId, kind, validFrom, validTo, decisionNumber],
    ),
    { person_leave_once: () => refuse('ALREADY_ON_LEAVE', {}, ['from']) },
  )
}

/** Ends a leave on a day. */
export async function endLeave(work: Work, id: string, on: string): Promise<void> {
  await work.query(
    '/* leave.end */ update person_leave set valid_to = $2, version = version + 1 where id = $1',
    [id, on],
  )
}

/** Disciplines by person, latest first. */
export function loadDisciplines(work: Work, personIds: readonly string[]): Promise<Discipline[]> {
  return work.query(
    `/* discipline.of_people */ select id, person_id as "personId", kind, decision_number as "decisionNumber",
       decided_on as "decidedOn", valid_from as "validFrom", valid_to as "validTo"
     from discipline where person_id = any ($1) order by valid_from desc, id`,
    [personIds],
  )
}

/** Writes a discipline; a decision that is recorded already is refused. */
export async function insertDiscipline(
  work: Work,
  discipline: Discipline & { organizationId: string },
): Promise<void> {
  const { id, personId, organizationId, kind, decisionNumber, decidedOn, validFrom, validTo } = discipline
  await onConstraint(
    work.query(
      `/* discipline.insert */ insert into discipline (id, person_id, organization_id, kind, decision_number, decided_on, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, personId, organizationId, kind, decisionNumber, decidedOn, validFrom, validTo],
    ),
    { discipline_once: () => refuse('ALREADY_RECORDED', { number: decisionNumber }, ['decisionNumber']) },
  )
}
