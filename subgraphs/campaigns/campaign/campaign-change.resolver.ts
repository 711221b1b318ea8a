import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { roundLoader } from '../round/round.loader.js'
import { cancelCampaign, extendCampaign } from './campaign-change.service.js'
import { loadChanges } from './campaign-change.store.js'
import { findWarnings } from './campaign-warnings.js'
import { CampaignChange, CampaignWarning } from './campaign-change.entity.js'
import { Campaign } from './campaign.entity.js'
import { CampaignContent } from './campaign.enums.js'
import { CancelCampaignInput, ExtendCampaignInput } from './campaign.inputs.js'
import { campaignLoader } from './campaign.loader.js'
import { CampaignPayload } from './campaign.resolver.js'

const changeLoader = listLoaderOf(loadChanges, (change: CampaignChange) => change.campaignId)

/** What a campaign states, what deserves a look at it, and the documents that change it. */
@Resolver(() => Campaign)
export class CampaignChangeResolver {
  @FieldResolver(() => [CampaignContent], {
    description:
      'What Article 17 asks a launch to state and this one does not; empty when nothing is missing.',
  })
  missingContent(@Root() campaign: Campaign): CampaignContent[] {
    const stated: Record<CampaignContent, unknown> = {
      AIMS: campaign.aims,
      REACH: campaign.reach,
      SUBJECTS: campaign.subjects,
      CONTENT: campaign.content,
      CRITERIA: campaign.criteria,
      DATES: campaign.validFrom,
      PLAN: campaign.planId ?? campaign.documentNumber,
      MEASURES: campaign.measures,
    }
    return Object.values(CampaignContent).filter((name) => !stated[name])
  }

  @FieldResolver(() => [CampaignWarning], {
    description:
      'What deserves a look: overlaps and gaps of rounds, impossible dates, dates outside the parent.',
  })
  async warnings(@Root() campaign: Campaign, @Ctx() context: Context): Promise<CampaignWarning[]> {
    const rounds = await context.loader(roundLoader).load(campaign.id)
    const { cascadesFromId } = campaign
    const parent = cascadesFromId ? await context.loader(campaignLoader).load(cascadesFromId) : null
    return findWarnings(campaign, rounds, parent).map(({ flaw, from, to, sentence }) => {
      const [presented] = context.present([{ code: flaw, sentence }])
      return { flaw, from, to, message: presented?.message ?? flaw }
    })
  }

  @FieldResolver(() => [CampaignChange], { description: 'Documents that extended or cancelled it.' })
  changes(@Root() campaign: Campaign, @Ctx() context: Context): Promise<CampaignChange[]> {
    return context.loader(changeLoader).load(campaign.id)
  }

  @Mutation(() => CampaignPayload, {
    description: 'Extends a launched campaign by a signed document (HEAD).',
  })
  async extendCampaign(
    @Ctx() context: Context,
    @Arg('input', () => ExtendCampaignInput) input: ExtendCampaignInput,
  ): Promise<CampaignPayload> {
    const what = { action: 'extendCampaign', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => extendCampaign(work, input))
    return recordPayload(context, outcome, campaignLoader, 'Campaign')
  }

  @Mutation(() => CampaignPayload, {
    description: 'Cancels a launched campaign by a signed document (HEAD).',
  })
  async cancelCampaign(
    @Ctx() context: Context,
    @Arg('input', () => CancelCampaignInput) input: CancelCampaignInput,
  ): Promise<CampaignPayload> {
    const what = { action: 'cancelCampaign', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => cancelCampaign(work, input))
    return recordPayload(context, outcome, campaignLoader, 'Campaign')
  }
}
