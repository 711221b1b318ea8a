import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Day } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** How many recognitions there are at a scope. */
@ObjectType({ description: 'Recognitions and requests at one scope of influence.' })
export class InitiativeScopeCount {
  @Field(() => InfluenceScope, { description: 'Scope of influence.' })
  scope: InfluenceScope

  @Field(() => Int, { description: 'Recognitions (records).' })
  count: number

  @Field(() => Int, {
    description: 'Requests for recognition at this scope (đề nghị), whatever became of them.',
  })
  requested: number

  @Field(() => Int, { description: 'Of these, refused (không công nhận).' })
  refused: number
}

/** Initiatives of one field. */
@ObjectType({ description: 'Initiatives of one field (lĩnh vực), however its letters are cased.' })
export class InitiativeFieldCount {
  @Field(() => String, { description: 'The field in small letters.' })
  field: string

  @Field(() => Int, { description: 'Registered.' })
  registered: number

  @Field(() => Int, { description: 'Of these, filed.' })
  filed: number

  @Field(() => Int, { description: 'Of these, recognized.' })
  recognized: number

  @Field(() => Int, { description: 'Of these, not recognized.' })
  notRecognized: number
}

/** Recognized initiatives per head. */
@ObjectType({ description: 'Recognized initiatives per 100 people who work here and below.' })
export class InitiativeStaffRate {
  @Field(() => Day, { description: 'Day on which people are counted: the last of the period, or today.' })
  countedOn: string

  @Field(() => Int, { description: 'People, each once.' })
  people: number

  @Field(() => Float, { description: 'Recognized initiatives per 100 of them.' })
  recognized: number
}

/** Initiatives of an organization and all below it, in one period. */
@ObjectType({
  description:
    'Initiatives of an organization and all below it in one period (tổng hợp sáng kiến); those of organizations below count once they are reported.',
})
export class InitiativeRollup {
  @Field(() => Int, { description: 'Initiatives registered (đăng ký), whatever became of them.' })
  registered: number

  @Field(() => Int, { description: 'Of these, filed (nộp đơn).' })
  filed: number

  @Field(() => Int, { description: 'Of these, recognized (công nhận), at whatever scope: each once.' })
  recognized: number

  @Field(() => Int, { description: 'Of these, not recognized (không công nhận).' })
  notRecognized: number

  @Field(() => [InitiativeScopeCount], {
    description: 'Recognitions by scope; an initiative that is recognized at two scopes stands in both.',
  })
  byScope: InitiativeScopeCount[]

  @Field(() => Int, { description: 'Of these, withdrawn (rút).' })
  withdrawn: number

  @Field(() => Int, { description: 'Of these, with all recognitions annulled (hủy công nhận).' })
  annulled: number

  @Field(() => Int, {
    description: 'Uses for awards that are neither withdrawn nor refused; by the period of the award.',
  })
  used: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Recognized per decided (recognized and not recognized), 0 to 1; null while nothing is decided.',
  })
  acceptanceRate: number | null

  @Field(() => [InitiativeFieldCount], { description: 'By field, in alphabetical order.' })
  byField: InitiativeFieldCount[]

  organizationId: string
  period: string

  /** True for sums over the tree of another day. */
  isRebased: boolean
}
