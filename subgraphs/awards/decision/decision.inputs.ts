import { Field, InputType } from 'type-graphql'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { SignedPaperInput } from '../dossier/dossier.inputs.js'

/** A proposal that is not granted. */
@InputType({ description: 'A proposal that is not granted, with the reason.' })
export class RefusalItemInput {
  @Field(() => UUID, { description: 'Proposal.' })
  proposalId: string

  @Field(() => String, { description: 'Reason; the owner reads it.' })
  reason: string
}

/** A signed decision. */
@InputType({ description: 'A signed decision: its list is decided whole or not at all.' })
export class DecideInput {
  @Field(() => UUID, { description: 'Organization that decides.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => SignedPaperInput, { description: 'Number, date and signature of the decision.' })
  paper: SignedPaperInput

  @Field(() => [UUID], { description: 'Proposals that are granted.' })
  grantIds: string[]

  @Field(() => [RefusalItemInput], { defaultValue: [], description: 'Proposals that are not granted.' })
  refusals: RefusalItemInput[]

  @Field(() => Boolean, { defaultValue: true, description: 'Publish at once.' })
  publish: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The publication of a decision. */
@InputType({ description: 'The publication (công bố) of a decision that was kept back.' })
export class PublishDecisionInput {
  @Field(() => UUID, { description: 'Decision.' })
  decisionId: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
