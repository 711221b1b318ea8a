import type { Work } from '../../../shared/database/work.js'
import { parentOf } from '../../../shared/tree/ancestors.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { ancestorOfKind, loadKnownOrganizations } from '../registration/candidates.store.js'
import { loadTypesFor } from '../award-type/known-types.js'
import { isOwn } from '../rules/own-type.js'
import { ownTypeChain } from '../rules/own-type-chain.js'
import { chainFor, type Relation, type Step } from '../rules/competences.js'

/** One step of the chain of submission with the organization that takes it. */
export interface ResolvedStep extends Pick<Step, 'act' | 'legalBasis'> {
  organizationId: string
}

/** What of a proposal says which way it takes. */
export type Travels = Pick<Proposal, 'awardType' | 'ownerId' | 'commendationKind'>

type Resolve = (work: Work, ownerId: string, day: string, giverId: string | null) => Promise<string | null>

const relations: Record<Relation, Resolve> = {
  OWNER: (_work, ownerId) => Promise.resolve(ownerId),
  GIVER: (_work, _ownerId, _day, giverId) => Promise.resolve(giverId),
  PROFESSIONAL_PARENT: (work, ownerId, day) => parentOf(work, ownerId, 'PROFESSIONAL', day),
  AUTHORITY: (work, ownerId, day) => parentOf(work, ownerId, 'AUTHORITY', day),
  AUTHORITY_OF_AUTHORITY: async (work, ownerId, day) => {
    const authority = await parentOf(work, ownerId, 'AUTHORITY', day)
    return authority && parentOf(work, authority, 'AUTHORITY', day)
  },
  EDUCATION_DEPARTMENT: (work, ownerId, day) => ancestorOfKind(work, ownerId, 'EDUCATION_DEPARTMENT', day),
  MINISTRY: (work, ownerId, day) => ancestorOfKind(work, ownerId, 'MINISTRY', day),
}

/** Who appraises and who decides an award for an owner, in order, by the competences and the tree of a day. */
export async function resolveChain(work: Work, one: Travels, day: string): Promise<ResolvedStep[]> {
  const { awardType, ownerId, commendationKind } = one
  const [owner] = await loadKnownOrganizations(work, [ownerId])
  if (!owner) return []
  const own = (await loadTypesFor(work, ownerId, [awardType], day)).get(awardType)
  const giver = isOwn(own) ? own : null
  const recorded = giver
    ? ownTypeChain({ giverKind: giver.ownerKind, ownerKind: owner.kind, legalBasis: giver.legalBasis }, day)
    : chainFor({ awardType, ownerKind: owner.kind, commendationKind }, day)
  const steps: ResolvedStep[] = []
  for (const { relation, act, legalBasis } of recorded) {
    const organizationId = await relations[relation](work, ownerId, day, giver?.ownerId ?? null)
    // Who decides in the end, or proposes, gives no opinion before.
    const isTwice =
      act === 'APPRAISE' && giver !== null && [giver.ownerId, ownerId].includes(organizationId ?? '')
    if (organizationId && !isTwice) steps.push({ organizationId, act, legalBasis })
  }
  return steps
}

/** Chains of many proposals; each (award type, owner, kind) is resolved once. */
export async function resolveChains(
  work: Work,
  proposals: readonly Travels[],
  day: string,
): Promise<ResolvedStep[][]> {
  const known = new Map<string, Promise<ResolvedStep[]>>()
  const chains: ResolvedStep[][] = []
  for (const one of proposals) {
    const key = `${one.awardType} ${one.ownerId} ${one.commendationKind}`
    if (!known.has(key)) known.set(key, resolveChain(work, one, day))
    chains.push(await known.get(key)!)
  }
  return chains
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
