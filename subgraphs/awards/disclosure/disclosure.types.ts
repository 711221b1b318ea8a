import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'

/** What became of a comment. */
export enum CommentOutcome {
  DISMISSED = 'DISMISSED',
  UPHELD = 'UPHELD',
}
registerEnumType(CommentOutcome, {
  name: 'CommentOutcome',
  description: 'DISMISSED: the proposal goes on; UPHELD: the council votes on it again.',
})

/** A comment on what is disclosed. */
@ObjectType({ description: 'Ý kiến góp ý: a comment on a disclosed proposal.' })
export class DisclosureComment {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  disclosureId: string
  ownerId: string

  @Field(() => UUID, { description: 'Proposal of which it speaks.' })
  proposalId: string

  @Field(() => String, { nullable: true, description: 'Who said it, where the person is named.' })
  author: string | null

  @Field(() => String, { description: 'What was said.' })
  text: string

  @Field(() => Day, { description: 'Day on which it was received.' })
  receivedOn: string

  @Field(() => CommentOutcome, { nullable: true, description: 'What became of it; null while unhandled.' })
  outcome: CommentOutcome | null

  @Field(() => String, { nullable: true, description: 'How it was handled.' })
  handling: string | null

  @Field(() => Day, { nullable: true, description: 'Day on which it was handled.' })
  handledOn: string | null

  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** A disclosure for comments. */
@ObjectType({ description: 'Công khai, lấy ý kiến: proposals shown for comments, from a day to a day.' })
export class Disclosure {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, { description: 'Where it is shown: bảng tin, website, cổng thông tin …' })
  channel: string

  @Field(() => Day, { description: 'First day.' })
  fromDay: string

  @Field(() => Day, { description: 'Last day; it can be closed on the day after.' })
  toDay: string

  @Field(() => Day, { nullable: true, description: 'Day of closing.' })
  closedOn: string | null

  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** Proposals to be disclosed. */
@InputType({ description: 'Proposals that the council has passed, to be disclosed; answered item by item.' })
export class DiscloseProposalsInput {
  @Field(() => UUID, { description: 'Organization that discloses.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, { description: 'Where it is shown: bảng tin, website, cổng thông tin …' })
  channel: string

  @Field(() => [UUID], { description: 'Proposals, at most 500.' })
  proposalIds: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A comment that was received. */
@InputType({ description: 'A comment that was received.' })
export class CommentDisclosureInput {
  @Field(() => UUID, { description: 'Disclosure.' })
  disclosureId: string

  @Field(() => UUID, { description: 'Proposal of which it speaks.' })
  proposalId: string

  @Field(() => String, { description: 'What was said.' })
  text: string

  @Field(() => String, { nullable: true, description: 'Who said it, where the person is to be named.' })
  author?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** How a comment was handled. */
@InputType({ description: 'How a comment was handled.' })
export class HandleDisclosureCommentInput {
  @Field(() => UUID, { description: 'Comment.' })
  commentId: string

  @Field(() => CommentOutcome, { description: 'What became of it.' })
  outcome: CommentOutcome

  @Field(() => String, { description: 'How it was handled.' })
  handling: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A disclosure to be closed. */
@InputType({ description: 'A disclosure to be closed: after its last day, every comment handled.' })
export class CloseDisclosureInput {
  @Field(() => UUID, { description: 'Disclosure.' })
  disclosureId: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Answer of the mutations on disclosures. */
@ObjectType({ description: 'Answer of the mutations on disclosures.' })
export class DisclosurePayload {
  @Field(() => Disclosure, { nullable: true, description: 'The disclosure; null when nothing was done.' })
  record: Disclosure | null

  @Field(() => [UserError], { description: 'Why it, or single proposals, were refused.' })
  userErrors: UserError[]
}
