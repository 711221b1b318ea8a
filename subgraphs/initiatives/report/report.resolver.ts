import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context, Outcome } from '../../../shared/federation/context.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { initiativeLoader } from '../initiative/initiative.loader.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { ForwardInitiativesInput, ReportInitiativesInput } from './report.inputs.js'
import { forwardInitiatives, reportInitiatives, type Report } from './report.service.js'

/** Answer of reportInitiatives and forwardInitiatives. */
@ObjectType({ description: 'Answer of reportInitiatives and forwardInitiatives.' })
export class ReportInitiativesPayload {
  @Field(() => [Initiative], {
    nullable: true,
    description: 'The initiatives reported by this call; null when refused.',
  })
  records: Initiative[] | null

  @Field(() => OrganizationReference, {
    nullable: true,
    description: 'The parent that received them.',
  })
  receiver: OrganizationReference | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Sending recognized initiatives up. */
@Resolver()
export class ReportResolver {
  @Mutation(() => ReportInitiativesPayload, {
    description:
      'Sends the recognized initiatives of a period up to the professional parent of the day (báo cáo cấp trên); all superiors count them from then on.',
  })
  async reportInitiatives(
    @Ctx() context: Context,
    @Arg('input', () => ReportInitiativesInput) input: ReportInitiativesInput,
  ): Promise<ReportInitiativesPayload> {
    const { idempotencyKey } = input
    const what = { action: 'reportInitiatives', input, idempotencyKey, relyOn: ['organizations'] }
    return payload(context, await context.act(what, (work) => reportInitiatives(work, input)))
  }

  @Mutation(() => ReportInitiativesPayload, {
    description:
      'Sends initiatives that were reported to an organization further up (chuyển tiếp lên cấp trên).',
  })
  async forwardInitiatives(
    @Ctx() context: Context,
    @Arg('input', () => ForwardInitiativesInput) input: ForwardInitiativesInput,
  ): Promise<ReportInitiativesPayload> {
    const { idempotencyKey } = input
    const what = { action: 'forwardInitiatives', input, idempotencyKey, relyOn: ['organizations'] }
    return payload(context, await context.act(what, (work) => forwardInitiatives(work, input)))
  }
}

async function payload(
  context: Context,
  { result, userErrors }: Outcome<Report>,
): Promise<ReportInitiativesPayload> {
  if (!result) return { records: null, receiver: null, userErrors }
  const records = await context.loader(initiativeLoader).loadMany(result.initiativeIds)
  return { records: records as Initiative[], receiver: { id: result.receiverId }, userErrors }
}
