import DataLoader from 'dataloader'
import type { Work } from '../../../shared/database/work.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { parentsOf, type EdgeKind } from '../../../shared/tree/ancestors.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import {
  ancestorsOfKind,
  loadKnownOrganizations,
  type KnownOrganization,
} from '../registration/candidates.store.js'
import { loadOwnTypesFor, type OwnTypeFor } from '../own-type/own-type.store.js'
import { findAwardType } from '../rules/award-types.js'
import { ownTypeChain } from '../rules/own-type-chain.js'
import { chainFor, type Relation, type Step } from '../rules/competences.js'

/** One step of the chain of submission with the organization that takes it. */
export interface ResolvedStep extends Pick<Step, 'act' | 'legalBasis'> {
  organizationId: string
}

/** What of a proposal says which way it takes. */
export type Travels = Pick<Proposal, 'awardType' | 'ownerId' | 'commendationKind'>

/** The tree of one day, asked for many owners at once: a relation costs one statement for all of them. */
interface Tree {
  day: string
  organization: (id: string) => Promise<KnownOrganization | null>
  /** Own award types that are for an owner. */
  ownTypes: (id: string) => Promise<OwnTypeFor[]>
  parent: (id: string, kind: EdgeKind) => Promise<string | null>
  above: (id: string, kind: string) => Promise<string | null>
}

function treeOf(work: Work, day: string): Tree {
  const loaders = new Map<string, DataLoader<string, string | null>>()
  const found = (
    name: string,
    find: (ids: readonly string[]) => Promise<Map<string, string>>,
    id: string,
  ) => {
    const make = () =>
      new DataLoader<string, string | null>(async (ids) => {
        const byId = await find(ids)
        return ids.map((one) => byId.get(one) ?? null)
      })
    const loader = loaders.get(name) ?? make()
    loaders.set(name, loader)
    return loader.load(id)
  }
  const organizations = loaderOf(loadKnownOrganizations, (one: KnownOrganization) => one.id)(work)
  const ownTypes = listLoaderOf(
    (read, ids) => loadOwnTypesFor(read, ids, day),
    (type: OwnTypeFor) => type.forId,
  )(work)
  return {
    day,
    organization: (id) => organizations.load(id),
    ownTypes: (id) => ownTypes.load(id),
    parent: (id, kind) => found(kind, (ids) => parentsOf(work, ids, kind, day), id),
    above: (id, kind) => found(`above: ${kind}`, (ids) => ancestorsOfKind(work, ids, kind, day), id),
  }
}

type Resolve = (tree: Tree, ownerId: string, giverId: string | null) => Promise<string | null>

const relations: Record<Relation, Resolve> = {
  OWNER: (_tree, ownerId) => Promise.resolve(ownerId),
  GIVER: (_tree, _ownerId, giverId) => Promise.resolve(giverId),
  PROFESSIONAL_PARENT: (tree, ownerId) => tree.parent(ownerId, 'PROFESSIONAL'),
  AUTHORITY: (tree, ownerId) => tree.parent(ownerId, 'AUTHORITY'),
  AUTHORITY_OF_AUTHORITY: async (tree, ownerId) => {
    const authority = await tree.parent(ownerId, 'AUTHORITY')
    return authority && tree.parent(authority, 'AUTHORITY')
  },
  EDUCATION_DEPARTMENT: (tree, ownerId) => tree.above(ownerId, 'EDUCATION_DEPARTMENT'),
  MINISTRY: (tree, ownerId) => tree.above(ownerId, 'MINISTRY'),
}

/** Who appraises and who decides an award for an owner, in order, by the competences and the tree of a day. */
export async function resolveChain(work: Work, one: Travels, day: string): Promise<ResolvedStep[]> {
  return chainIn(treeOf(work, day), one)
}

async function chainIn(tree: Tree, one: Travels): Promise<ResolvedStep[]> {
  const { awardType, ownerId, commendationKind } = one
  const { day } = tree
  const owner = await tree.organization(ownerId)
  if (!owner) return []
  const isOfLaw = findAwardType(awardType, day) !== undefined
  const own = isOfLaw ? [] : await tree.ownTypes(ownerId)
  const giver = own.find(({ code }) => code === awardType) ?? null
  const recorded = giver
    ? ownTypeChain({ giverKind: giver.ownerKind, ownerKind: owner.kind, legalBasis: giver.legalBasis }, day)
    : chainFor({ awardType, ownerKind: owner.kind, commendationKind }, day)
  const steps = await Promise.all(
    recorded.map(async ({ relation, act, legalBasis }) => {
      const organizationId = await relations[relation](tree, ownerId, giver?.ownerId ?? null)
      // Who decides in the end, or proposes, gives no opinion before.
      const isTwice =
        act === 'APPRAISE' && giver !== null && [giver.ownerId, ownerId].includes(organizationId ?? '')
      return organizationId && !isTwice ? [{ organizationId, act, legalBasis }] : []
    }),
  )
  return steps.flat()
}

/** Chains of many proposals; each (award type, owner, kind) is resolved once, all of them together. */
export async function resolveChains(
  work: Work,
  proposals: readonly Travels[],
  day: string,
): Promise<ResolvedStep[][]> {
  const tree = treeOf(work, day)
  const known = new Map<string, Promise<ResolvedStep[]>>()
  return Promise.all(
    proposals.map((one) => {
      const key = `${one.awardType} ${one.ownerId} ${one.commendationKind}`
      const chain = known.get(key) ?? chainIn(tree, one)
      known.set(key, chain)
      return chain
    }),
  )
}

/** Who is next after an organization: the first of the chain after the owner, else the one after the holder. */
export function nextReceiver(
  chain: readonly ResolvedStep[],
  ownerId: string,
  senderId: string,
): string | null {
  const place = senderId === ownerId ? 0 : chain.findIndex((step) => step.organizationId === senderId) + 1
  if (senderId !== ownerId && place === 0) return null
  return chain[place]?.organizationId ?? null
}
