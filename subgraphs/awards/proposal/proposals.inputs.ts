import { ArgsType, Field } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { ProposalState } from './proposal.enums.js'

/** Which proposals of an organization are listed. */
@ArgsType()
export class ProposalsArgs extends PageArgs {
  @Field(() => UUID, { description: 'Whose proposals.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => ProposalState, { nullable: true, description: 'Only those in this state.' })
  state?: ProposalState | null

  @Field(() => String, { nullable: true, description: 'Only those for the award type of this code.' })
  awardType?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      "Only those in whose candidate's name these words occur; accents, case and order do not matter.",
  })
  search?: string | null
}
