import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day } from '../../../shared/federation/scalars.js'
import { awardTypesOn } from '../rules/award-types.js'
import { chainFor } from '../rules/competences.js'
import { isListedBeforeProposing, timeLimitsFor } from '../rules/time-limits.js'
import { voteRule } from '../rules/votes.js'
import { AwardCategory, CommendationKind } from './award-type.enums.js'

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

  /** The day on which it is looked at. */
  asOf: string
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

/** The catalogue of award types. */
@Resolver(() => AwardType)
export class AwardTypeResolver {
  @Query(() => [AwardType], { description: 'Titles and forms that exist on a day.' })
  awardTypes(
    @Ctx() context: Context,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): AwardType[] {
    const day = asOf ?? context.read.today
    return awardTypesOn(day).map((row) => ({ ...row, asOf: day }) as AwardType)
  }

  @FieldResolver(() => [VoteNeed], { description: 'The votes that it needs; empty where none is recorded.' })
  votes(@Root() { code, asOf }: AwardType): VoteNeed[] {
    const councils = ['SUBMITTING', 'PROVINCE_OR_MINISTRY'] as const
    return councils.flatMap((council) => {
      const rule = voteRule(code, asOf, council)
      if (!rule || rule.council !== council) return []
      const { ruleId, threshold, comparison, verification, legalBasis } = rule
      const share = threshold.numerator / threshold.denominator
      return [{ ruleId, council, share, atLeast: comparison === 'AT_LEAST', verification, legalBasis }]
    })
  }

  @FieldResolver(() => [StepLimit], { description: 'The time limits of its steps.' })
  timeLimits(@Root() { code, asOf }: AwardType): StepLimit[] {
    return timeLimitsFor(code, asOf)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Must be listed publicly before it is proposed (R-PUB-01, Luật 06/2022/QH15, Điều 84 khoản 5).',
  })
  isListedBeforeProposing(@Root() { code, asOf }: AwardType): boolean {
    return isListedBeforeProposing(code, asOf)
  }

  @FieldResolver(() => [CompetentStep], {
    description:
      'The way of a proposal of an owner of a kind; its only step is OWNER where the owner itself decides; empty where no competence is recorded.',
  })
  chain(
    @Root() { code, asOf }: AwardType,
    @Arg('ownerKind', () => String, {
      description: 'Kind of the organization that proposes, e.g. "PRIMARY".',
    })
    ownerKind: string,
    @Arg('commendationKind', () => CommendationKind, {
      defaultValue: CommendationKind.MERIT,
      description: 'Why it is proposed (loại hình khen thưởng): some kinds take another way.',
    })
    commendationKind: CommendationKind,
  ): CompetentStep[] {
    return chainFor({ awardType: code, ownerKind, commendationKind }, asOf)
  }
}
