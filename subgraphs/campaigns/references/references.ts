import { Directive, Field, ObjectType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** Key of an organization; the organizations subgraph owns it. */
@ObjectType('Organization')
@Directive('@key(fields: "id")')
export class OrganizationRef {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string
}

/** Key of an award; the awards subgraph owns it and answers it as far as it is open to the viewer. */
@ObjectType('Award')
@Directive('@key(fields: "id")')
export class AwardRef {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string
}
