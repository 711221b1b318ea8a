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

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
