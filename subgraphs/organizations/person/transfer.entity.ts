import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { TransferState } from './person.enums.js'

/** A person on the way from one organization to another, or to a second one. */
@ObjectType({
  description:
    'A transfer (thuyên chuyển) or a second employment (dạy liên trường, biệt phái), offered by the organization that employs.',
})
export class PersonTransfer {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  personId: string

  fromOrganizationId: string

  toOrganizationId: string

  @Field(() => Boolean, {
    description: 'True when the person goes on to work for the first organization too.',
  })
  keepsEmployment: boolean

  @Field(() => Day, { description: 'First day in the new organization.' })
  movesOn: string

  @Field(() => String, { nullable: true, description: 'Number of the decision (quyết định điều động).' })
  decisionNumber: string | null

  @Field(() => TransferState, { description: 'Where it stands.' })
  state: TransferState

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of transfers. */
export const PersonTransferConnection = connectionOf(PersonTransfer, 'PersonTransfer')
