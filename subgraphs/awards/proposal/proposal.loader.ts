import DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import type { Work } from '../../../shared/database/work.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { loadAppraisals, type AppraisalRow } from '../appraisal/appraisal.store.js'
import { resolveChains } from '../dossier/chain.js'
import { dayOfLaw, judgeCases } from '../facts/facts.js'
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
  return new DataLoader(async (proposals: readonly Proposal[]) =>
    judgeCases(read, await withWorkingCopies(read, proposals), dayOfLaw(read.today)),
  )
}

/** True when the organization whose turn it is decides the award, by the competences and the tree of today. */
export function isDecidedHere(context: Context, proposal: Proposal): Promise<boolean> {
  return context.loader(decidedHereLoader).load(proposal)
}

function decidedHereLoader(read: Work): DataLoader<Proposal, boolean> {
  return new DataLoader(async (proposals: readonly Proposal[]) => {
    const chains = await resolveChains(read, proposals, read.today)
    return chains.map(
      (chain, index) =>
        chain.find((step) => step.act === 'DECIDE')?.organizationId === proposals[index]!.holderId,
    )
  })
}
