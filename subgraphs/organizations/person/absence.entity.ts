import { Field, Int, ObjectType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { DisciplineKind, LeaveKind } from './person.enums.js'

/** A leave of a person. */
@ObjectType({ description: 'A leave (nghỉ thai sản, ốm, đi học, nghĩa vụ quân sự …).' })
export class PersonLeave {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  personId: string

  organizationId: string

  @Field(() => LeaveKind, { description: 'Kind.' })
  kind: LeaveKind

  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  /** 'infinity' while open. */
  validTo: string

  @Field(() => String, { nullable: true, description: 'Number of the decision.' })
  decisionNumber: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A discipline of a person. */
@ObjectType({ description: 'A discipline (kỷ luật) and the days on which it has effect; protected.' })
export class Discipline {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  personId: string

  @Field(() => DisciplineKind, { description: 'Kind.' })
  kind: DisciplineKind

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Day of the decision.' })
  decidedOn: string

  @Field(() => Day, { description: 'First day on which it has effect.' })
  validFrom: string

  @Field(() => Day, {
    description: 'First day after the discipline; achievements count from here on (NĐ 152/2025 Đ.4).',
  })
  validTo: string
}
