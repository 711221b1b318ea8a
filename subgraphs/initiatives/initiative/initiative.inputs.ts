import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { InitiativeKind, InitiativeState } from './initiative.enums.js'

/** How initiatives are listed. */
@ArgsType()
export class InitiativesArgs extends PageArgs {
  @Field(() => UUID, {
    nullable: true,
    description: 'Only those of this owner; of others than the own, without what the viewer marks.',
  })
  ownerId?: string | null

  @Field(() => Period, { nullable: true, description: 'Only those of this school year or calendar year.' })
  period?: string | null

  @Field(() => InitiativeState, { nullable: true, description: 'Only those in this state.' })
  state?: InitiativeState | null
}

/** One author of a new initiative. */
@InputType({ description: 'One author of an initiative (tác giả, đồng tác giả).' })
export class InitiativeAuthorInput {
  @Field(() => UUID, { description: 'A person who works for the owner on the day of registration.' })
  personId: string

  @Field(() => Int, {
    description: 'Share of contribution in percent, 1 to 100; all shares together are 100.',
  })
  sharePercent: number
}

/** The topic of an initiative, at the start of the year. */
@InputType({ description: 'The topic of an initiative (đăng ký đề tài), at the start of the year.' })
export class RegisterInitiativeInput {
  @Field(() => UUID, { description: 'Organization that owns it (cơ sở).' })
  ownerId: string

  @Field(() => String, { description: 'Title, at most 500 characters.' })
  title: string

  @Field(() => InitiativeKind, { description: 'Kind.' })
  kind: InitiativeKind

  @Field(() => String, { description: 'Field (lĩnh vực), at most 200 characters.' })
  field: string

  @Field(() => String, {
    nullable: true,
    description: 'School subject (môn học), at most 100 characters; none when left out.',
  })
  subject?: string | null

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => [InitiativeAuthorInput], { description: 'Authors, each once.' })
  authors: InitiativeAuthorInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Which initiative an act is about. */
@InputType({ description: 'Which initiative an act is about.' })
export class InitiativeActInput {
  @Field(() => UUID, { description: 'Initiative.' })
  initiativeId: string

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

/** The application for recognition. */
@InputType({ description: 'The application for recognition (đơn yêu cầu công nhận sáng kiến).' })
export class FileInitiativeInput extends InitiativeActInput {
  @Field(() => String, { description: 'Description (mô tả, thuyết minh), at most 20,000 characters.' })
  abstract: string

  @Field(() => Day, { description: 'First day of application or trial, not after today.' })
  appliedSince: string

  @Field(() => String, { description: 'Confirmation by the unit that applied it, at most 2,000 characters.' })
  confirmation: string

  @Field(() => String, {
    nullable: true,
    description: 'Evidence of application and effect, at most 10,000 characters; the form check asks for it.',
  })
  evidence?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What was achieved, at most 5,000 characters; the form check asks for it.',
  })
  effect?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'The authors commit themselves that it is their own work; the form check asks for it.',
  })
  originality?: boolean | null
}

/** The beginning of the application. */
@InputType({ description: 'The beginning of the application of a topic (bắt đầu áp dụng).' })
export class StartApplicationInput extends InitiativeActInput {
  @Field(() => Day, { description: 'First day of application or trial, not after today.' })
  appliedSince: string
}

/** A correction before filing or after a return. */
@InputType({
  description:
    'A correction before filing or after a return (sửa đăng ký, sửa sau khi trả lại); what is left out stays as it is.',
})
export class CorrectInitiativeInput extends InitiativeActInput {
  @Field(() => String, { nullable: true, description: 'New title, at most 500 characters.' })
  title?: string | null

  @Field(() => String, { nullable: true, description: 'New field, at most 200 characters.' })
  field?: string | null

  @Field(() => String, { nullable: true, description: 'New school subject, at most 100 characters.' })
  subject?: string | null

  @Field(() => [InitiativeAuthorInput], {
    nullable: true,
    description: 'All authors anew, shares of 100 % together; those left out are authors no more.',
  })
  authors?: InitiativeAuthorInput[] | null
}

/** A withdrawal. */
@InputType({ description: 'The withdrawal of an initiative (rút).' })
export class WithdrawInitiativeInput extends InitiativeActInput {
  @Field(() => String, { nullable: true, description: 'Reason, kept in the journal.' })
  reason?: string | null
}

/** A return for completion. */
@InputType({ description: 'The return of an application for completion (trả lại, yêu cầu bổ sung).' })
export class ReturnInitiativeInput extends InitiativeActInput {
  @Field(() => String, { description: 'What is missing or wrong, at most 2,000 characters.' })
  reason: string
}
