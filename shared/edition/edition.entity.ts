import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Instant, Period, UUID } from '../federation/scalars.js'

/** A table that was published. */
@ObjectType({
  description:
    'A published table (bảng số liệu công bố): what an organization tells of a period, by unit and one dimension; made once, never changed. Figures of fewer than 5 persons are hidden, and as many others as would give them away.',
})
@Directive('@shareable')
export class Edition {
  @Field(() => UUID, { description: 'Identifier of this version.' })
  id: string

  @Field(() => UUID, { description: 'Organization that made it.' })
  organizationId: string

  @Field(() => String, { description: 'Its name, as it was then.' })
  organizationName: string

  @Field(() => Period, { description: 'Period that it tells of.' })
  period: string

  @Field(() => String, { description: 'What is counted.' })
  measure: string

  @Field(() => Int, { description: 'Version, from 1 on; a correction is a new version.' })
  version: number

  @Field(() => Boolean, { description: 'True when a later version corrects it.' })
  isSuperseded: boolean

  @Field(() => String, { nullable: true, description: 'Why it corrects the version before.' })
  reason: string | null

  @Field(() => Instant, { description: 'When it was made.' })
  madeAt: string

  @Field(() => String, { description: 'Subject who made it.' })
  madeBy: string

  @Field(() => String, {
    description: 'State of the data when it was made: epoch and last entry of the journal.',
  })
  dataVersion: string

  @Field(() => String, { description: 'SHA-256 of the exported file, in hexadecimal digits.' })
  digest: string

  @Field(() => [String], { description: 'Dimensions of its tables; TOTAL is the one without.' })
  dimensions: string[]
}

/** One figure of an edition. */
@ObjectType({ description: 'One figure of an edition.' })
@Directive('@shareable')
export class EditionCell {
  @Field(() => String, { description: 'Value of the dimension, e.g. "FEMALE"; empty for TOTAL.' })
  value: string

  @Field(() => Int, { nullable: true, description: 'How many records; null where it is hidden (che).' })
  count: number | null
}

/** One line of an edition. */
@ObjectType({
  description:
    'One line of an edition: the sums (first), a unit, or all that is not listed together (last, without unit).',
})
@Directive('@shareable')
export class EditionRow {
  @Field(() => UUID, { nullable: true, description: 'The unit; null for all others together.' })
  unitId: string | null

  @Field(() => String, { description: 'Code of the unit; empty for all others together.' })
  code: string

  @Field(() => String, { description: 'Name of the unit, as it was then.' })
  name: string

  @Field(() => [EditionCell], { description: 'Its figures.' })
  cells: EditionCell[]
}
