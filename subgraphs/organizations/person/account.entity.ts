import { Field, Int, ObjectType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { Person } from './person.entity.js'

/** Which subject of a token is which person. */
@ObjectType({
  description:
    'A link between the account of a person (subject of the token) and her record, from–to: by it she sees what the hub holds about herself (liên kết tài khoản).',
})
export class PersonAccount {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  personId: string

  organizationId: string

  @Field(() => String, { description: 'Subject of the token (sub).' })
  subject: string

  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  /** 'infinity' while it lasts; the API shows null then. */
  validTo: string

  @Field(() => String, { description: 'Subject of the ADMIN who linked it.' })
  linkedBy: string

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** The viewer as a person. */
@ObjectType({
  description: 'The viewer as a person: what the hub holds about her and who read it; for nobody else.',
})
export class Me {
  @Field(() => Person, {
    nullable: true,
    description:
      'Her record with its protected fields, disciplines and holds (why there is a hold is not said).',
  })
  person: Person | null
}
