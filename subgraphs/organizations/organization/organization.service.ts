import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine, ifGiven } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import { lockTree } from '../reform/reform.store.js'
import { assertInReach } from './reach.js'
import type { CreateOrganizationInput } from './organization.inputs.js'
import { EdgeKind } from './organization.enums.js'
import {
  insertEdges,
  insertOrganization,
  loadOrganizations,
  type NewOrganization,
} from './organization.store.js'

/** Creates an organization with its dated edges; answers its id. Refuses a taken code and an unknown parent. */
export async function createOrganization(work: Work, input: CreateOrganizationInput): Promise<string> {
  await lockTree(work)
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
  await assertParents(work, parents, input.validFrom)
  const id = uuid()
  await insertOrganization(work, { id, ...describedBy(input), validTo: 'infinity' })
  // One after the other: who may hang the second edge is seen by the first.
  for (const { kind, parentId } of parents) {
    await insertEdges(work, [{ id: uuid(), childId: id, parentId, kind, validFrom: input.validFrom }])
  }
  return id
}

function describedBy(input: CreateOrganizationInput): Omit<NewOrganization, 'id' | 'validTo'> {
  const { code, level, kind, validFrom } = input
  return {
    code,
    name: cleanLine('name', input.name),
    nameEn: ifGiven(cleanLine, 'nameEn', input.nameEn),
    shortName: ifGiven(cleanLine, 'shortName', input.shortName),
    level,
    kind,
    address: ifGiven(cleanLine, 'address', input.address),
    validFrom,
  }
}

async function assertParents(
  work: Work,
  parents: readonly { parentId: string; field: string }[],
  day: string,
): Promise<void> {
  const ids = parents.map((parent) => parent.parentId)
  const known = await loadOrganizations(work, ids)
  for (const { parentId, field } of parents) {
    const parent = known.find((organization) => organization.id === parentId)
    if (!parent) refuse('NOT_FOUND', { what: 'Organization', value: parentId }, [field])
    if (day < parent.validFrom || parent.validTo <= day) {
      refuse('NOT_EXISTING', { code: parent.code, day }, [field])
    }
  }
  await assertInReach(work, ids, day)
}
