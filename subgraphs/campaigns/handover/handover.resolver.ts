import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Duty } from '../duty/duty.entity.js'
import { dutyLoader } from '../duty/duty.loader.js'
import { HandOverCampaignsInput, HandOverDutiesInput } from './handover.inputs.js'
import { handOverCampaigns, handOverDuties } from './handover.service.js'
import type { PassingKind } from './handover.store.js'

/** Answer of handOverDuties. */
@ObjectType({ description: 'Answer of handOverDuties.' })
export class HandOverDutiesPayload {
  @Field(() => [Duty], { description: 'What changed hands; at most 500 a call, none when nothing is left.' })
  records: Duty[]

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of handOverCampaigns. */
@ObjectType({
  description:
    'Answer of handOverCampaigns: how many records changed hands, at most 500 of each kind a call; all 0 when nothing is left.',
})
export class HandOverCampaignsPayload {
  @Field(() => Int, { description: 'Campaigns, drafts and launched ones.' })
  campaigns: number

  @Field(() => Int, {
    description: 'Scorecards not yet sent or returned, and those waiting for its appraisal.',
  })
  scorecards: number

  @Field(() => Int, { description: 'Role models not yet sent, and those that it verifies and publishes.' })
  roleModels: number

  @Field(() => Int, { description: 'Contest entries not yet sent, and those that it is to judge.' })
  contestEntries: number

  @Field(() => Int, { description: 'Sets of criteria: drafts, those in a comment round and adopted ones.' })
  criteria: number

  @Field(() => Int, { description: 'Clusters without a leading unit yet, with pact and election.' })
  clusters: number

  @Field(() => Int, { description: 'Results not yet announced.' })
  results: number

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Open work that changes hands after a reform. */
@Resolver()
export class HandOverResolver {
  @Mutation(() => HandOverDutiesPayload, {
    description:
      'Gives a successor the duties of its predecessor that are not done and not yet due (bàn giao nhiệm vụ), with what was handed in for them; what was late stays with the past. Of given ids each that does not fit is named.',
  })
  async handOverDuties(
    @Ctx() context: Context,
    @Arg('input', () => HandOverDutiesInput) input: HandOverDutiesInput,
  ): Promise<HandOverDutiesPayload> {
    const { idempotencyKey } = input
    const what = { action: 'handOverDuties', input, idempotencyKey, relyOn: ['organizations'] }
    const { result, userErrors } = await context.act(what, (work) => handOverDuties(work, input))
    const records = await context.loader(dutyLoader).loadMany(result ?? [])
    return {
      records: records.filter((record): record is Duty => record instanceof Object && 'id' in record),
      userErrors,
    }
  }

  @Mutation(() => HandOverCampaignsPayload, {
    description:
      'Gives a successor the open campaigns, scorecards, role models, contest entries, criteria, clusters and results of its predecessor (bàn giao công việc thi đua); what was launched, sent or announced stays counted for the past.',
  })
  async handOverCampaigns(
    @Ctx() context: Context,
    @Arg('input', () => HandOverCampaignsInput) input: HandOverCampaignsInput,
  ): Promise<HandOverCampaignsPayload> {
    const { idempotencyKey } = input
    const what = { action: 'handOverCampaigns', input, idempotencyKey, relyOn: ['organizations'] }
    const { result, userErrors } = await context.act(what, (work) => handOverCampaigns(work, input))
    const count = (...kinds: PassingKind[]): number =>
      kinds.reduce((sum, kind) => sum + (result?.[kind].length ?? 0), 0)
    return {
      campaigns: count('drafts', 'campaigns'),
      scorecards: count('scorecards', 'appraisals'),
      roleModels: count('roleModels', 'verifications'),
      contestEntries: count('entries', 'judging'),
      criteria: count('criteria'),
      clusters: count('clusters'),
      results: count('results'),
      userErrors,
    }
  }
}
