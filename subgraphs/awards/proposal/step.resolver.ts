import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { OrganizationRef } from '../references/references.js'
import { Proposal } from './proposal.entity.js'
import { loadSteps } from './step.store.js'
import { ProposalStep } from './step.types.js'

const stepLoader = listLoaderOf(loadSteps, (step: ProposalStep) => step.proposalId)

/** The history of a proposal. */
@Resolver(() => Proposal)
export class ProposalStepsResolver {
  @FieldResolver(() => [ProposalStep], {
    description: 'Every step so far, oldest first: actor, roles, organization, time, reason.',
  })
  steps(@Root() { id }: Proposal, @Ctx() context: Context): Promise<ProposalStep[]> {
    return context.loader(stepLoader).load(id)
  }
}

/** Who acted, and whose turn it was then. */
@Resolver(() => ProposalStep)
export class ProposalStepResolver {
  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'Organization for which the actor acted.',
  })
  organization(@Root() { organizationId }: ProposalStep): OrganizationRef | null {
    return organizationId ? { id: organizationId } : null
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'Organization whose turn it was after the step.',
  })
  holder(@Root() { holderId }: ProposalStep): OrganizationRef {
    return { id: holderId }
  }
}
