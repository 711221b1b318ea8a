import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { SignedPaperInput } from '../dossier/dossier.inputs.js'
import { AnnulmentGround, RecoveryKind } from './annulment.enums.js'

const key = 'Repeating the call with the same key has one effect.'

/** Awards of one decision that are annulled. */
@InputType({ description: 'Hủy bỏ: annuls awards of one decision, all of those named or none.' })
export class AnnulAwardsInput {
  @Field(() => UUID, { description: 'Organization that annuls: who decided, or its successor.' })
  organizationId: string

  @Field(() => UUID, { description: 'Decision that granted the awards.' })
  decisionId: string

  @Field(() => [UUID], { description: 'Awards, at most 500.' })
  awardIds: string[]

  @Field(() => AnnulmentGround, { description: 'Ground (Điều 93 khoản 2).' })
  ground: AnnulmentGround

  @Field(() => String, { description: 'Reason, with the conclusion or judgment that it rests on.' })
  reason: string

  @Field(() => SignedPaperInput, { description: 'Number, date and signature of the annulling decision.' })
  paper: SignedPaperInput

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null
}

/** What was recovered of an annulled award. */
@InputType({ description: 'Thu hồi: insignia or money of an annulled award.' })
export class RecordRecoveryInput {
  @Field(() => UUID, { description: 'The annulled award.' })
  awardId: string

  @Field(() => RecoveryKind, { description: 'Insignia or money.' })
  kind: RecoveryKind

  @Field(() => Day, { description: 'Day of the recovery.' })
  recoveredOn: string

  @Field(() => Int, { nullable: true, description: 'Money: amount in đồng.' })
  amount?: number | null

  @Field(() => String, { nullable: true, description: 'Note, e.g. number of the receipt.' })
  note?: string | null

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null
}

/** A review that ends with the award kept. */
@InputType({
  description:
    'Concludes a review: the award is kept, with the reason. To cancel it, annul it (annulAwards).',
})
export class KeepAwardInput {
  @Field(() => UUID, { description: 'Review task.' })
  taskId: string

  @Field(() => String, { description: 'Why the award stands.' })
  conclusion: string

  @Field(() => Int, {
    nullable: true,
    description: 'Version that the client saw; another one is answered CONFLICT.',
  })
  expectedVersion?: number | null

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null
}
