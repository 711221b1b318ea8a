import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Instant, Period, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'

/** Where a similarity report stands. */
export enum SimilarityReportState {
  REQUESTED = 'REQUESTED',
  DONE = 'DONE',
  FAILED = 'FAILED',
}
registerEnumType(SimilarityReportState, {
  name: 'SimilarityReportState',
  description: 'Where a similarity report stands.',
  valuesConfig: {
    REQUESTED: { description: 'Asked for; it is made in the background within seconds.' },
    DONE: { description: 'Made.' },
    FAILED: { description: 'Could not be made; ask again, and tell the operator when that does not help.' },
  },
})

/** What an initiative shares with others, at one time. It informs and decides nothing. */
@ObjectType({
  description:
    'What an initiative shares with all others of the hub (báo cáo độ tương đồng), at one time. It decides nothing: a match is a signal for people.',
})
export class SimilarityReport {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  initiativeId: string

  @Field(() => SimilarityReportState, { description: 'Where it stands.' })
  state: SimilarityReportState

  @Field(() => Instant, { description: 'When it was asked for.' })
  requestedAt: string

  @Field(() => Instant, { nullable: true, description: 'When it was made; null before.' })
  checkedAt: string | null

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of title, abstract and full text that were compared; null before.',
  })
  digest: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'With how many other initiatives it was compared; null before.',
  })
  comparedWith: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Largest percentage of its matches, 0 without any; null before.',
  })
  percent: number | null
}

/** Another initiative that shares something with the one examined. */
@ObjectType({ description: 'Another initiative that shares something with the one examined.' })
export class SimilarityMatch {
  id: string
  reportId: string
  otherId: string

  @Field(() => Float, {
    description:
      'Percentage of the words of abstract and full text together that are found in the other one; of the title, where there is neither.',
  })
  percent: number

  @Field(() => Float, { description: 'Likeness of the titles in percent.' })
  titlePercent: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Percentage of the words of the abstract that are found in the other one; null without abstract.',
  })
  abstractPercent: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Percentage of the words of the full text that are found in the other one; null without full text.',
  })
  textPercent: number | null

  @Field(() => Period, { description: 'School year or calendar year of the other one.' })
  period: string

  @Field(() => Boolean, {
    description:
      'True when an author is the same: own work submitted again, to be judged otherwise than that of others.',
  })
  isOwnWork: boolean
}

/** A passage that two initiatives share. */
@ObjectType({ description: 'A passage that two initiatives share, side by side.' })
export class SimilarityPassage {
  matchId: string

  @Field(() => String, { description: 'The passage in the initiative examined, cut after 1,500 characters.' })
  ownText: string

  @Field(() => String, { description: 'The passage in the other one, cut after 1,500 characters.' })
  otherText: string

  @Field(() => Int, { description: 'Words (syllables) that are equal, accents aside.' })
  words: number

  @Field(() => Boolean, { description: 'True when the accents differ while the words are the same.' })
  accentsDiffer: boolean
}

/** Answer of checkSimilarity. */
@ObjectType({ description: 'Answer of checkSimilarity.' })
export class SimilarityReportPayload {
  @Field(() => SimilarityReport, {
    nullable: true,
    description: 'The report, at first REQUESTED; null when refused.',
  })
  record: SimilarityReport | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}
