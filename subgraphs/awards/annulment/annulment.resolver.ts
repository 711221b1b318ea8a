import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { Award } from '../decision/decision.entity.js'
import { awardLoader, decisionLoader } from '../decision/decision.loader.js'
import { DecisionPayload } from '../decision/decision.resolver.js'
import { JUDGED_FROM } from '../facts/judged-from.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import { Annulment, Recovery, ReviewTask, ReviewTaskConnection } from './annulment.entity.js'
import { ReviewTaskState } from './annulment.enums.js'
import { AnnulAwardsInput, KeepAwardInput, RecordRecoveryInput } from './annulment.inputs.js'
import { actorsFor, annulAwards, keepAward, recordRecovery } from './annulment.service.js'
import { loadAnnulments, loadRecoveries } from './annulment.store.js'
import { reviewTaskActions } from './review-task.states.js'
import { listTasks, loadTasks } from './review-task.store.js'

const annulmentLoader = loaderOf(loadAnnulments, (annulment: Annulment) => annulment.awardId)
const recoveryLoader = listLoaderOf(loadRecoveries, (recovery: Recovery) => recovery.annulledAwardId)
const taskLoader = loaderOf(loadTasks, (task: ReviewTask) => task.id)

/** Answer of recordRecovery. */
@ObjectType({ description: 'Answer of recordRecovery.' })
export class RecoveryPayload {
  @Field(() => Award, { nullable: true, description: 'The annulled award; null when refused.' })
  record: Award | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of keepAward. */
@ObjectType({ description: 'Answer of keepAward.' })
export class ReviewTaskPayload {
  @Field(() => ReviewTask, { nullable: true, description: 'The task; null when refused.' })
  record: ReviewTask | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** The annulment of an award. */
@Resolver(() => Award)
export class AwardAnnulmentResolver {
  @FieldResolver(() => Annulment, {
    nullable: true,
    description: 'Its annulment (hủy bỏ); an annulled award stays in history and counts for nothing.',
  })
  annulment(@Root() { id }: Award, @Ctx() context: Context): Promise<Annulment | null> {
    return context.loader(annulmentLoader).load(id)
  }
}

/** Annulments, and what is recovered. */
@Resolver(() => Annulment)
export class AnnulmentResolver {
  @FieldResolver(() => [Recovery], {
    description:
      'What was recovered (thu hồi): insignia, money; for who annulled and the organization concerned.',
  })
  recoveries(@Root() { annulledAwardId }: Annulment, @Ctx() context: Context): Promise<Recovery[]> {
    return context.loader(recoveryLoader).load(annulledAwardId)
  }

  @Mutation(() => DecisionPayload, {
    description:
      'Annuls awards of one decision (hủy bỏ quyết định, Điều 93), by who decided or its successor. Later awards that rested on them become review tasks.',
  })
  async annulAwards(
    @Ctx() context: Context,
    @Arg('input', () => AnnulAwardsInput) input: AnnulAwardsInput,
  ): Promise<DecisionPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'annulAwards', reason, input, idempotencyKey, relyOn: JUDGED_FROM }
    const outcome = await context.act(what, (work) => annulAwards(work, input))
    return recordPayload(context, outcome, decisionLoader, 'Decision')
  }

  @Mutation(() => RecoveryPayload, {
    description: 'Records that insignia or money were recovered (thu hồi).',
  })
  async recordRecovery(
    @Ctx() context: Context,
    @Arg('input', () => RecordRecoveryInput) input: RecordRecoveryInput,
  ): Promise<RecoveryPayload> {
    const what = { action: 'recordRecovery', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => recordRecovery(work, input)),
      awardLoader,
      'Award',
    )
  }
}

/** Later awards that are to be reviewed. */
@Resolver(() => ReviewTask)
export class ReviewTaskResolver {
  @Query(() => ReviewTaskConnection, {
    description:
      'Awards to be reviewed because another was annulled, latest first; for who decided them and who annulled.',
  })
  async reviewTasks(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Who decided the awards.' }) organizationId: string,
    @Args() args: PageArgs,
    @Arg('state', () => ReviewTaskState, { nullable: true, description: 'Only this state.' })
    state?: ReviewTaskState | null,
  ): Promise<Page<ReviewTask>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const rows = await listTasks(context.read, organizationId, state ?? null, page)
    return pageOf(rows, page, (row) => [row.openedOn, row.id])
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'Who decided the award and reviews it.',
  })
  decider(@Root() { ownerId }: ReviewTask): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => Award, { nullable: true, description: 'Award to be reviewed.' })
  award(@Root() { awardId }: ReviewTask, @Ctx() context: Context): Promise<Award | null> {
    return context.loader(awardLoader).load(awardId)
  }

  @FieldResolver(() => Award, {
    nullable: true,
    description: 'Annulled award on which it rested; null when hidden from the viewer.',
  })
  async cause(@Root() { causeId }: ReviewTask, @Ctx() context: Context): Promise<Award | null> {
    return causeId === null ? null : context.loader(awardLoader).load(causeId)
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may do with it now.' })
  allowedActions(@Root() { state, ownerId }: ReviewTask, @Ctx() { viewer }: Context): string[] {
    const standing = { OWNER: actorsFor(viewer, ownerId) }
    return allowedActions(viewer, policies, reviewTaskActions, { state, standing })
  }

  @Mutation(() => ReviewTaskPayload, { description: 'Concludes a review with the award kept (giữ nguyên).' })
  async keepAward(
    @Ctx() context: Context,
    @Arg('input', () => KeepAwardInput) input: KeepAwardInput,
  ): Promise<ReviewTaskPayload> {
    const what = { action: 'keepAward', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => keepAward(work, input)),
      taskLoader,
      'ReviewTask',
    )
  }
}
