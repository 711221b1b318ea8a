import { Field, ObjectType } from 'type-graphql'
import { Instant } from '../../../shared/federation/scalars.js'
import { ProposalState } from './proposal.enums.js'

/** One step of a proposal. */
@ObjectType({
  description:
    'One step of a proposal: who acted, for which organization, in which roles, when and why; never changed.',
})
export class ProposalStep {
  proposalId: string

  @Field(() => String, { description: 'Mutation by which the step was taken.' })
  action: string

  @Field(() => ProposalState, { nullable: true, description: 'State before; null for the draft.' })
  fromState: ProposalState | null

  @Field(() => ProposalState, { description: 'State after.' })
  toState: ProposalState

  organizationId: string | null
  holderId: string

  @Field(() => String, { description: 'Account of who acted.' })
  actor: string

  @Field(() => [String], { description: 'Roles of the actor at that organization at that instant.' })
  roles: string[]

  @Field(() => Instant, { description: 'Instant.' })
  at: Date

  @Field(() => String, { nullable: true, description: 'Reason, where one was given.' })
  reason: string | null
}
