import { Field, InputType, registerEnumType } from 'type-graphql'
import { Period, UUID } from '../../../shared/federation/scalars.js'

/** What an edition of this room counts. */
export enum InitiativeEditionMeasure {
  INITIATIVES = 'INITIATIVES',
}
registerEnumType(InitiativeEditionMeasure, {
  name: 'InitiativeEditionMeasure',
  description:
    'What an edition counts: INITIATIVES (sáng kiến), recognized and reported up, by kind; cells of fewer than 5 authors hidden.',
})

/** An edition to make. */
@InputType({ description: 'Tables to publish (công bố số liệu), of an organization and its units.' })
export class MakeInitiativeEditionInput {
  @Field(() => UUID, {
    description:
      'Organization that publishes; its units are those below it in the profession (đơn vị trực thuộc).',
  })
  organizationId: string

  @Field(() => Period, {
    description: 'Period that is over: a school year from 1 June on, a year from 1 January on.',
  })
  period: string

  @Field(() => InitiativeEditionMeasure, { description: 'What is counted.' })
  measure: InitiativeEditionMeasure

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
