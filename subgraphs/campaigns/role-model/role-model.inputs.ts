import { Field, InputType, Int } from 'type-graphql'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { EmulationSubject } from '../subject/subject.enums.js'

/** What is common to the acts on a role model. */
@InputType({ description: 'What is common to the acts on a role model.' })
class OnRoleModel {
  @Field(() => UUID, { description: 'The role model.' })
  roleModelId: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A new role model. */
@InputType({ description: 'A new role model, private to who nominates it.' })
export class NominateRoleModelInput {
  @Field(() => UUID, { description: 'Organization that nominates.' })
  ownerId: string

  @Field(() => EmulationSubject, { description: 'Who is the example.' })
  subject: EmulationSubject

  @Field(() => UUID, {
    nullable: true,
    description: 'Organization, team or person of the owner; left out for a pupil, who is named.',
  })
  subjectId?: string | null

  @Field(() => String, { nullable: true, description: 'Name of one whom the hub does not know.' })
  subjectName?: string | null

  @Field(() => String, { description: 'Title: the deed or the model.' })
  title: string

  @Field(() => String, { description: 'The story, at most 20000 characters.' })
  story: string

  @Field(() => String, { nullable: true, description: 'Field of work.' })
  field?: string | null

  @Field(() => UUID, { nullable: true, description: 'Campaign in which it shows.' })
  campaignId?: string | null

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The sending of a role model. */
@InputType({ description: 'The sending of a role model to who verifies it (giới thiệu).' })
export class SendRoleModelInput extends OnRoleModel {
  @Field(() => UUID, {
    nullable: true,
    description: 'Verifier, above the owner; default: its professional parent.',
  })
  verifierId?: string | null
}

/** The result of a verification. */
@InputType({ description: 'The result of a verification (xác minh).' })
export class VerifyRoleModelInput extends OnRoleModel {
  @Field(() => Boolean, { description: 'Whether it holds.' })
  holds: boolean

  @Field(() => String, { description: 'Opinion, at most 5000 characters.' })
  opinion: string
}

/** The publication of a role model. */
@InputType({ description: 'The publication of a role model (tuyên truyền, nhân rộng).' })
export class PublishRoleModelInput extends OnRoleModel {
  @Field(() => String, { nullable: true, description: 'Where: website, portal, bulletin.' })
  publishedAt?: string | null
}

/** The withdrawal of a publication. */
@InputType({ description: 'The withdrawal of a publication (gỡ bài).' })
export class WithdrawRoleModelInput extends OnRoleModel {
  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  reason: string
}

/** Awards that a role model received. */
@InputType({ description: 'Awards that a role model received; they replace those that were linked.' })
export class LinkRoleModelAwardsInput extends OnRoleModel {
  @Field(() => [UUID], { description: 'Awards, at most 50.' })
  awardIds: string[]
}
