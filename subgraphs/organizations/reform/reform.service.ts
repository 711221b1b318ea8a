import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertKnown } from '../organization/known.js'
import { insertEdges } from '../organization/organization.store.js'
import { assertInReach } from '../organization/reach.js'
import { assertBegunBefore, dissolve, heirsOf, writeLineage } from './dissolve.js'
import { beginReform } from './reform.begin.js'
import { RecordGroup, ReformKind } from './reform.entity.js'
import type {
  AbolishOrganizationInput,
  ChildPlaceInput,
  MergeOrganizationsInput,
  ReparentOrganizationInput,
  SplitOrganizationInput,
} from './reform.inputs.js'
import { closeEdges, edgesFrom } from './reform.store.js'

const mostMerged = 50

/** Hangs an organization below another parent from a day on; answers the act's id. Refuses a cycle. */
export async function reparentOrganization(work: Work, input: ReparentOrganizationInput): Promise<string> {
  const { organizationId, kind, parentId, decision } = input
  const begun = await beginReform(
    work,
    ['reparentOrganization', ReformKind.REPARENT],
    [organizationId],
    decision,
  )
  if (parentId) await assertTakers(work, [parentId], begun.day)
  const edges = (await edgesFrom(work, [organizationId], begun.day)).filter(
    (edge) => edge.childId === organizationId && edge.kind === kind,
  )
  assertBegunBefore(edges, begun.day)
  await closeEdges(
    work,
    edges.map((edge) => edge.id),
    begun.day,
  )
  const edge = parentId && { id: uuid(), childId: organizationId, parentId, kind, validFrom: begun.day }
  if (edge) await insertEdges(work, [edge])
  return begun.act.id
}

/** Makes several organizations one; answers the act's id. The successor may be one of them. */
export async function mergeOrganizations(work: Work, input: MergeOrganizationsInput): Promise<string> {
  const { successorId, decision } = input
  const ending = [...new Set(input.organizationIds)].filter((id) => id !== successorId)
  if (ending.length === 0 || ending.length > mostMerged) {
    const wanted = expected.numberBetween(1, mostMerged)
    refuse('INVALID', { field: 'organizationIds', value: ending.length, expected: wanted }, [
      'organizationIds',
    ])
  }
  const begun = await beginReform(
    work,
    ['mergeOrganizations', ReformKind.MERGE],
    [...ending, successorId],
    decision,
  )
  await dissolve(work, begun, ending, [
    { organizationId: successorId, recordGroups: Object.values(RecordGroup) },
  ])
  return begun.act.id
}

/** Splits an organization; answers the act's id. It goes on when it is named among its successors. */
export async function splitOrganization(work: Work, input: SplitOrganizationInput): Promise<string> {
  const { organizationId, successors, decision } = input
  if (successors.length < 2) {
    const wanted = expected.numberFrom(2)
    refuse('INVALID', { field: 'successors', value: successors.length, expected: wanted }, ['successors'])
  }
  const heirs = heirsOf(successors)
  const takers = heirs.map((heir) => heir.organizationId)
  const concerned = [...new Set([organizationId, ...takers])]
  const begun = await beginReform(work, ['splitOrganization', ReformKind.SPLIT], concerned, decision)
  const children = input.children ?? []
  await assertPlaces(work, children, begun.day)
  if (takers.includes(organizationId)) await writeLineage(work, begun, [organizationId], heirs)
  else await dissolve(work, begun, [organizationId], heirs, children)
  return begun.act.id
}

/** Ends an organization; answers the act's id. */
export async function abolishOrganization(work: Work, input: AbolishOrganizationInput): Promise<string> {
  const { organizationId, successors, decision } = input
  const heirs = heirsOf(successors)
  const takers = heirs.map((heir) => heir.organizationId)
  if (takers.includes(organizationId)) refuse('NAMED_TWICE', { id: organizationId }, ['successors'])
  const begun = await beginReform(
    work,
    ['abolishOrganization', ReformKind.ABOLISH],
    [organizationId],
    decision,
  )
  const children = input.children ?? []
  await assertTakers(work, takers, begun.day)
  await assertPlaces(work, children, begun.day)
  await dissolve(work, begun, [organizationId], heirs, children)
  return begun.act.id
}

function assertPlaces(work: Work, children: readonly ChildPlaceInput[], day: string): Promise<void> {
  return assertTakers(
    work,
    children.map((child) => child.parentId),
    day,
  )
}

/** Refuses organizations that are unknown, do not exist on the day or lie elsewhere in the tree. */
async function assertTakers(work: Work, ids: readonly string[], day: string): Promise<void> {
  const distinct = [...new Set(ids)]
  await assertKnown(work, distinct, day)
  await assertInReach(work, distinct, day)
}
