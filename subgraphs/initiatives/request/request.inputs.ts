import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'
import { RecognitionRequestState } from './request.entity.js'

/** How requests are listed. */
@ArgsType()
export class RecognitionRequestsArgs extends PageArgs {
  @Field(() => UUID, { description: 'Organization that decides on them.' })
  organizationId: string

  @Field(() => RecognitionRequestState, { nullable: true, description: 'Only those in this state.' })
  state?: RecognitionRequestState | null

  @Field(() => InfluenceScope, { nullable: true, description: 'Only those for this scope.' })
  scope?: InfluenceScope | null
}

/** What is laid before whom. */
@InputType({ description: 'Initiatives laid before a direct parent for recognition at a scope.' })
export class RequestRecognitionInput {
  @Field(() => UUID, { description: 'Who asks: the owner, or an organization to which they were reported.' })
  senderId: string

  @Field(() => [UUID], { description: 'Initiatives that are filed or recognized, 1 to 500.' })
  initiativeIds: string[]

  @Field(() => UUID, { description: 'Direct parent of the sender that is competent for the scope today.' })
  receiverId: string

  @Field(() => InfluenceScope, { description: 'Scope that is asked for.' })
  scope: InfluenceScope

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Which request an act is about. */
@InputType({ description: 'The form check of a request: its papers are complete.' })
export class CheckRecognitionRequestInput {
  @Field(() => UUID, { description: 'Request.' })
  requestId: string

  @Field(() => Int, {
    nullable: true,
    description: 'Version that the client saw; a stale one is a CONFLICT.',
  })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A return of a request. */
@InputType({ description: 'The return of a request for completion (trả lại, yêu cầu bổ sung).' })
export class ReturnRecognitionRequestInput extends CheckRecognitionRequestInput {
  @Field(() => String, { description: 'What is missing or wrong, at most 2,000 characters.' })
  reasons: string
}

/** A refusal of a request. */
@InputType({ description: 'The refusal of recognition at the scope (không công nhận phạm vi).' })
export class RefuseRecognitionRequestInput extends CheckRecognitionRequestInput {
  @Field(() => String, { description: 'Reasons, at most 2,000 characters; the owner reads them (Mẫu 09).' })
  reasons: string
}
