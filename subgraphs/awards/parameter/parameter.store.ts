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

/** The values that hold for an organization on a day, as far as anybody has set them. */
export function loadParameters(
  work: Work,
  organizationId: string,
  names: readonly string[],
  day: string,
): Promise<SetParameter[]> {
  return work.query(`/* parameter.of */ select ${columns} from parameters_of($1, $2, $3) order by name`, [
    organizationId,
    names,
    day,
  ])
}

/** Values for many organizations at once, by organization. */
export function loadParametersOfMany(
  work: Work,
  organizationIds: readonly string[],
  names: readonly string[],
  day: string,
): Promise<(SetParameter & { organizationId: string })[]> {
  return work.query(
    `/* parameter.of_many */ select o.id as "organizationId", ${columns.replace('name,', 'p.name,')}
     from unnest($1::uuid[]) o (id) cross join lateral parameters_of(o.id, $2, $3) p`,
    [organizationIds, names, day],
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
