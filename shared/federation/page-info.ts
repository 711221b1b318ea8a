import { Directive, Field, ObjectType } from 'type-graphql'

/** Where a page of a connection ends and whether more follows. */
@ObjectType({ description: 'Where a page ends and whether more follows.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on.' })
  endCursor: string | null

  @Field(() => Boolean, { description: 'True when more records follow this page.' })
  hasNextPage: boolean
}
