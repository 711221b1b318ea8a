import { Field, InputType, Int, registerEnumType } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** Stages of a registration inside its organization, in their order. */
export enum RegistrationStage {
  TEAM_CONSOLIDATED = 'TEAM_CONSOLIDATED',
  SECRETARY_CONSOLIDATED = 'SECRETARY_CONSOLIDATED',
  COUNCIL_CHECKED = 'COUNCIL_CHECKED',
  CONFERENCE_ADOPTED = 'CONFERENCE_ADOPTED',
  DISCLOSED = 'DISCLOSED',
  CLOSED = 'CLOSED',
}
registerEnumType(RegistrationStage, {
  name: 'RegistrationStage',
  description:
    'TEAM_CONSOLIDATED (tổ đã tổng hợp), SECRETARY_CONSOLIDATED (thư ký đã tổng hợp), COUNCIL_CHECKED (hội đồng đã rà soát), CONFERENCE_ADOPTED (hội nghị đã thông qua), DISCLOSED (đang công khai), CLOSED (chốt).',
})

/** The whole list, or some of it, one or more stages on. */
@InputType({
  description: 'Takes the registrations of a period on to a stage: the whole list, or some of it.',
})
export class AdvanceRegistrationsInput {
  @Field(() => UUID, { description: 'Organization.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => RegistrationStage, { description: 'Stage that is reached; those before it may be left out.' })
  stage: RegistrationStage

  @Field(() => [UUID], { nullable: true, description: 'Only these registrations, at most 500; default all.' })
  registrationIds?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Another aim. */
@InputType({
  description: 'Đổi mục tiêu: another title for a registration that is not sent, or was returned.',
})
export class ChangeAimInput {
  @Field(() => UUID, { description: 'Registration.' })
  registrationId: string

  @Field(() => String, { description: 'Code of the award type aimed at from now on.' })
  awardType: string

  @Field(() => String, { description: 'Reason.' })
  reason: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** When an organization registers. */
@InputType({
  description:
    'When an organization registers for a period. Without it no time limit is checked; with it registration ends some days after the conference (parameter registrationDaysAfterConference), and reopens in the supplementary window.',
})
export class SetRegistrationWindowInput {
  @Field(() => UUID, { description: 'Organization.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => Day, { description: 'Day of the staff conference (Hội nghị cán bộ, viên chức).' })
  conferenceOn: string

  @Field(() => Day, {
    nullable: true,
    description: 'First day of the supplementary window (đăng ký bổ sung).',
  })
  supplementFrom?: string | null

  @Field(() => Day, { nullable: true, description: 'Last day of the supplementary window.' })
  supplementTo?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** What a superior answers. */
@InputType({
  description: "A superior's answer to the registrations that an organization below has sent it.",
})
export class AnswerRegistrationsInput {
  @Field(() => UUID, { description: 'Organization that has received them.' })
  organizationId: string

  @Field(() => UUID, { description: 'Organization that has sent them.' })
  ownerId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => Boolean, { description: 'True: confirmed (xác nhận); false: returned (trả lại).' })
  isConfirmed: boolean

  @Field(() => String, { nullable: true, description: 'Why they are returned; needed then.' })
  reason?: string | null

  @Field(() => [UUID], { nullable: true, description: 'Only these registrations, at most 500; default all.' })
  registrationIds?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
