import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Instant, UUID } from '../../../shared/federation/scalars.js'

/** Where a grant stands. */
export enum GrantState {
  HOLDS = 'HOLDS',
  ENDED = 'ENDED',
  REVOKED = 'REVOKED',
}
registerEnumType(GrantState, {
  name: 'GrantState',
  description: 'Where a grant stands: it holds or is still to begin, its days are over, it was taken back.',
})

/** Lets another organization read protected fields of one's people. */
@ObjectType({
  description:
    'A grant of reading protected fields (cho phép đọc dữ liệu cá nhân), for a purpose, from–to; both sides see it.',
})
export class PersonalDataGrant {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizationId: string

  granteeId: string

  @Field(() => UUID, {
    nullable: true,
    description: 'The API client that may read, alone; null where the organization may.',
  })
  clientId: string | null

  @Field(() => String, { description: 'What for.' })
  purpose: string

  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  @Field(() => Day, { description: 'First day on which it is void.' })
  validTo: string

  @Field(() => String, { nullable: true, description: 'Subject of who gave it.' })
  grantedBy: string | null

  @Field(() => Instant, { nullable: true, description: 'When it was taken back; null when it was not.' })
  revokedAt: Date | null

  @Field(() => GrantState, { description: 'Where it stands on the day of the request.' })
  state: GrantState

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of grants. */
export const PersonalDataGrantConnection = connectionOf(PersonalDataGrant, 'PersonalDataGrant')
