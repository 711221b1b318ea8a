import { Field, Float, InputType, Int } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** One criterion of a new rubric. */
@InputType({ description: 'One criterion of a rubric (tiêu chí).' })
export class RubricCriterionInput {
  @Field(() => String, { description: 'Code, unique in the rubric, at most 30 characters.' })
  code: string

  @Field(() => String, { description: 'Name, at most 300 characters.' })
  name: string

  @Field(() => Float, { description: 'Most points, from 0.' })
  max: number

  @Field(() => Float, { defaultValue: 0, description: 'Least points that pass, up to max.' })
  passMin: number

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether fewer points than passMin fail the whole.',
  })
  knockOut: boolean

  @Field(() => String, {
    nullable: true,
    description: 'What proves it (minh chứng), at most 500 characters.',
  })
  evidence?: string | null
}

/** A band of a new rubric. */
@InputType({ description: 'A band of results (xếp loại).' })
export class RubricBandInput {
  @Field(() => String, { description: 'Name, at most 100 characters.' })
  name: string

  @Field(() => Float, { description: 'Least total.' })
  from: number
}

/** A new rubric, or a new edition of one. */
@InputType({ description: 'A new rubric of an organization, or a new edition when the code is known there.' })
export class CreateRubricInput {
  @Field(() => UUID, { description: 'Organization whose council scores by it.' })
  ownerId: string

  @Field(() => String, { description: 'Code, at most 50 characters.' })
  code: string

  @Field(() => String, { description: 'Name, at most 300 characters.' })
  name: string

  @Field(() => [RubricCriterionInput], { description: 'Criteria in order, 1 to 50.' })
  criteria: RubricCriterionInput[]

  @Field(() => [RubricBandInput], { defaultValue: [], description: 'Bands.' })
  bands: RubricBandInput[]

  @Field(() => Float, { description: 'Least mean total that passes.' })
  passMark: number

  @Field(() => Int, { defaultValue: 2, description: 'Least number of markers, 2 to 9.' })
  leastMarkers: number

  @Field(() => Float, { description: 'Points between two totals above which a third marker is needed.' })
  spreadLimit: number

  @Field(() => Boolean, { defaultValue: true, description: 'Whether nobody marks work of her own team.' })
  refusesOwnTeam: boolean

  @Field(() => String, { description: 'On what it rests (văn bản), at most 500 characters.' })
  basis: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
