import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Day } from '../../../shared/federation/scalars.js'
import type { OwnTypeRow } from '../own-type/own-type.store.js'
import type { AwardType as LawfulType } from '../rules/award-type.js'
import { AwardCategory, AwardScope, CommendationKind } from './award-type.enums.js'

/** A title or form as it stands on a day. */
@ObjectType({ description: 'A title or form (danh hiệu, hình thức) as it stands on a day.' })
export class AwardType {
  @Field(() => String, { description: 'Code that every office uses.' })
  code: string

  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi: string

  @Field(() => String, { description: 'English name.' })
  nameEn: string

  @Field(() => AwardCategory, { description: 'Title or form.' })
  category: AwardCategory

  @Field(() => [CommendationKind], { description: 'Kinds of commendation for which it can be given.' })
  commendationKinds: CommendationKind[]

  @Field(() => [String], { description: 'For whom: PERSON, COLLECTIVE, HOUSEHOLD, LEARNER.' })
  subjects: string[]

  @Field(() => String, {
    description: 'Period that one award covers: SCHOOL_YEAR_OR_CALENDAR_YEAR, EVERY_THREE_YEARS or NONE.',
  })
  periodType: string

  @Field(() => [String], {
    description: 'Codes of documents that a dossier must hold, all of them (thành phần hồ sơ).',
  })
  requiredDocuments: string[]

  @Field(() => [[String]], { description: 'Groups of document codes; of each group one is enough.' })
  alternativeDocuments: string[][]

  @Field(() => Float, {
    nullable: true,
    description:
      'Bonus as a multiple of the base salary (hệ số); null where it is not known: see awardParameters.',
  })
  bonusCoefficient: number | null

  @Field(() => Boolean, { description: 'No registration, no consideration.' })
  requiresRegistration: boolean

  @Field(() => Boolean, {
    description: 'False: recorded, but not to be proposed yet (its text is unverified).',
  })
  enabled: boolean

  @Field(() => String, { description: 'How sure the text is: V1 read, V2 quoted, V3 reported, UNVERIFIED.' })
  verification: string

  @Field(() => String, { description: 'Article (căn cứ pháp lý).' })
  legalBasis: string

  @Field(() => AwardScope, {
    description: 'NATIONAL for those of the law; else the level of who has defined it.',
  })
  scope: AwardScope

  @Field(() => String, {
    nullable: true,
    description:
      'Standard (tiêu chuẩn) of an own award type as text; null for those of the law: see awardRules.',
  })
  criteria: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Why an own award type departs from those of wider scope, as its owner says; null where it does not.',
  })
  departure: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision that defines an own award type; null for those of the law.',
  })
  decisionNumber: string | null

  @Field(() => Day, { nullable: true, description: 'Date of that decision.' })
  decisionDate: string | null

  @Field(() => Day, { description: 'First day of this version.' })
  validFrom: string

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it does not hold any more; null while nothing has ended it.',
  })
  validTo: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Version of an own award type; send it back as expectedVersion.',
  })
  version: number | null

  /** The row of the catalogue. */
  source: CatalogueRow

  /** The day on which it is looked at. */
  asOf: string
}

type CatalogueRow = LawfulType | OwnTypeRow

/** A row of the catalogue as it is shown of a day. */
export function shownType(row: CatalogueRow, asOf: string): AwardType {
  const own = 'ownerId' in row ? row : null
  return {
    criteria: null,
    departure: null,
    decisionNumber: null,
    decisionDate: null,
    version: null,
    ...row,
    scope: (own?.ownerLevel as AwardScope | undefined) ?? AwardScope.NATIONAL,
    category: row.category as AwardCategory,
    commendationKinds: row.commendationKinds as CommendationKind[],
    source: row,
    asOf,
  }
}

/** The vote that an award needs of a council. */
@ObjectType({
  description: 'The vote (tỷ lệ phiếu) that an award needs, measured against all members of the council.',
})
export class VoteNeed {
  @Field(() => String, { description: 'Rule, e.g. "R-VOTE-80".' })
  ruleId: string

  @Field(() => String, { description: 'Whose council: SUBMITTING, or PROVINCE_OR_MINISTRY.' })
  council: string

  @Field(() => Float, { description: 'Share of all members, e.g. 0.8.' })
  share: number

  @Field(() => Boolean, { description: 'True: the share itself is enough; false: it must be exceeded.' })
  atLeast: boolean

  @Field(() => String, { description: 'How sure the text is.' })
  verification: string

  @Field(() => String, { description: 'Article.' })
  legalBasis: string
}

/** A time limit of a step. */
@ObjectType({ description: 'A time limit (thời hạn) of a step, in working days.' })
export class StepLimit {
  @Field(() => String, { description: 'Rule, e.g. "R-SLA-20".' })
  ruleId: string

  @Field(() => String, { description: 'APPRAISE, RETURN or PUBLIC_LISTING.' })
  step: string

  @Field(() => Int, { description: 'Working days.' })
  workingDays: number

  @Field(() => String, { description: 'Where it binds: EVERY_LEVEL or MINISTRY_OF_HOME_AFFAIRS.' })
  bindsAt: string

  @Field(() => String, { description: 'How sure the text is.' })
  verification: string

  @Field(() => String, { description: 'Article.' })
  legalBasis: string
}

/** One step above an owner. */
@ObjectType({
  description: 'One step of the way of a proposal above its owner (chuỗi trình): who appraises, who decides.',
})
export class CompetentStep {
  @Field(() => Int, { description: '1 is the first receiver.' })
  step: number

  @Field(() => String, {
    description: 'Who, as seen from the owner; the tree of the day says which organization.',
  })
  relation: string

  @Field(() => String, {
    description: 'APPRAISE or DECIDE; without a DECIDE who decides lies outside the hub.',
  })
  act: string

  @Field(() => String, { description: 'How sure the text is; SEED: practice, not law.' })
  verification: string

  @Field(() => String, { description: 'Article.' })
  legalBasis: string
}
