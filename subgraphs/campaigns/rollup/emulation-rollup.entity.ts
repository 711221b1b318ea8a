import { Field, Int, ObjectType } from 'type-graphql'
import { ResultPart } from '../result/result.entity.js'
import { EmulationSubject } from '../subject/subject.enums.js'

/** How many of a class. */
@ObjectType({ description: 'How many are in a class (xếp loại).' })
export class ClassCount {
  @Field(() => String, { description: 'Code of the class; UNCLASSIFIED when none is reached.' })
  classification: string

  @Field(() => Int, { description: 'How many.' })
  count: number
}

/** Scorecards of one kind of subjects. */
@ObjectType({ description: 'Scorecards of one kind of subjects.' })
export class ScorecardCounts {
  @Field(() => EmulationSubject, { description: 'Who is scored.' })
  subject: EmulationSubject

  @Field(() => Int, { description: 'Lie with their appraiser, or were appraised.' })
  sent: number

  @Field(() => Int, { description: 'Were appraised.' })
  appraised: number

  @Field(() => [ClassCount], { description: 'Appraised ones by class.' })
  byClass: ClassCount[]
}

/** Results of one part of a period and one kind of subjects. */
@ObjectType({ description: 'Results of one part of a period and one kind of subjects.' })
export class ResultCounts {
  @Field(() => ResultPart, { description: 'What part of the period.' })
  part: ResultPart

  @Field(() => EmulationSubject, { description: 'Who is classified.' })
  subject: EmulationSubject

  @Field(() => Int, { description: 'Announced results; for the organization itself its drafts too.' })
  count: number

  @Field(() => [ClassCount], { description: 'By class.' })
  byClass: ClassCount[]
}

/** Sums of an organization and all below it. */
@ObjectType({
  description:
    'Scores and results of an organization and all that lie below it, in a period, exact at this instant.',
})
export class EmulationRollup {
  @Field(() => [ScorecardCounts], { description: 'Scorecards (bảng tự chấm điểm) by who is scored.' })
  scorecards: ScorecardCounts[]

  @Field(() => [ResultCounts], {
    description: 'Results (kết quả thi đua) by part of the period and who is classified.',
  })
  results: ResultCounts[]

  @Field(() => Int, { description: 'Role models (điển hình tiên tiến) sent up.' })
  roleModelsSent: number

  @Field(() => Int, { description: 'Role models that are published.' })
  roleModelsPublished: number
}
