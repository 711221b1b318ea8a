import { Field, Float, InputType, Int } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'
import { InitiativeActInput } from '../initiative/initiative.inputs.js'

/** Who marks. */
@InputType({ description: 'A marker (giám khảo) of a council.' })
export class MarkerInput {
  @Field(() => String, { description: 'Subject of her token, at most 200 characters.' })
  subject: string

  @Field(() => UUID, {
    description: 'The person; neither an author nor, by the rubric, of the team of an author.',
  })
  personId: string
}

/** The beginning of a scoring. */
@InputType({ description: 'The beginning of a scoring (tổ chức chấm điểm) by a council.' })
export class OpenScoringInput extends InitiativeActInput {
  @Field(() => UUID, { description: 'Organization whose council scores.' })
  organizationId: string

  @Field(() => UUID, { description: 'Rubric: a sample or one of that organization.' })
  rubricId: string

  @Field(() => [MarkerInput], { description: "Markers, as many as the rubric's leastMarkers or more." })
  markers: MarkerInput[]
}

/** Which round an act is about. */
@InputType({ description: 'Which scoring an act is about.' })
export class ScoringActInput {
  @Field(() => UUID, { description: 'Scoring round.' })
  roundId: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** One marker more. */
@InputType({ description: 'One marker more, such as the third one that a large spread asks for.' })
export class AddMarkerInput extends ScoringActInput {
  @Field(() => MarkerInput, { description: 'The marker.' })
  marker: MarkerInput
}

/** Points for one criterion. */
@InputType({ description: 'Points for one criterion.' })
export class ScoreMarkInput {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterion: string

  @Field(() => Float, { description: 'Points in quarters, from 0 to the maximum of the criterion.' })
  points: number
}

/** A marker's sheet. */
@InputType({ description: "A marker's sheet (phiếu chấm); it cannot be changed afterwards." })
export class SubmitScoresInput extends ScoringActInput {
  @Field(() => [ScoreMarkInput], { description: 'Points for every criterion whose maximum is above 0.' })
  marks: ScoreMarkInput[]

  @Field(() => String, { nullable: true, description: 'Comment, at most 5,000 characters.' })
  comment?: string | null
}

/** The end of a scoring. */
@InputType({ description: 'The end of a scoring; from now on the council sees all marks.' })
export class CloseScoringInput extends ScoringActInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the round that the client saw; a stale one is a CONFLICT.',
  })
  expectedVersion?: number | null
}
