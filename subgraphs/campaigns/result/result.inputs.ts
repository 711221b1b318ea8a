import { ArgsType, Field, Float, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { EmulationSubject } from '../subject/subject.enums.js'
import { ResultPart } from './result.entity.js'

const key = { nullable: true, description: 'Repeating the call with the same key has one effect.' } as const

/** How results are listed. */
@ArgsType()
export class EmulationResultsArgs extends PageArgs {
  @Field(() => UUID, { description: 'Owner.' })
  ownerId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => ResultPart, { nullable: true, description: 'Only this part of it.' })
  part?: ResultPart | null

  @Field(() => EmulationSubject, { nullable: true, description: 'Only such subjects.' })
  subject?: EmulationSubject | null
}

/** Which results are meant. */
@InputType({ description: 'Which results are meant.' })
class ResultsOfPart {
  @Field(() => UUID, { description: 'Owner.' })
  ownerId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => ResultPart, { description: 'What part of it; semesters are of school years.' })
  part: ResultPart

  @Field(() => UUID, { nullable: true, description: 'The round, for the part ROUND only.' })
  roundId?: string | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A result. */
@InputType({ description: 'A result.' })
export class ResultInput {
  @Field(() => EmulationSubject, { description: 'Who is classified.' })
  subject: EmulationSubject

  @Field(() => UUID, { description: 'Organization, team or person of the owner.' })
  subjectId: string

  @Field(() => String, { description: 'Code of the class: capital letters and underscores.' })
  classification: string

  @Field(() => Float, { nullable: true, description: 'Points.' })
  points?: number | null

  @Field(() => String, { nullable: true, description: 'Remark, at most 2000 characters.' })
  note?: string | null
}

/** Results to record. */
@InputType({ description: 'Results to record as drafts; a draft that is there is replaced.' })
export class RecordResultsInput extends ResultsOfPart {
  @Field(() => [ResultInput], { description: 'Results; at most 500.' })
  items: ResultInput[]
}

/** Results to announce. */
@InputType({ description: 'Results to announce (công bố): all drafts of one part of a period.' })
export class AnnounceResultsInput extends ResultsOfPart {}

/** A correction. */
@InputType({ description: 'A correction of an announced result.' })
export class CorrectResultInput {
  @Field(() => UUID, { description: 'The result.' })
  resultId: string

  @Field(() => String, { description: 'Code of the right class.' })
  classification: string

  @Field(() => Float, { nullable: true, description: 'Right points; left out: none.' })
  points?: number | null

  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  reason: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** How ratings are listed. */
@ArgsType()
export class MonthlyRatingsArgs extends PageArgs {
  @Field(() => UUID, { description: 'Organization of the viewer.' })
  organizationId: string

  @Field(() => Day, { description: 'A day of the month.' })
  month: string
}

/** What is to be sent. */
@InputType({ description: 'A sheet of monthly ratings that is to be sent.' })
export class CreateMonthlyRatingUploadInput {
  @Field(() => UUID, { description: 'Organization of the people.' })
  organizationId: string

  @Field(() => String, { description: 'Name of the file, ending in .csv or .xlsx; at most 2 MB.' })
  fileName: string
}

/** A sheet that was sent. */
@InputType({ description: 'A sheet of monthly ratings that was sent.' })
export class ImportMonthlyRatingsInput {
  @Field(() => UUID, { description: 'The file.' })
  fileId: string

  @Field(() => Day, {
    nullable: true,
    description: 'A day of the month, for a sheet without a column for it.',
  })
  month?: string | null

  @Field(() => String, { description: 'Name of the system that the ratings come from.' })
  source: string

  @Field(() => Boolean, { defaultValue: false, description: 'True: only tried, nothing is stored.' })
  dryRun: boolean

  @Field(() => String, key)
  idempotencyKey?: string | null
}
