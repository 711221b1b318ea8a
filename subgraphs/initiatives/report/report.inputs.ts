import { Field, InputType } from 'type-graphql'
import { Period, UUID } from '../../../shared/federation/scalars.js'

/** Which initiatives are reported up. */
@InputType({
  description: "The report of an organization's recognized initiatives of a period (báo cáo sáng kiến).",
})
export class ReportInitiativesInput {
  @Field(() => UUID, { description: 'Organization that reports its initiatives.' })
  ownerId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => [UUID], {
    nullable: true,
    description:
      'Exactly these (1 to 500), all or none, filed ones too, as the receiver has asked for them; all recognized ones when left out.',
  })
  initiativeIds?: string[] | null

  @Field(() => UUID, {
    nullable: true,
    description: 'Direct parent that receives them; the professional parent when left out.',
  })
  receiverId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Which reported initiatives go further up. */
@InputType({ description: 'The forwarding of reported initiatives further up (chuyển tiếp báo cáo).' })
export class ForwardInitiativesInput {
  @Field(() => UUID, { description: 'Organization that received them and forwards them.' })
  holderId: string

  @Field(() => [UUID], { description: 'Initiatives, 1 to 500.' })
  initiativeIds: string[]

  @Field(() => UUID, {
    nullable: true,
    description: 'Direct parent that receives them; the professional parent when left out.',
  })
  receiverId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
