import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** How a scoring ended. */
export enum ScoringOutcome {
  PASSED = 'PASSED',
  FAILED = 'FAILED',
  ABANDONED = 'ABANDONED',
}
registerEnumType(ScoringOutcome, {
  name: 'ScoringOutcome',
  description: 'PASSED đạt; FAILED không đạt; ABANDONED dừng (hồ sơ bị trả lại, rút hoặc hủy).',
})

/** The scoring of one filing by the markers of one council. */
@ObjectType({ description: 'The scoring (chấm điểm) of one filing of an initiative by one council.' })
export class ScoringRound {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  initiativeId: string
  organizationId: string
  rubricId: string

  @Field(() => Day, { description: 'Day on which marking began.' })
  openedOn: string

  @Field(() => Day, {
    nullable: true,
    description: 'Day on which it was closed; null while marking goes on.',
  })
  closedOn: string | null

  @Field(() => ScoringOutcome, { nullable: true, description: 'How it ended; null while marking goes on.' })
  outcome: ScoringOutcome | null

  @Field(() => Float, { nullable: true, description: 'Mean of the totals, rounded to hundredths.' })
  average: number | null

  @Field(() => Float, { nullable: true, description: 'Points between the highest and the lowest total.' })
  spread: number | null

  @Field(() => String, { nullable: true, description: 'Band that was reached; null for none.' })
  band: string | null

  @Field(() => String, { nullable: true, description: 'Knock-out criterion that failed it (điểm liệt).' })
  knockedOutBy: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** Points for one criterion. */
@ObjectType({ description: 'Points for one criterion.' })
export class ScoreMark {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterion: string

  @Field(() => Float, { description: 'Points.' })
  points: number
}

/** One marker's marks. */
@ObjectType({ description: "One marker's sheet (phiếu chấm); until the round is closed only she sees it." })
export class ScoreSheet {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  roundId: string

  personId: string

  @Field(() => [ScoreMark], { description: 'Points by criterion.' })
  marks: ScoreMark[]

  @Field(() => Float, { description: 'Sum of the points.' })
  total: number

  @Field(() => String, { nullable: true, description: 'Comment.' })
  comment: string | null

  @Field(() => Day, { description: 'Day on which it was submitted.' })
  submittedOn: string
}
