import { Directive, Field, ObjectType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** Key of an organization; the organizations subgraph owns it. */
@ObjectType('Organization')
@Directive('@key(fields: "id")')
export class OrganizationRef {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string
}
