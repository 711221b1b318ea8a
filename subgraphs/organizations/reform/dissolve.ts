import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { EdgeKind } from '../organization/organization.enums.js'
import { insertEdges } from '../organization/organization.store.js'
import { insertLineage } from './lineage.store.js'
import type { Begun } from './reform.begin.js'
import { RecordGroup } from './reform.entity.js'
import type { ChildPlaceInput, SuccessorInput } from './reform.inputs.js'
import {
  closeEdges,
  edgesFrom,
  endInnerBodies,
  endOrganizations,
  movePeople,
  peopleLeftBehind,
  type OpenEdge,
} from './reform.store.js'

/** A successor with the groups of records that it takes over. */
export interface Heir {
  organizationId: string
  recordGroups: RecordGroup[]
}

const allGroups = Object.values(RecordGroup)

/** Who takes over which groups. Refuses an organization named twice, and a group with no taker or with two. */
export function heirsOf(successors: readonly SuccessorInput[]): Heir[] {
  const ids = successors.map((successor) => successor.organizationId)
  const twice = ids.find((id, place) => ids.indexOf(id) !== place)
  if (twice) refuse('NAMED_TWICE', { id: twice }, ['successors'])
  const heirs = successors.map(({ organizationId, recordGroups }) => ({
    organizationId,
    recordGroups: [...new Set(recordGroups ?? (successors.length === 1 ? allGroups : []))],
  }))
  if (heirs.length === 0) return []
  for (const group of allGroups) {
    const takers = heirs.filter((heir) => heir.recordGroups.includes(group)).length
    if (takers !== 1) refuse('GROUP_NOT_ASSIGNED', { group, takers }, ['successors'])
  }
  return heirs
}

/** Writes who came out of whom. */
export async function writeLineage(
  work: Work,
  { act, day }: Begun,
  predecessorIds: readonly string[],
  heirs: readonly Heir[],
): Promise<void> {
  const lines = predecessorIds.flatMap((predecessorId) =>
    heirs
      .filter((heir) => heir.organizationId !== predecessorId)
      .map(({ organizationId: successorId, recordGroups }) => ({
        id: uuid(),
        actId: act.id,
        predecessorId,
        successorId,
        recordGroups,
        effectiveOn: day,
      })),
  )
  if (lines.length > 0) await insertLineage(work, lines)
}

/**
 * Ends organizations on the day of the reform: their edges, appointments, teams, councils; those directly below go where
 * they are placed, people go to who takes them over, also those on the way. What was booked before the day stays where it is.
 */
export async function dissolve(
  work: Work,
  begun: Begun,
  ids: readonly string[],
  heirs: readonly Heir[],
  places: readonly ChildPlaceInput[] = [],
): Promise<void> {
  const { day } = begun
  const edges = await edgesFrom(work, ids, day)
  assertBegunBefore(edges, day)
  const placed = edges
    .filter((edge) => !ids.includes(edge.childId))
    .map((edge) => ({ edge, parentId: placeOf(edge, heirs, places) }))
  const lost = placed.find(({ parentId }) => ids.includes(parentId))
  if (lost) refuse('CHILD_WITHOUT_PLACE', { code: lost.edge.childCode }, ['children'])
  await writeLineage(work, begun, ids, heirs)
  const taker = heirs.find((heir) => heir.recordGroups.includes(RecordGroup.PEOPLE))
  if (!taker) await assertNobodyLeft(work, begun, ids)
  for (const id of ids) {
    if (taker) await movePeople(work, id, taker.organizationId, day)
    await endInnerBodies(work, id, day)
  }
  await endOrganizations(work, ids, day)
  await closeEdges(
    work,
    edges.map((edge) => edge.id),
    day,
  )
  const opened = placed.filter(({ edge, parentId }) => parentId !== edge.childId)
  await insertEdges(
    work,
    opened.map(({ edge: { childId, kind }, parentId }) => ({
      id: uuid(),
      childId,
      parentId,
      kind: kind as EdgeKind,
      validFrom: day,
    })),
  )
}

/** Refuses to end an organization for which people work, when nobody takes them over. */
async function assertNobodyLeft(
  work: Work,
  { organizations, day }: Begun,
  ids: readonly string[],
): Promise<void> {
  const [left] = await peopleLeftBehind(work, ids, day)
  if (!left) return
  const { code } = organizations.find(({ id }) => id === left.organizationId)!
  refuse('PEOPLE_WITHOUT_PLACE', { code, people: left.people, day }, ['successors'])
}

/** Refuses when an edge begins on the day or later: a reform of a later day must not be overtaken. */
export function assertBegunBefore(edges: readonly OpenEdge[], day: string): void {
  const later = edges.find((edge) => edge.validFrom >= day)
  if (later) refuse('LATER_CHANGE', { code: later.childCode, from: later.validFrom, day })
}

function placeOf(edge: OpenEdge, heirs: readonly Heir[], places: readonly ChildPlaceInput[]): string {
  const place = places.find((one) => one.organizationId === edge.childId)
  const only = heirs.length === 1 ? heirs[0]!.organizationId : undefined
  return place?.parentId ?? only ?? refuse('CHILD_WITHOUT_PLACE', { code: edge.childCode }, ['children'])
}
