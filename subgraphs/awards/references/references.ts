import { Directive, Field, ObjectType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** Key of an organization; the organizations subgraph owns it. */
@ObjectType('Organization')
@Directive('@key(fields: "id")')
export class OrganizationRef {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string
}

/** Key of a person; the organizations subgraph owns her. */
@ObjectType('Person')
@Directive('@key(fields: "id")')
export class PersonRef {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string
}

/** Key of an initiative; the initiatives subgraph owns it. */
@ObjectType('Initiative')
@Directive('@key(fields: "id")')
export class InitiativeRef {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string
}
