import DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import type { Work } from '../../../shared/database/work.js'
import { groupBy } from '../../../shared/collections/group-by.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { loadAppraisals, type AppraisalRow } from '../appraisal/appraisal.store.js'
import { judgeCases } from '../facts/facts.js'
import { loadVotes, type VoteRow } from '../review/review.store.js'
import type { Judgement } from '../rules/judge.js'
import type { Proposal, ProposalWorkingCopy } from './proposal.entity.js'
import { loadProposals, loadWorkingCopies } from './proposal.store.js'
import { withWorkingCopies } from './working-copy.js'

/** Proposals by id. */
export const proposalLoader = loaderOf(loadProposals, (proposal: Proposal) => proposal.id)

/** Working copies by proposal. */
export const workingCopyLoader = loaderOf(loadWorkingCopies, (copy: ProposalWorkingCopy) => copy.id)

/** Votes by proposal. */
export const voteLoader = listLoaderOf(loadVotes, (vote: VoteRow) => vote.proposalId)

/** Opinions by proposal. */
export const appraisalLoader = listLoaderOf(loadAppraisals, (appraisal: AppraisalRow) => appraisal.proposalId)

/** What the rules say of a proposal, as the viewer knows it: by the day it was received, before that by today. */
export function judgementOf(context: Context, proposal: Proposal): Promise<Judgement> {
  return context.loader(judgementLoader).load(proposal)
}

function judgementLoader(read: Work): DataLoader<Proposal, Judgement> {
  return new DataLoader(async (proposals: readonly Proposal[]) => {
    const judged = new Map<string, Judgement>()
    const groups = groupBy(
      proposals,
      (proposal) => `${proposal.receivedOn ?? read.today} ${proposal.ownerId} ${proposal.period}`,
    )
    for (const group of groups.values()) {
      const judgements = await judgeCases(
        read,
        await withWorkingCopies(read, group),
        group[0]!.receivedOn ?? read.today,
      )
      group.forEach((proposal, index) => judged.set(proposal.id, judgements[index]!))
    }
    return proposals.map((proposal) => judged.get(proposal.id)!)
  })
}
