import { ArgsType, Field, InputType } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** What the register is searched for. */
@ArgsType()
export class RegisterArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words of title, field, subject, description or effect, with or without accents; a typing error is forgiven.',
  })
  search?: string | null

  @Field(() => String, { nullable: true, description: 'Only of this field.' })
  field?: string | null

  @Field(() => String, { nullable: true, description: 'Only of this school subject.' })
  subject?: string | null

  @Field(() => String, { nullable: true, description: 'Only of schools of this kind, such as PRIMARY.' })
  schoolKind?: string | null

  @Field(() => Period, { nullable: true, description: 'Only of this school year or calendar year.' })
  period?: string | null

  @Field(() => InfluenceScope, { nullable: true, description: 'Only recognized at this scope.' })
  scope?: InfluenceScope | null
}

/** An application of an initiative by another unit. */
@InputType({ description: 'An application of an initiative of the register by another unit (Mẫu 13).' })
export class RecordApplicationElsewhereInput {
  @Field(() => UUID, { description: 'Initiative of the register.' })
  initiativeId: string

  @Field(() => UUID, { description: 'Unit that applies it, other than its owner.' })
  organizationId: string

  @Field(() => Day, { description: 'First day of application there, not after today.' })
  appliedSince: string

  @Field(() => String, { description: 'What was achieved there, at most 5,000 characters.' })
  effect: string

  @Field(() => String, { description: 'Who confirmed it for the unit, at most 200 characters.' })
  signer: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
