import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'

/** A value that an organization has set. */
export interface SetParameter {
  name: string
  value: string
  ownerId: string
  validFrom: string
  legalBasis: string
}

const columns = `name, value, owner_id as "ownerId", valid_from as "validFrom", legal_basis as "legalBasis"`

/** For whom and for which day values are asked for. */
export interface Standing {
  organizationId: string
  day: string
}

/** The values that hold for each organization on its day, as far as anybody has set them, all in one statement. */
export function loadParameters(
  work: Work,
  asked: readonly Standing[],
  names: readonly string[],
): Promise<(SetParameter & Standing)[]> {
  const organizations = asked.map(({ organizationId }) => organizationId)
  const days = asked.map(({ day }) => day)
  return work.query(
    `/* parameter.of */ select o.id as "organizationId", o.day, ${columns.replace('name,', 'p.name,')}
     from unnest($1::uuid[], $3::date[]) o (id, day) cross join lateral parameters_of(o.id, $2, o.day) p order by p.name`,
    [organizations, names, days],
  )
}

/** Every row that an organization has set, latest first. */
export function loadSetBy(work: Work, organizationId: string): Promise<SetParameter[]> {
  return work.query(
    `/* parameter.set_by */ select ${columns} from parameter where owner_id = $1 order by name, valid_from desc, id desc`,
    [organizationId],
  )
}

/** Writes a row. */
export async function insertParameter(work: Work, row: SetParameter): Promise<void> {
  await work.query(
    `/* parameter.insert */ insert into parameter (id, owner_id, name, value, valid_from, legal_basis) values ($1, $2, $3, $4, $5, $6)`,
    [uuid(), row.ownerId, row.name, row.value, row.validFrom, row.legalBasis],
  )
}
