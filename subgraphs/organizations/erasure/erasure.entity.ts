import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Instant, UUID } from '../../../shared/federation/scalars.js'

/** Where an erasure stands. */
export enum ErasureState {
  REQUESTED = 'REQUESTED',
  WITHDRAWN = 'WITHDRAWN',
  DONE = 'DONE',
}
registerEnumType(ErasureState, {
  name: 'ErasureState',
  description:
    'REQUESTED waits for the superior; WITHDRAWN: it is not carried out; DONE: the values are gone.',
})

/** The erasure of a person's values. */
@ObjectType({
  description:
    "The erasure of a person's data on a lawful request (xóa dữ liệu cá nhân): values go in all rooms, ids and sums stay; so does what published decisions have printed.",
})
export class PersonErasure {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizationId: string

  @Field(() => UUID, { description: 'Whose values.' })
  personId: string

  @Field(() => String, { description: 'Legal ground (căn cứ pháp lý).' })
  legalGround: string

  @Field(() => String, { description: 'Number of the document that asks for it.' })
  documentNumber: string

  @Field(() => Day, { description: 'Its date.' })
  documentDate: string

  @Field(() => ErasureState, { description: 'Where it stands.' })
  state: ErasureState

  @Field(() => String, { description: 'Subject who asked for it.' })
  requestedBy: string

  @Field(() => String, { nullable: true, description: 'Subject who confirmed or withdrew it.' })
  endedBy: string | null

  @Field(() => Instant, { nullable: true, description: 'When.' })
  endedAt: Date | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of erasures. */
export const PersonErasureConnection = connectionOf(PersonErasure, 'PersonErasure')
