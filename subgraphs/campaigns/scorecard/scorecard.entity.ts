import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { Criterion } from '../criteria/criteria.entity.js'
import { EmulationSubject } from '../subject/subject.enums.js'

/** State of a scorecard. */
export enum ScorecardState {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
  RETURNED = 'RETURNED',
  APPRAISED = 'APPRAISED',
}
registerEnumType(ScorecardState, {
  name: 'ScorecardState',
  description: 'DRAFT đang tự chấm, SENT đã gửi, RETURNED bị trả lại, APPRAISED đã chấm lại.',
})

/** One subject scored by one set of criteria. */
@ObjectType({
  description:
    'A scorecard (bảng tự chấm điểm): private to its owner until sent, then seen by its appraiser and by who is asked to check it.',
})
@Directive('@key(fields: "id")')
export class Scorecard {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string
  setId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => EmulationSubject, { description: 'Who is scored.' })
  subject: EmulationSubject

  @Field(() => UUID, { description: 'Organization, team or person that is scored.' })
  subjectId: string

  @Field(() => String, { description: 'Its name when the card was begun.' })
  subjectName: string

  @Field(() => ScorecardState, { description: 'State.' })
  state: ScorecardState

  /** The copy that the owner works on. */
  edition: number

  @Field(() => Int, { nullable: true, description: 'Edition that was sent last; null before.' })
  sentEdition: number | null

  appraiserId: string | null

  @Field(() => Day, { nullable: true, description: 'Day on which it was sent last.' })
  sentOn: string | null

  @Field(() => Float, { nullable: true, description: 'Total of the self-score that was sent, in points.' })
  selfTotal: number | null

  @Field(() => String, { nullable: true, description: 'Code of its class; null when none is reached.' })
  selfBand: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of scorecards. */
export const ScorecardConnection = connectionOf(Scorecard, 'Scorecard')

/** What the owner says of a criterion. */
@ObjectType({ description: 'What the owner says of a criterion (tự chấm).' })
export class ScorecardLine {
  scorecardId: string
  edition: number

  @Field(() => String, { description: 'Code of the criterion.' })
  criterionCode: string

  @Field(() => Float, {
    description: 'Points; of a deduction the points lost; more than 0 for a knock-out that occurred.',
  })
  points: number

  @Field(() => Boolean, { description: 'False when the criterion does not apply here.' })
  isApplicable: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Evidence (minh chứng): numbers of documents, addresses.',
  })
  evidence: string | null

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note: string | null
}

/** What a checker or the appraiser says of a criterion. */
@ObjectType({ description: 'What a checker or the appraiser says of a criterion, and why.' })
export class ScorecardMark {
  scorecardId: string
  organizationId: string
  kind: 'CROSS_CHECK' | 'APPRAISAL'
  edition: number

  @Field(() => String, { description: 'Code of the criterion.' })
  criterionCode: string

  @Field(() => Float, { description: 'Points.' })
  points: number

  @Field(() => Boolean, { description: 'False when the criterion does not apply.' })
  isApplicable: boolean

  @Field(() => String, { description: 'Why it differs.' })
  note: string
}

/** Who was asked to check a scorecard. */
@ObjectType({ description: 'Who was asked to check a scorecard (chấm chéo), and that it did.' })
export class ScorecardCheck {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  scorecardId: string
  organizationId: string
  edition: number

  @Field(() => Day, { description: 'Day on which it was asked.' })
  askedOn: string

  @Field(() => Day, { nullable: true, description: 'Day on which it checked; null while it has not.' })
  checkedOn: string | null

  @Field(() => String, { nullable: true, description: 'Opinion.' })
  opinion: string | null

  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** Total and class as the appraiser found them. */
@ObjectType({
  description: 'Total and class as the appraiser found them (chấm lại); the self-score stays beside it.',
})
export class ScorecardAppraisal {
  scorecardId: string
  organizationId: string
  edition: number

  @Field(() => Float, { description: 'Total, in points.' })
  total: number

  @Field(() => String, { nullable: true, description: 'Code of the class; null when none is reached.' })
  band: string | null

  @Field(() => String, { nullable: true, description: 'Opinion.' })
  opinion: string | null

  @Field(() => Day, { description: 'Day.' })
  appraisedOn: string
}

/** What a card comes to as it stands. */
@ObjectType({ description: 'What a scorecard comes to as it stands.' })
export class ScorecardScore {
  @Field(() => Float, { description: 'Points of the criteria that apply, before scaling.' })
  points: number

  @Field(() => Float, { description: 'What these criteria could have given.' })
  most: number

  @Field(() => Float, { description: 'Deductions.' })
  deductions: number

  @Field(() => Float, { description: 'Bonus that counts.' })
  bonus: number

  @Field(() => Float, { description: 'Total.' })
  total: number

  @Field(() => String, { nullable: true, description: 'Code of the class; null when none is reached.' })
  band: string | null

  @Field(() => [String], { description: 'Codes of the knock-outs that occurred.' })
  knockedOutBy: string[]
}

/** What is missing of a criterion. */
@ObjectType({ description: 'What is missing of a criterion before the scorecard can be sent.' })
export class ScorecardGap {
  @Field(() => String, { description: 'Code of the criterion.' })
  code: string

  @Field(() => String, { description: 'POINTS or EVIDENCE.' })
  missing: string
}

/** A criterion as its owner, its checkers and its appraiser score it. */
@ObjectType({
  description: 'A criterion as the owner, the checkers and the appraiser score it, side by side.',
})
export class CriterionComparison {
  @Field(() => Criterion, { description: 'The criterion.' })
  criterion: Criterion

  @Field(() => ScorecardLine, { nullable: true, description: 'What the owner says; null when nothing.' })
  self: ScorecardLine | null

  @Field(() => [ScorecardMark], { description: 'What checkers say where they differ.' })
  checks: ScorecardMark[]

  @Field(() => ScorecardMark, { nullable: true, description: 'What the appraiser says where it differs.' })
  appraisal: ScorecardMark | null

  @Field(() => Float, { nullable: true, description: 'Appraised less self points; null until appraised.' })
  difference: number | null
}

/** How self-scores and appraisals differ in a criterion. */
@ObjectType({
  description:
    'How self-scores and appraisals differ in a criterion, over the appraised cards that the viewer may see.',
})
export class CriterionDifference {
  setId: string

  @Field(() => String, { description: 'Code of the criterion.' })
  code: string

  @Field(() => Int, { description: 'Appraised cards that answer it.' })
  cards: number

  @Field(() => Float, { description: 'Sum of the self-scores, in points.' })
  selfPoints: number

  @Field(() => Float, { description: 'Sum of the appraised points.' })
  appraisedPoints: number

  @Field(() => Int, { description: 'Cards on which the appraiser gave more.' })
  raised: number

  @Field(() => Int, { description: 'Cards on which the appraiser gave less.' })
  lowered: number
}
