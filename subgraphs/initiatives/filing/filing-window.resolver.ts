import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { FilingWindow } from './filing-window.entity.js'
import { ChangeFilingWindowInput, OpenFilingWindowInput } from './filing-window.inputs.js'
import { changeFilingWindow, openFilingWindow } from './filing-window.service.js'
import { listWindows, loadWindows } from './filing-window.store.js'

/** Answer of openFilingWindow. */
@ObjectType({ description: 'Answer of openFilingWindow.' })
export class FilingWindowPayload {
  @Field(() => FilingWindow, { nullable: true, description: 'The window; null when refused.' })
  record: FilingWindow | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** When applications are taken in. */
@Resolver(() => FilingWindow)
export class FilingWindowResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'Who takes applications in.' })
  organization(@Root() window: FilingWindow): OrganizationReference {
    return { id: window.organizationId }
  }

  @Query(() => [FilingWindow], {
    description: 'Filing windows of an organization for a period, by day; none means: always open.',
  })
  filingWindows(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization that takes applications in.' })
    organizationId: string,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
  ): Promise<FilingWindow[]> {
    return listWindows(context.read, organizationId, period)
  }

  @Mutation(() => FilingWindowPayload, {
    description: 'Sets on which days an organization takes applications of a period in (mở đợt nhận hồ sơ).',
  })
  async openFilingWindow(
    @Ctx() context: Context,
    @Arg('input', () => OpenFilingWindowInput) input: OpenFilingWindowInput,
  ): Promise<FilingWindowPayload> {
    const what = { action: 'openFilingWindow', input, idempotencyKey: input.idempotencyKey }
    const { result, userErrors } = await context.act(what, (work) => openFilingWindow(work, input))
    const [record = null] = result ? await loadWindows(context.read, [result]) : []
    return { record, userErrors }
  }

  @Mutation(() => FilingWindowPayload, {
    description: 'Changes the days of a filing window (gia hạn, rút ngắn đợt nhận hồ sơ).',
  })
  async changeFilingWindow(
    @Ctx() context: Context,
    @Arg('input', () => ChangeFilingWindowInput) input: ChangeFilingWindowInput,
  ): Promise<FilingWindowPayload> {
    const what = { action: 'changeFilingWindow', input, idempotencyKey: input.idempotencyKey }
    const { result, userErrors } = await context.act(what, (work) => changeFilingWindow(work, input))
    const [record = null] = result ? await loadWindows(context.read, [result]) : []
    return { record, userErrors }
  }
}
