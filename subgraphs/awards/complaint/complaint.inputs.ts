import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { ComplaintKind, ComplaintOutcome, ComplaintTarget } from './complaint.enums.js'

const key = 'Repeating the call with the same key has one effect.'
const version = 'Version that the client saw; another one is answered CONFLICT.'

/** A case that arrives. */
@InputType({ description: 'Tiếp nhận: a complaint or denunciation that a body receives.' })
export class ReceiveComplaintInput {
  @Field(() => UUID, {
    description:
      'Body that handles it: above the organization concerned; for a complaint also that organization itself.',
  })
  organizationId: string

  @Field(() => ComplaintKind, { description: 'Procedure.' })
  kind: ComplaintKind

  @Field(() => ComplaintTarget, { description: 'What it is about.' })
  targetType: ComplaintTarget

  @Field(() => UUID, { description: 'The record that it is about, as far as it is open to the viewer.' })
  targetId: string

  @Field(() => Day, { description: 'Day of receipt.' })
  receivedOn: string

  @Field(() => String, { description: 'Who complains or denounces; protected.' })
  name: string

  @Field(() => String, { nullable: true, description: 'How to reach her; protected.' })
  contact?: string | null

  @Field(() => String, { description: 'What is complained of or denounced; protected.' })
  content: string

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null
}

/** A case that is accepted. */
@InputType({
  description:
    'Thụ lý: a case is accepted; the candidates concerned are held until its conclusion (R-GEN-05).',
})
export class AcceptComplaintInput {
  @Field(() => UUID, { description: 'The case.' })
  complaintId: string

  @Field(() => [UUID], {
    defaultValue: [],
    description: 'Candidates of the target who are not considered meanwhile: people or collectives.',
  })
  candidateIds: string[]

  @Field(() => Int, {
    nullable: true,
    description:
      'Days until the conclusion, 1 to 365. Default: the parameter complaintDays or denunciationDays of the body (30 where none is set; UNVERIFIED).',
  })
  deadlineDays?: number | null

  @Field(() => Int, { nullable: true, description: version })
  expectedVersion?: number | null

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null
}

/** A case that ends. */
@InputType({ description: 'Kết luận: the end of a case; its holds end with it.' })
export class ConcludeComplaintInput {
  @Field(() => UUID, { description: 'The case.' })
  complaintId: string

  @Field(() => ComplaintOutcome, { description: 'Outcome.' })
  outcome: ComplaintOutcome

  @Field(() => String, { description: 'Conclusion.' })
  conclusion: string

  @Field(() => Int, { nullable: true, description: version })
  expectedVersion?: number | null

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null
}
