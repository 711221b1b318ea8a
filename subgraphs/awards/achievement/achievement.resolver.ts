import { Arg, Args, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { connectionOf, keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Proposal } from '../proposal/proposal.entity.js'
import { proposalLoader } from '../proposal/proposal.loader.js'
import { Achievement } from './achievement.entity.js'
import { RecordAchievementInput, RestProposalInput } from './achievement.inputs.js'
import { achievementLoader } from './achievement.loader.js'
import { recordAchievement, restProposal } from './achievement.service.js'
import { listAchievements } from './achievement.store.js'

const AchievementConnection = connectionOf(Achievement, 'Achievement')

/** Answer of recordAchievement. */
@ObjectType({ description: 'Answer of recordAchievement.' })
export class AchievementPayload {
  @Field(() => Achievement, { nullable: true, description: 'The achievement; null when refused.' })
  record: Achievement | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of restProposal. */
@ObjectType({ description: 'Answer of restProposal.' })
export class RestProposalPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal; null when refused.' })
  record: Proposal | null

  @Field(() => [UserError], {
    description: 'Why it was refused; the path names the achievement or initiative.',
  })
  userErrors: UserError[]
}

/** Deeds, and the ledger of what proposals rest on. */
@Resolver(() => Achievement)
export class AchievementResolver {
  @Query(() => AchievementConnection, {
    description:
      'Achievements that an organization has recorded, latest first, with the proposal that uses each.',
  })
  async achievements(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization that recorded them.' }) ownerId: string,
    @Args() args: PageArgs,
  ): Promise<Page<Achievement>> {
    const page = keyset(args, ['DAY', 'UUID'])
    return pageOf(await listAchievements(context.read, ownerId, page), page, (row) => [
      row.achievedOn,
      row.id,
    ])
  }

  @Mutation(() => AchievementPayload, { description: 'Records a deed of an own candidate (thành tích).' })
  async recordAchievement(
    @Ctx() context: Context,
    @Arg('input', () => RecordAchievementInput) input: RecordAchievementInput,
  ): Promise<AchievementPayload> {
    const what = {
      action: 'recordAchievement',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    const outcome = await context.act(what, (work) => recordAchievement(work, input))
    return recordPayload(context, outcome, achievementLoader, 'Achievement')
  }

  @Mutation(() => RestProposalPayload, {
    description: 'Rests a proposal on achievements and initiatives; each serves one award.',
  })
  async restProposal(
    @Ctx() context: Context,
    @Arg('input', () => RestProposalInput) input: RestProposalInput,
  ): Promise<RestProposalPayload> {
    const what = {
      action: 'restProposal',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations', 'initiatives'],
    }
    const outcome = await context.act(what, (work) => restProposal(work, input))
    return recordPayload(context, outcome, proposalLoader, 'Proposal')
  }
}
