import { Field, InputType, registerEnumType } from 'type-graphql'
import { Period, UUID } from '../../../shared/federation/scalars.js'

/** What an edition of this room counts. */
export enum AwardEditionMeasure {
  AWARDS_TO_PERSONS = 'AWARDS_TO_PERSONS',
  AWARDS_TO_COLLECTIVES = 'AWARDS_TO_COLLECTIVES',
}
registerEnumType(AwardEditionMeasure, {
  name: 'AwardEditionMeasure',
  description:
    'What an edition counts (khen thưởng): AWARDS_TO_PERSONS by award type, position group and gender, cells of fewer than 5 persons hidden; AWARDS_TO_COLLECTIVES by award type, nothing hidden, for it counts no persons. Awards that were annulled are not counted.',
})

/** An edition to make. */
@InputType({ description: 'Tables to publish (công bố số liệu), of an organization and its units.' })
export class MakeAwardEditionInput {
  @Field(() => UUID, {
    description:
      'Organization that publishes; its units are those below it in the profession (đơn vị trực thuộc).',
  })
  organizationId: string

  @Field(() => Period, {
    description: 'Period that is over: a school year from 1 June on, a year from 1 January on.',
  })
  period: string

  @Field(() => AwardEditionMeasure, { description: 'What is counted.' })
  measure: AwardEditionMeasure

  @Field(() => String, {
    nullable: true,
    description: 'Why it corrects the version before; needed from the second version on, and shown with it.',
  })
  reason?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
