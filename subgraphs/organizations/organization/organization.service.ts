import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import type { CreateOrganizationInput } from './organization.inputs.js'
import { EdgeKind } from './organization.enums.js'
import { insertEdges, insertOrganization, loadOrganizations } from './organization.store.js'

/** Creates an organization with its dated edges; answers its id. Refuses a taken code and an unknown parent. */
export async function createOrganization(work: Work, input: CreateOrganizationInput): Promise<string> {
  authorize(work.viewer, policies, 'createOrganization', {
    ANCESTOR: await ancestorsOf(work, input.professionalParentId),
  })
  if (!/^[A-Z0-9][A-Z0-9-]{1,39}$/.test(input.code)) {
    refuse('INVALID', { field: 'code', value: input.code, expected: '2–40: A–Z, 0–9, -' }, ['code'])
  }
  const parents = [
    { kind: EdgeKind.PROFESSIONAL, parentId: input.professionalParentId, field: 'professionalParentId' },
    ...(input.authorityId
      ? [{ kind: EdgeKind.AUTHORITY, parentId: input.authorityId, field: 'authorityId' }]
      : []),
  ]
  const known = await loadOrganizations(
    work,
    parents.map((parent) => parent.parentId),
  )
  for (const { parentId, field } of parents) {
    if (!known.some((organization) => organization.id === parentId)) {
      refuse('NOT_FOUND', { what: 'Organization', value: parentId }, [field])
    }
  }
  const id = uuid()
  const { code, nameEn = null, level, kind, validFrom } = input
  const name = cleanLine('name', input.name)
  await insertOrganization(work, {
    id,
    code,
    name,
    nameEn,
    shortName: null,
    level,
    kind,
    address: null,
    validFrom,
    validTo: 'infinity',
  })
  await insertEdges(
    work,
    parents.map(({ kind, parentId }) => ({ id: uuid(), childId: id, parentId, kind, validFrom })),
  )
  return id
}
