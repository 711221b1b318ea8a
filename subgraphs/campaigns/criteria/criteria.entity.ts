import { Directive, Field, Float, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { OrganizationLevel } from '../references/organization-level.js'
import { EmulationSubject } from '../subject/subject.enums.js'
import { CriteriaSetState, CriterionKind } from './criteria.enums.js'

/** One criterion. */
@ObjectType({ description: 'A criterion (tiêu chí).' })
export class Criterion {
  @Field(() => String, { description: 'Code within the set, e.g. "I.2"; the same from year to year.' })
  code: string

  @Field(() => String, { nullable: true, description: 'Section (mục, lĩnh vực công tác).' })
  section: string | null

  @Field(() => String, { description: 'What is asked.' })
  text: string

  @Field(() => CriterionKind, { description: 'What it does to the total.' })
  kind: CriterionKind

  @Field(() => Float, { description: 'Points at most; 1 for a knock-out, which occurs or not.' })
  mostPoints: number

  @Field(() => String, {
    nullable: true,
    description: 'Knock-out only: code of the best class that is left; null when none is.',
  })
  capsAt: string | null

  @Field(() => Boolean, { description: 'True when points without evidence (minh chứng) are not accepted.' })
  needsEvidence: boolean
}

/** A class and what reaches it. */
@ObjectType({ description: 'A class (xếp loại) and what reaches it.' })
export class ClassificationBand {
  @Field(() => String, { description: 'Code: capital letters and underscores, e.g. EXCELLENT.' })
  code: string

  @Field(() => String, { description: 'Name, e.g. "Hoàn thành xuất sắc".' })
  name: string

  @Field(() => Float, { description: 'Least total, in points.' })
  from: number

  @Field(() => Float, {
    nullable: true,
    description: 'Percent of its points that each applicable criterion must reach; null: none.',
  })
  leastShare: number | null
}

/** How totals and classes are made of points. */
@ObjectType({
  description: 'Formula of a set of criteria (cách tính điểm và xếp loại), as data.',
})
export class ScoringRule {
  @Field(() => Float, {
    nullable: true,
    description: 'Points of a whole card, to which one with inapplicable criteria is scaled; null: unscaled.',
  })
  scaleTo: number | null

  @Field(() => Float, { nullable: true, description: 'Bonus at most, all together; null: no limit.' })
  mostBonus: number | null

  @Field(() => Int, { description: 'Decimals of the total, rounded half up.' })
  decimals: number

  @Field(() => [ClassificationBand], { description: 'Classes, the best first.' })
  bands: ClassificationBand[]
}

/** A set of criteria in one edition. */
@ObjectType({
  description:
    'A set of criteria with points (bộ tiêu chí, bảng chấm điểm) for one level and period: a draft is seen by its issuer, from the comment round on by everybody in the hub.',
})
@Directive('@key(fields: "id")')
export class CriteriaSet {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  issuerId: string

  /** First set of the line that was copied from year to year. */
  seriesId: string

  @Field(() => Int, { description: 'Edition within its period, from 1.' })
  edition: number

  @Field(() => String, { description: 'Title.' })
  title: string

  @Field(() => EmulationSubject, { description: 'Who is scored by it.' })
  subject: EmulationSubject

  @Field(() => OrganizationLevel, { description: 'Level of the organizations whose cards it is for.' })
  level: OrganizationLevel

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  copiedFromId: string | null

  @Field(() => [Criterion], { description: 'Criteria in their order.' })
  criteria: Criterion[]

  @Field(() => ScoringRule, { description: 'How totals and classes are made of them.' })
  rule: ScoringRule

  @Field(() => CriteriaSetState, { description: 'State.' })
  state: CriteriaSetState

  @Field(() => Day, { nullable: true, description: 'Last day of the comment round (lấy ý kiến).' })
  commentsUntil: string | null

  @Field(() => String, { nullable: true, description: 'Number of the document that adopts it.' })
  documentNumber: string | null

  @Field(() => Day, { nullable: true, description: 'Date of that document.' })
  documentDate: string | null

  @Field(() => String, { nullable: true, description: 'Signer of that document.' })
  signerName: string | null

  @Field(() => Day, { nullable: true, description: 'Day on which it was adopted in the hub.' })
  adoptedOn: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of sets. */
export const CriteriaSetConnection = connectionOf(CriteriaSet, 'CriteriaSet')

/** How a criterion differs from the set that was copied. */
@ObjectType('CriterionChange', { description: 'How a criterion differs from the set that was copied.' })
export class CriterionChangeView {
  @Field(() => String, { description: 'Code of the criterion.' })
  code: string

  @Field(() => String, { description: 'ADDED, REMOVED or CHANGED.' })
  change: string

  @Field(() => Criterion, { nullable: true, description: 'As it was; null when added.' })
  before: Criterion | null

  @Field(() => Criterion, { nullable: true, description: 'As it is; null when removed.' })
  after: Criterion | null

  @Field(() => [String], { description: 'Names of the fields that differ.' })
  fields: string[]
}

/** What an organization says of criteria before they are adopted. */
@ObjectType({
  description: 'A comment on criteria (góp ý), read by its author and by the issuer.',
})
export class CriteriaComment {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  setId: string
  organizationId: string

  @Field(() => String, { nullable: true, description: 'Criterion that it speaks of; null: the whole set.' })
  criterionCode: string | null

  @Field(() => String, { description: 'What is said.' })
  text: string

  @Field(() => Day, { description: 'Day.' })
  commentedOn: string

  @Field(() => String, { nullable: true, description: 'What the issuer answers (tiếp thu, giải trình).' })
  answer: string | null

  @Field(() => Day, { nullable: true, description: 'Day of the answer.' })
  answeredOn: string | null

  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** A page of comments. */
export const CriteriaCommentConnection = connectionOf(CriteriaComment, 'CriteriaComment')
