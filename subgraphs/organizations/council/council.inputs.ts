import { Field, InputType } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { CouncilKind, CouncilPost, CouncilRole } from './council.entity.js'

/** A seat of a council. */
@InputType({ description: 'A seat of a council.' })
export class CouncilSeatInput {
  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => CouncilRole, { description: 'Role.' })
  role: CouncilRole

  @Field(() => CouncilPost, { description: 'Post for which the person sits in it.' })
  post: CouncilPost
}

/** A council formed anew. */
@InputType({ description: 'A council formed anew; the one before ends the same day.' })
export class ReformCouncilInput {
  @Field(() => UUID, { description: 'Organization of the council.' })
  organizationId: string

  @Field(() => CouncilKind, { description: 'Kind.' })
  kind: CouncilKind

  @Field(() => Period, { description: 'School year.' })
  schoolYear: string

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Day of the decision.' })
  decidedOn: string

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => [CouncilSeatInput], {
    description: 'All seats: one chair, one secretary at least; at most 500.',
  })
  members: CouncilSeatInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
