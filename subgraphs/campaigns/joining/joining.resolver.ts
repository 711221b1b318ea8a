import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { may } from '../../../shared/access/policy.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, Period } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { rollupOf } from '../../../shared/rollup/rollup.loader.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { Campaign } from '../campaign/campaign.entity.js'
import { campaignLoader } from '../campaign/campaign.loader.js'
import { campaignStates } from '../campaign/campaign.states.js'
import { policies } from '../policies.js'
import { rebasedOnMeans } from '../rollup/rebased-on.js'
import { OrganizationRef } from '../references/references.js'
import { CampaignJoining, CampaignRollup } from './joining.entity.js'
import { JoinCampaignInput, LeaveCampaignInput } from './joining.inputs.js'
import type { Participant } from './joining.store.js'
import { candidateLoader, joinedLoader, joiningLoader, takingPartLoader } from './joining.loader.js'
import { joinCampaign, leaveCampaign } from './joining.service.js'

/** Answer of joinCampaign. */
@ObjectType({ description: 'Answer of joinCampaign and leaveCampaign.' })
export class JoinCampaignPayload {
  @Field(() => CampaignJoining, { nullable: true, description: 'The joining; null when refused.' })
  record: CampaignJoining | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Who takes part in what. */
@Resolver(() => CampaignJoining)
export class JoiningResolver {
  @FieldResolver(() => Campaign, { nullable: true, description: 'The campaign.' })
  campaign(@Root() joining: CampaignJoining, @Ctx() context: Context): Promise<Campaign | null> {
    return context.loader(campaignLoader).load(joining.campaignId)
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who joined.' })
  organization(@Root() joining: CampaignJoining): OrganizationRef {
    return { id: joining.organizationId }
  }

  @Mutation(() => JoinCampaignPayload, {
    description: 'An organization joins a running campaign of one above it, or from outside (CLERK, HEAD).',
  })
  async joinCampaign(
    @Ctx() context: Context,
    @Arg('input', () => JoinCampaignInput) input: JoinCampaignInput,
  ): Promise<JoinCampaignPayload> {
    const what = {
      action: 'joinCampaign',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    const outcome = await context.act(what, (work) => joinCampaign(work, input))
    return recordPayload(context, outcome, joiningLoader, 'CampaignJoining')
  }

  @Mutation(() => JoinCampaignPayload, {
    description:
      'Ends that an organization takes part in a running campaign, with a reason (HEAD); it may join again.',
  })
  async leaveCampaign(
    @Ctx() context: Context,
    @Arg('input', () => LeaveCampaignInput) input: LeaveCampaignInput,
  ): Promise<JoinCampaignPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'leaveCampaign', input, reason, idempotencyKey }
    const outcome = await context.act(what, (work) => leaveCampaign(work, input))
    return recordPayload(context, outcome, joiningLoader, 'CampaignJoining')
  }
}

/** What the viewer may do with a campaign. */
@Resolver(() => Campaign)
export class CampaignActionsResolver {
  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  async allowedActions(@Root() campaign: Campaign, @Ctx() context: Context): Promise<string[]> {
    const { ownerId: OWNER, state } = campaign
    const candidates = await candidateLoader(context).load(campaign.id)
    const HOLDER = candidates.map(({ organizationId }) => organizationId)
    const taking = await takingPartLoader(context).load(campaign.id)
    const idsOf = (all: readonly Participant[]): string[] => all.map(({ organizationId }) => organizationId)
    // Those who may join, leave and review are three sets: each action is asked with its own.
    const mayJoin = allowedActions(context.viewer, policies, campaignStates, {
      state,
      standing: { OWNER, HOLDER },
    })
    const joined = idsOf(taking.filter(({ hasJoined }) => hasJoined))
    return campaignStates[state].filter((action) => {
      if (action === 'reportReview')
        return may(context.viewer, policies.reportReview, { HOLDER: idsOf(taking) })
      if (action === 'leaveCampaign') return may(context.viewer, policies.leaveCampaign, { HOLDER: joined })
      return mayJoin.includes(action)
    })
  }
}

const measures = ['JOINED', 'LEFT', 'LAUNCHED', 'CANCELLED', 'REVIEWED']

/** What organizations joined and launched. */
@Resolver(() => OrganizationRef)
export class OrganizationCampaignsResolver {
  @FieldResolver(() => [CampaignJoining], {
    nullable: true,
    description: 'Campaigns that it joined in a period; empty for others than itself and those above it.',
  })
  campaignsJoined(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
  ): Promise<CampaignJoining[]> {
    return joinedLoader(context, period).load(organization.id)
  }

  @FieldResolver(() => CampaignRollup, {
    nullable: true,
    description:
      "Campaigns joined and launched by it and all below it, exact at this instant; FORBIDDEN for an organization that is not the viewer's or below it.",
  })
  async campaignRollup(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('rebasedOn', () => Day, { nullable: true, description: rebasedOnMeans }) rebasedOn?: string | null,
  ): Promise<CampaignRollup> {
    const rows = await rollupOf(context, organization.id, period, rebasedOn, measures)
    const sumOf = (measure: string) =>
      rows.filter((row) => row.measure === measure).reduce((sum, { count }) => sum + count, 0)
    const reviews = (kind: string): number =>
      rows.find(({ measure, item }) => measure === 'REVIEWED' && item === kind)?.count ?? 0
    return {
      ...{
        joined: sumOf('JOINED'),
        left: sumOf('LEFT'),
        launched: sumOf('LAUNCHED'),
        cancelled: sumOf('CANCELLED'),
      },
      ...{ interimReviews: reviews('INTERIM'), finalReviews: reviews('FINAL') },
    }
  }
}
