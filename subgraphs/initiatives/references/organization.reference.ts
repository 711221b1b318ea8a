import { Directive, Field, ObjectType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** Key of an organization; the organizations subgraph has the rest. */
@ObjectType('Organization')
@Directive('@key(fields: "id")')
export class OrganizationReference {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string
}
