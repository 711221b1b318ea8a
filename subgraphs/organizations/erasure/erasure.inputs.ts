import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

const once = 'Repeating the call with the same key has one effect.'

/** An erasure to be confirmed. */
@InputType({
  description: "An erasure of a person's data (đề nghị xóa dữ liệu), to be confirmed by the superior.",
})
export class RequestErasureInput {
  @Field(() => UUID, { description: 'Organization that owns her records: the last that employed her.' })
  organizationId: string

  @Field(() => UUID, { description: 'The person; she works nowhere in the hub any more.' })
  personId: string

  @Field(() => String, { description: 'Legal ground, e.g. the article of the law.' })
  legalGround: string

  @Field(() => String, { description: 'Number of the document that asks for it; no names.' })
  documentNumber: string

  @Field(() => Day, { description: 'Its date.' })
  documentDate: string

  @Field(() => String, { nullable: true, description: once })
  idempotencyKey?: string | null
}

/** The end of an erasure that waits. */
@InputType({ description: 'An erasure that is carried out, or withdrawn.' })
export class EndErasureInput {
  @Field(() => UUID, { description: 'The erasure.' })
  erasureId: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => String, { nullable: true, description: once })
  idempotencyKey?: string | null
}
