import { Directive, Field, ObjectType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** Key of a person; the organizations subgraph has the rest. */
@ObjectType('Person')
@Directive('@key(fields: "id")')
export class PersonReference {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string
}
