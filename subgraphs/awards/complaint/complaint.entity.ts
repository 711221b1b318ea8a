import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { ComplaintKind, ComplaintOutcome, ComplaintState, ComplaintTarget } from './complaint.enums.js'

/** A complaint or a denunciation. */
@ObjectType({
  description:
    'Khiếu nại, tố cáo: for the body that handles it; a complaint (not a denunciation) also for the organization whose act it is about.',
})
export class Complaint {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string

  respondentId: string

  @Field(() => ComplaintKind, { description: 'Procedure.' })
  kind: ComplaintKind

  @Field(() => ComplaintTarget, { description: 'What it is about.' })
  targetType: ComplaintTarget

  @Field(() => UUID, { description: 'The record that it is about.' })
  targetId: string

  @Field(() => Day, { description: 'Day of receipt.' })
  receivedOn: string

  @Field(() => Day, { nullable: true, description: 'Day of acceptance (thụ lý).' })
  acceptedOn: string | null

  @Field(() => Day, { nullable: true, description: 'Day by which it is to be concluded.' })
  dueOn: string | null

  @Field(() => ComplaintState, { description: 'State.' })
  state: ComplaintState

  @Field(() => ComplaintOutcome, { nullable: true, description: 'Outcome.' })
  outcome: ComplaintOutcome | null

  @Field(() => String, { nullable: true, description: 'Conclusion.' })
  conclusion: string | null

  @Field(() => Day, { nullable: true, description: 'Day of the conclusion.' })
  concludedOn: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of cases. */
export const ComplaintConnection = connectionOf(Complaint, 'Complaint')

/** Who complains or denounces. */
@ObjectType({ description: 'Who complains or denounces, and what; protected.' })
export class Complainant {
  id: string

  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => String, { nullable: true, description: 'How to reach her.' })
  contact: string | null

  @Field(() => String, { description: 'What is complained of or denounced.' })
  content: string
}
