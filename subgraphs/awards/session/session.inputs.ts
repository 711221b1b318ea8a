import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { BallotChoice } from './session.enums.js'

const key = 'Repeating the call with the same key has one effect.'
const version = 'Version that the client saw; another one is answered CONFLICT.'

/** What every step of a session names. */
@InputType({ description: 'What every step of a session names.' })
abstract class SessionStepInput {
  @Field(() => UUID, { description: 'Session.' })
  sessionId: string

  @Field(() => Int, { nullable: true, description: version })
  expectedVersion?: number | null

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null
}

/** The account of a member. */
@InputType({ description: 'The account with which a member of the council votes.' })
export class MemberAccountInput {
  @Field(() => UUID, { description: 'The member.' })
  personId: string

  @Field(() => String, { description: "Subject of the account's token." })
  subject: string
}

/** The quota of a session for one award type. */
@InputType({ description: 'Chỉ tiêu: places of a session for one award type.' })
export class SessionPlacesInput {
  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Field(() => Int, { description: 'At most so many pass.' })
  places: number
}

/** A session that is convened. */
@InputType({
  description:
    'Triệu tập phiên họp: convenes the council of a day on up to 500 proposals, answered item by item.',
})
export class ConveneCouncilSessionInput {
  @Field(() => UUID, { description: 'Organization whose council meets.' })
  organizationId: string

  @Field(() => Day, { description: 'Day of the session; its council and its law bind it.' })
  heldOn: string

  @Field(() => String, { nullable: true, description: 'Place.' })
  place?: string | null

  @Field(() => [UUID], { description: 'Proposals on the agenda, in order.' })
  proposalIds: string[]

  @Field(() => [MemberAccountInput], { defaultValue: [], description: 'Accounts of members.' })
  accounts: MemberAccountInput[]

  @Field(() => [SessionPlacesInput], {
    defaultValue: [],
    description: 'Quotas of the session; an award type that is left out has none.',
  })
  places: SessionPlacesInput[]

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null
}

/** Who is present. */
@InputType({ description: 'Điểm danh: who is present; replaces what was recorded before.' })
export class RecordAttendanceInput extends SessionStepInput {
  @Field(() => [UUID], { description: 'Members who are present, all of them.' })
  presentIds: string[]

  @Field(() => [MemberAccountInput], {
    defaultValue: [],
    description: 'Accounts that were not named before.',
  })
  accounts: MemberAccountInput[]
}

/** A step of a session that needs nothing but the session. */
@InputType({ description: 'A step of a session.' })
export class CouncilSessionStepInput extends SessionStepInput {}

/** The choice on one proposal. */
@InputType({ description: 'The choice on one proposal.' })
export class BallotItemInput {
  @Field(() => UUID, { description: 'Proposal.' })
  proposalId: string

  @Field(() => BallotChoice, { description: 'Choice.' })
  choice: BallotChoice
}

/** A member's paper. */
@InputType({
  description:
    'Phiếu bầu: one paper that answers every proposal of the round but the own nomination; handed in once and never changed.',
})
export class CastBallotsInput {
  @Field(() => UUID, { description: 'Session.' })
  sessionId: string

  @Field(() => [BallotItemInput], { description: 'Choices, one for each proposal.' })
  items: BallotItemInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect, whatever choices are repeated.',
  })
  idempotencyKey?: string | null
}

/** An opinion on one proposal. */
@InputType({ description: 'A written opinion on one proposal.' })
export class OpinionItemInput {
  @Field(() => UUID, { description: 'Proposal.' })
  proposalId: string

  @Field(() => Boolean, { description: 'Agrees.' })
  agrees: boolean
}

/** The paper of an absent member. */
@InputType({ description: 'Ý kiến bằng văn bản of an absent member, before the first round is counted.' })
export class RecordWrittenOpinionsInput extends SessionStepInput {
  @Field(() => UUID, { description: 'The absent member.' })
  personId: string

  @Field(() => String, { description: 'Number and date of the paper.' })
  paper: string

  @Field(() => [OpinionItemInput], { description: 'Opinions.' })
  items: OpinionItemInput[]
}

/** The end of a session. */
@InputType({ description: 'Kết thúc phiên họp: results, minutes; nothing is changed afterwards.' })
export class CloseCouncilSessionInput extends SessionStepInput {
  @Field(() => String, { nullable: true, description: 'Number of the minutes (số biên bản).' })
  minutesNumber?: string | null

  @Field(() => [UUID], {
    defaultValue: [],
    description: 'Where equal votes compete for the last places: whom the chair chooses, openly.',
  })
  chairChoices: string[]
}

/** A session that does not take place. */
@InputType({
  description: 'A session that does not take place; what was voted in an open round is never told.',
})
export class CancelCouncilSessionInput extends SessionStepInput {
  @Field(() => String, { description: 'Reason.' })
  reason: string
}
