import { actingFor } from '../../../test/kit/viewers.js'
import type { TestHub } from '../../../test/kit/hub.js'
import type { World } from '../../../test/kit/world.js'

/** What a reform act answers. */
export interface ReformAnswer {
  record: { id: string; lineage: { predecessor: { id: string }; successor: { id: string } }[] } | null
  userErrors: { code: string; message: string }[]
}

const day = '2025-07-01'

/** The reform acts as short calls by the ADMIN of an organization, by default on the day of the great reform. */
export function reformVerbs(hub: () => TestHub) {
  return async (
    admin: string,
    mutation: string,
    input: object,
    effectiveOn: string = day,
    at = '2025-06-20',
  ): Promise<ReformAnswer> => {
    const decision = { number: '1656/NQ-UBTVQH15', date: at, effectiveOn }
    const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const { data, errors } = await hub().ask(
      'organizations',
      actingFor(admin, 'ADMIN', at),
      `mutation ($input: ${inputType}!) { it: ${mutation}(input: $input) {
         record { id lineage { predecessor { id } successor { id } } } userErrors { code message } } }`,
      { input: { ...input, decision } },
    )
    if (!data?.it) throw new Error(JSON.stringify(errors))
    return data.it as ReformAnswer
  }
}

/** Asks one organization on a day. */
export async function lookAt(hub: TestHub, id: string, asOf: string, fields: string): Promise<unknown> {
  const { data, errors } = await hub.ask(
    'organizations',
    actingFor(id, 'VIEWER', '2025-08-01'),
    `query ($id: UUID!, $asOf: Day!) { organization(id: $id, asOf: $asOf) { ${fields} } }`,
    { id, asOf },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.organization as unknown
}

/** A commune below the Sở and the UBND of the province, from 2025-07-01 on, as the ADMIN of the Sở creates it. */
export async function createCommune(
  hub: TestHub,
  { department, provinceCommittee }: World,
  name = 'Ủy ban nhân dân xã Kim Sơn',
): Promise<string> {
  const input = {
    code: `XA-${Math.random().toString(36).slice(2, 10).toUpperCase()}`,
    name,
    level: 'COMMUNE',
    kind: 'PEOPLES_COMMITTEE',
    professionalParentId: department,
    authorityId: provinceCommittee,
    validFrom: day,
  }
  const { data, errors } = await hub.ask(
    'organizations',
    actingFor(department, 'ADMIN', '2025-06-01'),
    'mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { record { id } userErrors { message } } }',
    { input },
  )
  const id: unknown = data?.createOrganization?.record?.id
  if (typeof id !== 'string') throw new Error(JSON.stringify([data, errors]))
  return id
}

/** The law lets no school lie below a school, hence makes no cycles possible; here it does. */
export async function allowSchoolsBelowSchools(hub: TestHub): Promise<void> {
  await hub.sql(
    `insert into organizations.placement (child_kind, child_level, edge_kind, parent_kind, parent_level, legal_basis, verification)
     values ('LOWER_SECONDARY', 'SCHOOL', 'PROFESSIONAL', 'LOWER_SECONDARY', 'SCHOOL', 'test', 'UNVERIFIED') on conflict do nothing`,
  )
}
