import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** Where a request for recognition stands. */
export enum RecognitionRequestState {
  OPEN = 'OPEN',
  RECOGNIZED = 'RECOGNIZED',
  REFUSED = 'REFUSED',
  RETURNED = 'RETURNED',
  ENDED = 'ENDED',
}
registerEnumType(RecognitionRequestState, {
  name: 'RecognitionRequestState',
  description:
    'OPEN đang xét; RECOGNIZED đã công nhận; REFUSED không công nhận; RETURNED trả lại để bổ sung; ENDED kết thúc (rút, hủy, hoặc nơi khác đã công nhận).',
})

/** An initiative laid before a competent organization for recognition at a scope. */
@ObjectType({
  description:
    'A request for recognition at a scope of influence (đề nghị công nhận phạm vi ảnh hưởng, khả năng nhân rộng).',
})
export class RecognitionRequest {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  initiativeId: string
  organizationId: string

  @Field(() => InfluenceScope, { description: 'Scope that is asked for.' })
  scope: InfluenceScope

  @Field(() => Day, { description: 'Day on which it was asked; the time limits run from it.' })
  askedOn: string

  @Field(() => Day, { nullable: true, description: 'Day on which its form was found complete.' })
  formCheckedOn: string | null

  @Field(() => RecognitionRequestState, { description: 'Where it stands.' })
  state: RecognitionRequestState

  @Field(() => String, { nullable: true, description: 'Why it was refused or returned (lý do).' })
  reasons: string | null

  @Field(() => Day, { nullable: true, description: 'Day on which it was answered; null while it waits.' })
  closedOn: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of requests. */
export const RecognitionRequestConnection = connectionOf(RecognitionRequest, 'RecognitionRequest')
