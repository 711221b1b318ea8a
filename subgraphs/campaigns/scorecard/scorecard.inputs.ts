import { ArgsType, Field, Float, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { ScorecardState } from './scorecard.entity.js'

const key = { nullable: true, description: 'Repeating the call with the same key has one effect.' } as const
const version = { nullable: true, description: 'Version that the client saw.' } as const

/** How scorecards are listed. */
@ArgsType()
export class ScorecardsArgs extends PageArgs {
  @Field(() => UUID, { description: 'Organization whose own and received cards are listed.' })
  organizationId: string

  @Field(() => UUID, { nullable: true, description: 'Only those of this set of criteria.' })
  setId?: string | null

  @Field(() => ScorecardState, { nullable: true, description: 'Only this state.' })
  state?: ScorecardState | null
}

/** A new scorecard. */
@InputType({ description: 'A new scorecard by an adopted set of criteria.' })
export class StartScorecardInput {
  @Field(() => UUID, { description: 'The set of criteria.' })
  setId: string

  @Field(() => UUID, { description: 'Owner: the organization that is scored, or whose team or person is.' })
  ownerId: string

  @Field(() => UUID, { nullable: true, description: 'Team or person; left out: the owner itself.' })
  subjectId?: string | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** What the owner says of a criterion. */
@InputType({ description: 'What the owner says of a criterion.' })
export class ScorecardLineInput {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterionCode: string

  @Field(() => Float, {
    defaultValue: 0,
    description: 'Points; of a deduction the points lost; 1 for a knock-out that occurred.',
  })
  points: number

  @Field(() => Boolean, { defaultValue: true, description: 'False when the criterion does not apply here.' })
  isApplicable: boolean

  @Field(() => String, { nullable: true, description: 'Evidence, at most 2000 characters.' })
  evidence?: string | null

  @Field(() => String, { nullable: true, description: 'Remark, at most 2000 characters.' })
  note?: string | null
}

/** Self-scores. */
@InputType({ description: 'Self-scores (tự chấm); what is not named stays as it was.' })
export class FillScorecardInput {
  @Field(() => UUID, { description: 'The scorecard.' })
  scorecardId: string

  @Field(() => [ScorecardLineInput], { description: 'Lines to set; at most 300.' })
  lines: ScorecardLineInput[]

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** The sending of a scorecard. */
@InputType({ description: 'The sending of a scorecard to its appraiser.' })
export class SendScorecardInput {
  @Field(() => UUID, { description: 'The scorecard.' })
  scorecardId: string

  @Field(() => UUID, {
    nullable: true,
    description: 'Appraiser: the issuer of the criteria, or one above the owner; default: the issuer.',
  })
  appraiserId?: string | null

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** Who is asked to check. */
@InputType({ description: 'Who is asked to check a scorecard (chấm chéo).' })
export class AskCrossCheckInput {
  @Field(() => UUID, { description: 'The scorecard.' })
  scorecardId: string

  @Field(() => [UUID], { description: 'Organizations; 1 to 20.' })
  organizationIds: string[]

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** What a checker or the appraiser says of a criterion. */
@InputType({ description: 'Points that differ from the self-score, and why.' })
export class ScorecardMarkInput {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterionCode: string

  @Field(() => Float, { description: 'Points.' })
  points: number

  @Field(() => Boolean, { defaultValue: true, description: 'False when the criterion does not apply.' })
  isApplicable: boolean

  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  note: string
}

/** The result of a check. */
@InputType({ description: 'The result of a cross-check: what is not named is agreed to.' })
export class CrossCheckScorecardInput {
  @Field(() => UUID, { description: 'The scorecard.' })
  scorecardId: string

  @Field(() => UUID, { description: 'Organization that was asked.' })
  organizationId: string

  @Field(() => [ScorecardMarkInput], { defaultValue: [], description: 'What differs; at most 300.' })
  marks: ScorecardMarkInput[]

  @Field(() => String, { nullable: true, description: 'Opinion, at most 2000 characters.' })
  opinion?: string | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** The result of an appraisal. */
@InputType({ description: 'The result of an appraisal (chấm lại): what is not named is agreed to.' })
export class AppraiseScorecardInput {
  @Field(() => UUID, { description: 'The scorecard.' })
  scorecardId: string

  @Field(() => [ScorecardMarkInput], { defaultValue: [], description: 'What differs; at most 300.' })
  marks: ScorecardMarkInput[]

  @Field(() => String, { nullable: true, description: 'Opinion, at most 2000 characters.' })
  opinion?: string | null

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** The return of a scorecard. */
@InputType({ description: 'The return of a scorecard to its owner (trả lại).' })
export class ReturnScorecardInput {
  @Field(() => UUID, { description: 'The scorecard.' })
  scorecardId: string

  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  reason: string

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}
