import { Field, ObjectType } from 'type-graphql'
import { Instant, UUID } from '../federation/scalars.js'

/** What every room tells of the reading of a submitted record by a superior outside the chain. */
@ObjectType({ description: 'Common fields of readings.' })
export class ReadingFields {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  recordId: string

  readerOrganizationId: string

  @Field(() => String, { description: 'Subject of the reader.' })
  reader: string

  @Field(() => String, { description: 'Why, in the reader’s words (lý do xem).' })
  reason: string

  @Field(() => Instant, { description: 'When.' })
  readAt: Date
}
