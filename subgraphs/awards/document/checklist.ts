import type { Work } from '../../../shared/database/work.js'
import { groupBy } from '../../../shared/collections/group-by.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { withWorkingCopies } from '../proposal/working-copy.js'
import { loadVotes, type VoteRow } from '../review/review.store.js'
import { loadTypes, type KnownTypes } from '../award-type/known-types.js'
import { loadDocuments } from './document.store.js'
import { loadWithStatement } from './statement.store.js'
import type { ChecklistLine } from './document.types.js'

/** The statement, whose scan lies with the dossier. */
const STATEMENT = 'TO_TRINH'

/** Documents that the hub itself holds as records: no file is asked for them. */
const recorded: Record<string, (proposal: Proposal, votes: readonly VoteRow[]) => boolean> = {
  // The statement is signed with the dossier: a proposal cannot be sent without it.
  [STATEMENT]: () => true,
  BAO_CAO_THANH_TICH: ({ achievement }) => Boolean(achievement?.trim()),
  BIEN_BAN_BINH_XET: (_, votes) => votes.length > 0,
  BIEN_BAN_KIEM_PHIEU: (_, votes) => votes.some(({ passed }) => passed !== null),
  BIEN_BAN_XET_KHEN_THUONG: (_, votes) => votes.some(({ passed }) => passed !== null),
  CHUNG_NHAN_SANG_KIEN: ({ initiativeId }) => initiativeId !== null,
}

/**
 * What the file of each proposal must hold by the award type of the day (Luật 06/2022/QH15, Điều 84), and what is there:
 * a record of the hub, or an uploaded document. By a constant number of statements.
 */
export async function checklistsOf(work: Work, proposals: readonly Proposal[]): Promise<ChecklistLine[][]> {
  const ids = proposals.map(({ id }) => id)
  const documents = groupBy(await loadDocuments(work, ids), (one) => one.proposalId)
  const scanned = await loadWithStatement(work, ids)
  const votes = groupBy(await loadVotes(work, ids), (one) => one.proposalId)
  const days = groupBy(proposals, (one) => dayOf(one, work.today))
  const types = new Map<string, KnownTypes>()
  for (const [day, group] of days)
    types.set(
      day,
      await loadTypes(
        work,
        group.map((one) => one.awardType),
        day,
      ),
    )
  return (await withWorkingCopies(work, proposals)).map((proposal) => {
    const type = types.get(dayOf(proposal, work.today))?.get(proposal.awardType)
    const uploaded = new Set(
      (documents.get(proposal.id) ?? []).filter(({ sha256 }) => sha256).map(({ kind }) => kind),
    )
    if (scanned.has(proposal.id)) uploaded.add(STATEMENT)
    const isRecorded = (kind: string): boolean =>
      recorded[kind]?.(proposal, votes.get(proposal.id) ?? []) ?? false
    const lines = [
      ...(type?.requiredDocuments ?? []).map((kind) => [kind]),
      ...(type?.alternativeDocuments ?? []),
    ]
    return lines.map((kinds) => ({
      kinds,
      isThere: kinds.some((kind) => uploaded.has(kind) || isRecorded(kind)),
      isRecorded: kinds.some(isRecorded),
      hasFile: kinds.some((kind) => uploaded.has(kind)),
    }))
  })
}

function dayOf({ receivedOn }: Proposal, today: string): string {
  return receivedOn ?? today
}

/** Kinds of documents that the checklists of award types know on a day, and the one for anything else. */
export async function documentKinds(work: Work, awardType: string, day: string): Promise<string[]> {
  const type = (await loadTypes(work, [awardType], day)).get(awardType)
  return [...(type?.requiredDocuments ?? []), ...(type?.alternativeDocuments ?? []).flat(), 'MINH_CHUNG']
}
