import { Field, Float, Int, ObjectType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'
import { ParameterVerification } from '../filing/filing-window.entity.js'

/** One criterion of a rubric. */
@ObjectType({ description: 'One criterion of a rubric (tiêu chí).' })
export class RubricCriterion {
  @Field(() => String, { description: 'Code, unique in the rubric.' })
  code: string

  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => Float, { description: 'Most points; 0 for a criterion with a comment only.' })
  max: number

  @Field(() => Float, { description: 'Least points, on average of the markers, that pass.' })
  passMin: number

  @Field(() => Boolean, { description: 'True when fewer points than passMin fail the whole (điểm liệt).' })
  knockOut: boolean

  @Field(() => String, {
    nullable: true,
    description: 'What proves it (minh chứng cần có); null for nothing named.',
  })
  evidence?: string | null
}

/** A band of results. */
@ObjectType({ description: 'A band of results (xếp loại).' })
export class RubricBand {
  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => Float, { description: 'Least total.' })
  from: number
}

/** A rubric by which initiatives are scored; an edition never changes. */
@ObjectType({ description: 'A rubric (thang điểm) in one edition, which never changes.' })
export class Rubric {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string | null

  @Field(() => String, { description: 'Code; editions of a rubric share it.' })
  code: string

  @Field(() => Int, { description: 'Edition (phiên bản), from 1.' })
  edition: number

  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => [RubricCriterion], { description: 'Criteria in order.' })
  criteria: RubricCriterion[]

  @Field(() => [RubricBand], { description: 'Bands, the highest first.' })
  bands: RubricBand[]

  @Field(() => Float, { description: 'Least mean total that passes.' })
  passMark: number

  @Field(() => Int, { description: 'Least number of independent markers, two or more.' })
  leastMarkers: number

  @Field(() => Float, { description: 'Points between two totals above which a third marker is needed.' })
  spreadLimit: number

  @Field(() => Boolean, { description: 'True when nobody marks the work of a member of her own team (tổ).' })
  refusesOwnTeam: boolean

  @Field(() => String, { description: 'On what it rests.' })
  basis: string

  @Field(() => ParameterVerification, { description: 'How well it is founded.' })
  verification: ParameterVerification
}
