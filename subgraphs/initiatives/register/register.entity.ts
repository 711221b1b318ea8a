import { Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { InitiativeKind } from '../initiative/initiative.enums.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** A recognition as the register shows it. */
@ObjectType({ description: 'A recognition as the public register shows it.' })
export class RegisterRecognition {
  @Field(() => InfluenceScope, { description: 'Scope of influence.' })
  scope: InfluenceScope

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Date of the decision.' })
  recognizedOn: string

  recognizedBy: string
}

/** An initiative in the public register: without the names of its authors. */
@ObjectType({
  description:
    "A recognized and reported initiative in the public register (kho sáng kiến), without authors' names.",
})
export class RegisterEntry {
  @Field(() => UUID, { description: 'Identifier of the initiative.' })
  id: string

  ownerId: string

  @Field(() => String, { description: 'Title.' })
  title: string

  @Field(() => String, { description: 'Description.' })
  abstract: string

  @Field(() => String, { nullable: true, description: 'What was achieved.' })
  effect: string | null

  @Field(() => InitiativeKind, { description: 'Kind.' })
  kind: InitiativeKind

  @Field(() => String, { description: 'Field (lĩnh vực).' })
  field: string

  @Field(() => String, { nullable: true, description: 'School subject (môn học).' })
  subject: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Kind of the school, which tells its level: PRESCHOOL, PRIMARY, LOWER_SECONDARY and so on.',
  })
  schoolKind: string | null

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => [RegisterRecognition], { description: 'Recognitions that hold, earliest first.' })
  recognitions: RegisterRecognition[]

  @Field(() => Day, { description: 'Date of the first decision that holds.' })
  recognizedOn: string
}

/** A unit other than the owner that applies an initiative. */
@ObjectType({ description: 'Application of an initiative by another unit (áp dụng, nhân rộng; Mẫu 13).' })
export class AppliedElsewhere {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  initiativeId: string
  organizationId: string

  @Field(() => Day, { description: 'First day of application there.' })
  appliedSince: string

  @Field(() => String, { description: 'What was achieved there.' })
  effect: string

  @Field(() => String, { description: 'Who confirmed it for the unit (người ký xác nhận).' })
  signer: string
}

/** A page of the register. */
export const RegisterEntryConnection = connectionOf(RegisterEntry, 'RegisterEntry')
