import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { EmulationSubject } from '../subject/subject.enums.js'

/** State of a role model. */
export enum RoleModelState {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
  VERIFIED = 'VERIFIED',
  REJECTED = 'REJECTED',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(RoleModelState, {
  name: 'RoleModelState',
  description:
    'DRAFT dự thảo, SENT đã giới thiệu, VERIFIED đã xác minh, REJECTED không đạt, PUBLISHED đã công bố, WITHDRAWN đã gỡ.',
})

/** A good example. */
@ObjectType({
  description:
    'A role model (điển hình tiên tiến, gương người tốt việc tốt): private to who nominates it until sent; a published one is read by everybody.',
})
@Directive('@key(fields: "id")')
export class RoleModel {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string

  @Field(() => EmulationSubject, { description: 'Who is the example.' })
  subject: EmulationSubject

  @Field(() => UUID, {
    nullable: true,
    description: 'Organization, team or person; null for one whom the hub does not know.',
  })
  subjectId: string | null

  @Field(() => String, { description: 'Name.' })
  subjectName: string

  @Field(() => String, { description: 'Title: the deed or the model.' })
  title: string

  @Field(() => String, { description: 'The story.' })
  story: string

  @Field(() => String, { nullable: true, description: 'Field of work (lĩnh vực).' })
  field: string | null

  campaignId: string | null

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => [UUID], {
    description: 'Keys of the awards that it received (khen thưởng); awards answers what they are.',
  })
  awardIds: string[]

  @Field(() => RoleModelState, { description: 'State.' })
  state: RoleModelState

  verifierId: string | null

  @Field(() => Day, { nullable: true, description: 'Day on which it was sent.' })
  sentOn: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Opinion of who verified it; for its owner and the verifier.',
  })
  opinion: string | null

  @Field(() => Day, { nullable: true, description: 'Day on which it was verified or rejected.' })
  verifiedOn: string | null

  @Field(() => Day, { nullable: true, description: 'Day on which it was published.' })
  publishedOn: string | null

  @Field(() => String, { nullable: true, description: 'Where it was published: website, portal, bulletin.' })
  publishedAt: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of role models. */
export const RoleModelConnection = connectionOf(RoleModel, 'RoleModel')
