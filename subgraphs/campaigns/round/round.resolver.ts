import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Campaign } from '../campaign/campaign.entity.js'
import { campaignLoader } from '../campaign/campaign.loader.js'
import { CampaignPayload } from '../campaign/campaign.resolver.js'
import { CampaignRound } from './round.entity.js'
import { AddRoundInput } from './round.inputs.js'
import { roundLoader } from './round.loader.js'
import { addRound } from './round.service.js'

/** Rounds of a campaign. */
@Resolver(() => Campaign)
export class RoundResolver {
  @FieldResolver(() => [CampaignRound], { description: 'Rounds (đợt), by school year and number.' })
  rounds(@Root() campaign: Campaign, @Ctx() context: Context): Promise<CampaignRound[]> {
    return context.loader(roundLoader).load(campaign.id)
  }

  @Mutation(() => CampaignPayload, {
    description: 'Adds a round to a launched campaign (CLERK, HEAD of its owner).',
  })
  async addRound(
    @Ctx() context: Context,
    @Arg('input', () => AddRoundInput) input: AddRoundInput,
  ): Promise<CampaignPayload> {
    const what = { action: 'addRound', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => addRound(work, input)),
      campaignLoader,
      'Campaign',
    )
  }
}
