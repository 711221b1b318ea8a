import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Council, CouncilKind, CouncilMember, CouncilWarning } from './council.entity.js'

const councilColumns = `c.id, c.organization_id as "organizationId", c.kind, c.school_year as "schoolYear",
  c.decision_number as "decisionNumber", c.decided_on as "decidedOn", c.valid_from as "validFrom", c.valid_to as "validTo", c.version`

/** Councils by id. */
export function loadCouncils(work: Work, ids: readonly string[]): Promise<Council[]> {
  return work.query(`/* council.load */ select ${councilColumns} from council c where c.id = any ($1)`, [ids])
}

/** Councils of an organization, latest first; at most 100. */
export function listCouncils(
  work: Work,
  organizationId: string,
  kind: CouncilKind | null,
): Promise<Council[]> {
  return work.query(
    `/* council.list */ select ${councilColumns} from council c
     where c.organization_id = $1 and ($2::text is null or c.kind = $2) order by c.valid_from desc, c.id limit 100`,
    [organizationId, kind],
  )
}

/** Members of councils on a day; without a day all who ever sat in it. Chair first. */
export function loadCouncilMembers(
  work: Work,
  councilIds: readonly string[],
  asOf: string | null,
): Promise<CouncilMember[]> {
  return work.query(
    `/* council.members */ select m.id, m.council_id as "councilId", m.person_id as "personId", m.role, m.post,
       m.valid_from as "validFrom", m.valid_to as "validTo"
     from council_member m
     where m.council_id = any ($1) and ($2::date is null or m.valid_from <= $2 and $2 < m.valid_to)
     order by array_position(array['CHAIR', 'DEPUTY', 'STANDING', 'SECRETARY', 'MEMBER'], m.role), m.id`,
    [councilIds, asOf],
  )
}

/** Ends the council of a kind, with all seats, on the day on which the next one begins. */
export async function endCouncil(
  work: Work,
  organizationId: string,
  kind: string,
  on: string,
): Promise<void> {
  const ended = await work.query<{ id: string }>(
    `/* council.end */ update council set valid_to = $3, version = version + 1
     where organization_id = $1 and kind = $2 and valid_from < $3 and $3 < valid_to returning id`,
    [organizationId, kind, on],
  )
  await work.query(
    `/* council.end_members */ update council_member set valid_to = $2, version = version + 1
     where council_id = any ($1) and valid_from < $2 and $2 < valid_to`,
    [ended.map(({ id }) => id), on],
  )
}

/** Writes a council with its seats; a second one of the kind on one day is refused. */
export async function insertCouncil(
  work: Work,
  council: Omit<Council, 'validTo' | 'version'>,
  seats: readonly { personId: string; role: string; post: string }[],
): Promise<void> {
  const { id, organizationId, kind, schoolYear, decisionNumber, decidedOn, validFrom } = council
  await onConstraint(
    work.query(
      `/* council.insert */ insert into council (id, organization_id, kind, school_year, decision_number, decided_on, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, organizationId, kind, schoolYear, decisionNumber, decidedOn, validFrom],
    ),
    { council_once: () => refuse('COUNCIL_EXISTS', { day: validFrom }, ['from']) },
  )
  await work.query(
    `/* council.insert_members */ insert into council_member (id, council_id, organization_id, person_id, role, post, valid_from)
     select m.id, $2, $3, m."personId", m.role, m.post, $4
     from jsonb_to_recordset($1) as m (id uuid, "personId" uuid, role text, post text)`,
    [JSON.stringify(seats.map((seat) => ({ ...seat, id: uuid() }))), id, organizationId, validFrom],
  )
}

/** What the charter asks for and a council has not. */
export type MissedRequirement = Omit<CouncilWarning, 'message'> & { councilId: string }

/** Requirements of the charter, of the day on which each council began, that its first members do not meet. */
export function loadMissed(work: Work, councilIds: readonly string[]): Promise<MissedRequirement[]> {
  return work.query(
    `/* council.missed */ select c.id as "councilId", r.rule, r.post, r.legal_basis as "legalBasis",
       r.valid_from as "inForceFrom", r.verification, r.dates_verification as "datesVerification"
     from council c join organization o on o.id = c.organization_id
     join council_requirement r on r.organization_kind = o.kind and r.council_kind = c.kind
       and r.valid_from <= c.valid_from and c.valid_from < r.valid_to
     cross join lateral (
       select count(*) as size, coalesce(array_agg(m.post), '{}') as posts from council_member m
       where m.council_id = c.id and m.valid_from <= c.valid_from and c.valid_from < m.valid_to
     ) seated
     where c.id = any ($1)
       and case r.rule when 'ODD_NUMBER' then seated.size % 2 = 0 else not r.post = any (seated.posts) end
     order by c.id, r.rule, r.post`,
    [councilIds],
  )
}
