import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Instant, Period, UUID } from '../federation/scalars.js'

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

/** What a superior outside the chain opens, and why: one record, or a page of the list of one owner. */
@InputType({ description: 'Common fields of what superiors open.' })
export class OpenSubmittedFields {
  @Field(() => UUID, {
    description: 'Organization for which the viewer reads; the owner lies below it (cấp trên).',
  })
  organizationId: string

  @Field(() => UUID, {
    nullable: true,
    description: 'One submitted record; leave ownerId and period out then.',
  })
  recordId?: string | null

  @Field(() => UUID, { nullable: true, description: 'Owner of a list of submitted records, with period.' })
  ownerId?: string | null

  @Field(() => Period, { nullable: true, description: 'Period of the list.' })
  period?: string | null

  @Field(() => Int, { defaultValue: 20, description: 'Of a list: at most so many, 1 to 100.' })
  first: number

  @Field(() => UUID, { nullable: true, description: 'Of a list: the last id of the page before.' })
  after?: string | null

  @Field(() => String, { description: 'Why (lý do xem); the owner sees it.' })
  reason: string
}
