import { ArgsType, Field, Float, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { OrganizationLevel } from '../references/organization-level.js'
import { EmulationSubject } from '../subject/subject.enums.js'
import { CriteriaSetState, CriterionKind } from './criteria.enums.js'

const key = { nullable: true, description: 'Repeating the call with the same key has one effect.' } as const
const version = { nullable: true, description: 'Version that the client saw.' } as const

/** How sets of criteria are listed. */
@ArgsType()
export class CriteriaSetsArgs extends PageArgs {
  @Field(() => UUID, { nullable: true, description: 'Only those of this issuer.' })
  issuerId?: string | null

  @Field(() => Period, { nullable: true, description: 'Only those for this period.' })
  period?: string | null

  @Field(() => OrganizationLevel, { nullable: true, description: 'Only those for this level.' })
  level?: OrganizationLevel | null

  @Field(() => EmulationSubject, { nullable: true, description: 'Only those by which such are scored.' })
  subject?: EmulationSubject | null

  @Field(() => CriteriaSetState, { nullable: true, description: 'Only this state.' })
  state?: CriteriaSetState | null
}

/** A criterion as it is entered. */
@InputType({ description: 'A criterion as it is entered.' })
export class CriterionInput {
  @Field(() => String, { description: 'Code within the set, e.g. "I.2".' })
  code: string

  @Field(() => String, { nullable: true, description: 'Section (mục, lĩnh vực công tác).' })
  section?: string | null

  @Field(() => String, { description: 'What is asked.' })
  text: string

  @Field(() => CriterionKind, { description: 'What it does to the total.' })
  kind: CriterionKind

  @Field(() => Float, { nullable: true, description: 'Points at most; left out for a knock-out only.' })
  mostPoints?: number | null

  @Field(() => String, { nullable: true, description: 'Knock-out only: best class that is left.' })
  capsAt?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'Whether points need evidence.' })
  needsEvidence: boolean
}

/** A class as it is entered. */
@InputType({ description: 'A class (xếp loại) as it is entered.' })
export class ClassificationBandInput {
  @Field(() => String, { description: 'Code: capital letters and underscores.' })
  code: string

  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => Float, { description: 'Least total, in points.' })
  from: number

  @Field(() => Float, { nullable: true, description: 'Percent that each applicable criterion must reach.' })
  leastShare?: number | null
}

/** A formula as it is entered. */
@InputType({ description: 'How totals and classes are made of points.' })
export class ScoringRuleInput {
  @Field(() => Float, { nullable: true, description: 'Points of a whole card; left out: unscaled.' })
  scaleTo?: number | null

  @Field(() => Float, { nullable: true, description: 'Bonus at most, all together.' })
  mostBonus?: number | null

  @Field(() => Int, { defaultValue: 2, description: 'Decimals of the total, 0 to 2.' })
  decimals: number

  @Field(() => [ClassificationBandInput], { description: 'Classes, the best first; 1 to 10.' })
  bands: ClassificationBandInput[]
}

/** A new set of criteria. */
@InputType({ description: 'A new set of criteria (dự thảo bộ tiêu chí), private to its issuer.' })
export class DraftCriteriaInput {
  @Field(() => UUID, { description: 'Issuer.' })
  issuerId: string

  @Field(() => String, { description: 'Title.' })
  title: string

  @Field(() => EmulationSubject, { description: 'Who is scored by it.' })
  subject: EmulationSubject

  @Field(() => OrganizationLevel, { description: 'Level of the organizations whose cards it is for.' })
  level: OrganizationLevel

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => [CriterionInput], { description: 'Criteria in their order; 1 to 300.' })
  criteria: CriterionInput[]

  @Field(() => ScoringRuleInput, { description: 'How totals and classes are made of them.' })
  rule: ScoringRuleInput

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** Other criteria for a set that is not adopted yet. */
@InputType({ description: 'Other criteria for a set that is not adopted yet: they replace the former ones.' })
export class ReviseCriteriaInput {
  @Field(() => UUID, { description: 'The set.' })
  setId: string

  @Field(() => [CriterionInput], { description: 'All criteria in their order; 1 to 300.' })
  criteria: CriterionInput[]

  @Field(() => ScoringRuleInput, { description: 'How totals and classes are made of them.' })
  rule: ScoringRuleInput

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** The beginning of a comment round. */
@InputType({ description: 'The beginning of a comment round (lấy ý kiến dự thảo tiêu chí).' })
export class OpenCriteriaCommentsInput {
  @Field(() => UUID, { description: 'The set.' })
  setId: string

  @Field(() => Day, { description: 'Last day on which comments are taken; after today.' })
  until: string

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A comment. */
@InputType({ description: 'A comment on criteria (góp ý).' })
export class CommentOnCriteriaInput {
  @Field(() => UUID, { description: 'The set.' })
  setId: string

  @Field(() => UUID, { description: 'Organization that comments: the issuer or one below it.' })
  organizationId: string

  @Field(() => String, { nullable: true, description: 'Code of the criterion; left out: the whole set.' })
  criterionCode?: string | null

  @Field(() => String, { description: 'What is said, at most 5000 characters.' })
  text: string

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** An answer to a comment. */
@InputType({ description: 'An answer to a comment (tiếp thu, giải trình).' })
export class AnswerCriteriaCommentInput {
  @Field(() => UUID, { description: 'The comment.' })
  commentId: string

  @Field(() => String, { description: 'The answer, at most 5000 characters.' })
  answer: string

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** The document that adopts a set of criteria. */
@InputType({ description: 'The document that adopts a set of criteria (văn bản ban hành tiêu chí).' })
export class AdoptCriteriaInput {
  @Field(() => UUID, { description: 'The set.' })
  setId: string

  @Field(() => String, { description: 'Number of the document.' })
  documentNumber: string

  @Field(() => Day, { description: 'Date of the document, not after today.' })
  documentDate: string

  @Field(() => String, { description: 'Signer.' })
  signerName: string

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A copy to begin the next set with. */
@InputType({
  description:
    'A copy to begin the next set with: for the next period, as a new edition of the same one, or adapted by an organization of its own.',
})
export class CopyCriteriaInput {
  @Field(() => UUID, { description: 'The set to copy.' })
  setId: string

  @Field(() => UUID, { nullable: true, description: 'Issuer of the copy; default: the issuer of the set.' })
  issuerId?: string | null

  @Field(() => Period, { description: 'Period of the copy.' })
  period: string

  @Field(() => String, { nullable: true, description: 'Title of the copy; default: the same.' })
  title?: string | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}
