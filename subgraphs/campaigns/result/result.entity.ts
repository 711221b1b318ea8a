import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Instant, Period, UUID } from '../../../shared/federation/scalars.js'
import { EmulationSubject } from '../subject/subject.enums.js'

/** What part of a period a result is for. */
export enum ResultPart {
  ROUND = 'ROUND',
  SEMESTER_1 = 'SEMESTER_1',
  SEMESTER_2 = 'SEMESTER_2',
  WHOLE = 'WHOLE',
}
registerEnumType(ResultPart, {
  name: 'ResultPart',
  description:
    'ROUND đợt thi đua, SEMESTER_1 học kỳ 1, SEMESTER_2 học kỳ 2, WHOLE cả năm học or cả năm, as the period is.',
})

/** State of a result. */
export enum ResultState {
  DRAFT = 'DRAFT',
  ANNOUNCED = 'ANNOUNCED',
}
registerEnumType(ResultState, {
  name: 'ResultState',
  description: 'DRAFT dự kiến (seen by its owner only), ANNOUNCED đã công bố.',
})

/** The class of somebody in a part of a period. */
@ObjectType({
  description:
    'An emulation result (kết quả thi đua, xếp loại): a draft is seen by its owner, an announced one from there up.',
})
@Directive('@key(fields: "id")')
export class EmulationResult {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string

  @Field(() => EmulationSubject, { description: 'Who is classified.' })
  subject: EmulationSubject

  @Field(() => UUID, { description: 'Organization, team or person.' })
  subjectId: string

  @Field(() => String, { description: 'Its name when the result was recorded.' })
  subjectName: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => ResultPart, { description: 'What part of it.' })
  part: ResultPart

  roundId: string | null

  @Field(() => String, { description: 'Code of the class (xếp loại), e.g. EXCELLENT.' })
  classification: string

  @Field(() => Float, { nullable: true, description: 'Points.' })
  points: number | null

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note: string | null

  @Field(() => ResultState, { description: 'State.' })
  state: ResultState

  @Field(() => Day, { nullable: true, description: 'Day on which it was announced; null for a draft.' })
  announcedOn: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of results. */
export const EmulationResultConnection = connectionOf(EmulationResult, 'EmulationResult')

/** A rating of a month, as another system gives it. */
@ObjectType({
  description:
    'Rating of a month (xếp loại tháng) as another system gives it: evidence, never computed here.',
})
export class MonthlyRating {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizationId: string
  personId: string

  @Field(() => String, { description: 'Name.' })
  personName: string

  @Field(() => Day, { description: 'First day of the month.' })
  month: string

  @Field(() => Float, { nullable: true, description: 'Points in that system.' })
  score: number | null

  @Field(() => String, { description: 'Class in the words of that system.' })
  grade: string

  @Field(() => String, { description: 'Name of that system.' })
  source: string

  @Field(() => Day, { description: 'Day of the import.' })
  importedOn: string
}

/** A page of ratings. */
export const MonthlyRatingConnection = connectionOf(MonthlyRating, 'MonthlyRating')

/** What became of an import. */
@ObjectType({ description: 'What became of an import of monthly ratings.' })
export class MonthlyRatingImport {
  @Field(() => Int, { description: 'Rows read.' })
  read: number

  @Field(() => Int, { description: 'Ratings that are new.' })
  created: number

  @Field(() => Int, { description: 'Ratings that were there and say something else now.' })
  changed: number

  @Field(() => Boolean, { description: 'True when nothing was stored: it was only tried.' })
  dryRun: boolean
}

/** Where a sheet is to be sent. */
@ObjectType({ description: 'Where a sheet of monthly ratings is to be sent: one PUT of its bytes.' })
export class MonthlyRatingUpload {
  @Field(() => UUID, { description: 'The file; send it to importMonthlyRatings when the PUT is done.' })
  fileId: string

  @Field(() => String, { description: 'Path at the gateway for one PUT.' })
  uploadPath: string

  @Field(() => Instant, { description: 'Until when.' })
  expiresAt: Date
}
