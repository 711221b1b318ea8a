import { Field, InputType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** Two records of one human being. */
@InputType({ description: 'Two records of one human being, of which one goes on.' })
export class MergePeopleInput {
  @Field(() => UUID, {
    description: 'Organization that owns both records, or stands above all that own one.',
  })
  organizationId: string

  @Field(() => UUID, { description: 'The record that goes on.' })
  keptId: string

  @Field(() => UUID, { description: 'The record that ends; its history follows to the other.' })
  goneId: string

  @Field(() => String, { description: 'How one knows; kept as trace.' })
  reason: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A search for duplicates across organizations. */
@InputType({ description: 'A search for duplicates across the organizations below one.' })
export class FindDuplicatePeopleInput {
  @Field(() => UUID, { description: 'Organization for which one searches: those below it are compared.' })
  organizationId: string

  @Field(() => String, {
    description: 'Why; the organizations of those who are found see it, and they themselves.',
  })
  reason: string
}
