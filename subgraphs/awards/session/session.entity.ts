import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { CouncilSessionState } from './session.enums.js'

/** A session of an organization's council: convened here, or recorded from paper. */
@ObjectType({
  description:
    'Phiên họp hội đồng: a session of an emulation and commendation council, convened in the hub or recorded from paper.',
})
@Directive('@key(fields: "id")')
export class CouncilSession {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string

  /** Council of the day; null for a session on paper. */
  councilId: string | null

  @Field(() => Day, { description: 'Day of the session.' })
  heldOn: string

  @Field(() => String, { nullable: true, description: 'Place.' })
  place: string | null

  @Field(() => CouncilSessionState, { description: 'State.' })
  state: CouncilSessionState

  @Field(() => Int, { description: 'All members of the council on that day: the base of the thresholds.' })
  totalMembers: number

  @Field(() => Int, { description: 'Members present.' })
  presentMembers: number

  @Field(() => Int, {
    nullable: true,
    description: 'Members who must be present (túc số); null for a session on paper.',
  })
  quorum: number | null

  @Field(() => Int, { description: 'Rounds of voting so far.' })
  round: number

  @Field(() => Int, { nullable: true, description: 'Rounds at most; null for a session on paper.' })
  maxRounds: number | null

  recusesCandidates: boolean

  recusalShrinksBase: boolean

  /** Award type → places of the session. */
  places: Record<string, number>

  @Field(() => Int, { description: 'Papers handed in in the last round.' })
  papers: number

  @Field(() => String, { nullable: true, description: 'Number of the minutes (số biên bản).' })
  minutesNumber: string | null

  minutesFileId: string | null

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null

  @Field(() => Int, { description: 'Grows with every step; send it back as expectedVersion.' })
  version: number
}

/** A page of sessions. */
export const CouncilSessionConnection = connectionOf(CouncilSession, 'CouncilSession')

/** A member in a session: who has voted is told, what never. */
@ObjectType({
  description: 'A member in a session. Who has handed in a paper is told; what was on it, never.',
})
export class CouncilSessionSeat {
  sessionId: string

  personId: string

  @Field(() => String, { description: 'Name on the day of the convocation.' })
  personName: string

  @Field(() => String, { description: 'Role in the council: CHAIR, DEPUTY, STANDING, SECRETARY or MEMBER.' })
  role: string

  subject: string | null

  @Field(() => Boolean, { description: 'Whether an account is named with which the member can vote.' })
  hasAccount: boolean

  @Field(() => Boolean, { description: 'Present (có mặt).' })
  isPresent: boolean

  votedRound: number

  @Field(() => Boolean, { description: 'Whether the member has handed in a paper in the last round.' })
  hasVoted: boolean
}

/** The sums of one round on one proposal. */
@ObjectType({ description: 'Kết quả kiểm phiếu: the sums of one closed round on one proposal.' })
export class BallotTally {
  sessionId: string

  proposalId: string

  @Field(() => Int, { description: 'Round.' })
  round: number

  @Field(() => Int, { description: 'Ballots that agree.' })
  agree: number

  @Field(() => Int, { description: 'Ballots against.' })
  against: number

  @Field(() => Int, { description: 'Blank ballots.' })
  blank: number
}

/** A written opinion of an absent member. */
@ObjectType({
  description: 'Ý kiến bằng văn bản: the signed opinion of an absent member; not secret by its nature.',
})
export class WrittenOpinion {
  sessionId: string

  proposalId: string

  personId: string

  @Field(() => String, { description: 'Name of the member.' })
  personName: string

  @Field(() => Boolean, { description: 'Agrees.' })
  agrees: boolean

  @Field(() => String, { description: 'Number and date of the paper.' })
  paper: string
}

/** What a closed session says of a proposal. */
@ObjectType({
  description: 'What a closed session says of a proposal, with the threshold that it was measured by.',
})
export class SessionResult {
  sessionId: string

  proposalId: string

  @Field(() => Int, { description: 'Members who agree: ballots and written opinions.' })
  agree: number

  @Field(() => Int, { description: 'Members against whom the threshold was measured.' })
  baseMembers: number

  @Field(() => Boolean, { description: 'Whether the proposal has passed.' })
  passed: boolean

  @Field(() => Boolean, { description: 'Enough votes, but no place left within the quota.' })
  beyondPlaces: boolean

  @Field(() => String, { description: 'Rule of the threshold.' })
  ruleId: string

  @Field(() => String, { description: 'Article of the threshold.' })
  legalBasis: string
}

/** A proposal on the agenda of a session. */
@ObjectType({ description: 'A proposal on the agenda of a session.' })
export class CouncilAgendaItem {
  sessionId: string

  proposalId: string

  candidateId: string

  @Field(() => String, { description: 'Name of the candidate.' })
  candidateName: string

  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Field(() => Int, { description: 'Last round in which it was put to the vote.' })
  lastRound: number

  @Field(() => [BallotTally], { description: 'Sums of the rounds that are closed; none while one is open.' })
  tallies: BallotTally[]

  @Field(() => SessionResult, { nullable: true, description: 'Result; null until the session is closed.' })
  result: SessionResult | null
}
