import type { Work } from '../../../shared/database/work.js'
import { parentOf } from '../../../shared/tree/ancestors.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { ancestorOfKind, loadKnownOrganizations } from '../registration/candidates.store.js'
import { chainFor, type Relation, type Step } from '../rules/competences.js'

/** One step of the chain of submission with the organization that takes it. */
export interface ResolvedStep extends Pick<Step, 'act' | 'legalBasis'> {
  organizationId: string
}

/** What of a proposal says which way it takes. */
export type Travels = Pick<Proposal, 'awardType' | 'ownerId' | 'commendationKind'>

const relations: Record<Relation, (work: Work, ownerId: string, day: string) => Promise<string | null>> = {
  OWNER: (_work, ownerId) => Promise.resolve(ownerId),
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
export async function resolveChain(
  work: Work,
  { awardType, ownerId, commendationKind }: Travels,
  day: string,
): Promise<ResolvedStep[]> {
  const [owner] = await loadKnownOrganizations(work, [ownerId])
  if (!owner) return []
  const steps: ResolvedStep[] = []
  const recorded = chainFor({ awardType, ownerKind: owner.kind, commendationKind }, day)
  for (const { relation, act, legalBasis } of recorded) {
    const organizationId = await relations[relation](work, ownerId, day)
    if (organizationId) steps.push({ organizationId, act, legalBasis })
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
