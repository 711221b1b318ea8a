import { Field, Int, ObjectType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** Nothing is proposed or decided meanwhile. */
@ObjectType({
  description: 'A hold (tạm dừng xét) on a person or an organization; why is said only to who placed it.',
})
export class Hold {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizationId: string

  personId: string | null

  subjectOrganizationId: string | null

  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  /** 'infinity' while it lasts. */
  validTo: string

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}
