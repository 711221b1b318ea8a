import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Plan } from '../plan/plan.entity.js'
import { planLoader } from '../plan/plan.loader.js'
import { OrganizationRef } from '../references/references.js'
import { Campaign, CampaignConnection } from './campaign.entity.js'
import {
  CampaignsArgs,
  CloseCampaignInput,
  DraftCampaignInput,
  LaunchCampaignInput,
  ReviseCampaignInput,
} from './campaign.inputs.js'
import { campaignLoader, cascadeLoader } from './campaign.loader.js'
import { closeCampaign, draftCampaign, launchCampaign, reviseCampaign } from './campaign.service.js'
import { findCampaignByCode, listCampaigns } from './campaign.store.js'

/** Answer of the mutations on campaigns. */
@ObjectType({ description: 'Answer of the mutations on campaigns.' })
export class CampaignPayload {
  @Field(() => Campaign, { nullable: true, description: 'The campaign; null when refused.' })
  record: Campaign | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Campaigns, what they take up and what takes them up. */
@Resolver(() => Campaign)
export class CampaignResolver {
  @Query(() => Campaign, { nullable: true, description: 'One campaign by id or by code.' })
  async campaign(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { nullable: true, description: 'Its id, or its code.' }) id?: string,
    @Arg('code', () => String, { nullable: true, description: 'Its code, or its id.' }) code?: string,
  ): Promise<Campaign | null> {
    if (id) return context.loader(campaignLoader).load(id)
    return code ? findCampaignByCode(context.read, code) : null
  }

  @Query(() => CampaignConnection, { description: 'Launched campaigns and own drafts, in Vietnamese order.' })
  async campaigns(@Ctx() context: Context, @Args() args: CampaignsArgs): Promise<Page<Campaign>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const { launchedById = null, cascadesFromId = null, planId = null, kind = null, state = null } = args
    const { form = null, scope = null, runsOn = null, search = null } = args
    const filter = { launchedById, cascadesFromId, planId, kind, state, form, scope, runsOn, search }
    const rows = await listCampaigns(context.read, filter, page)
    return pageOf(rows, page, (row) => [row.name, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who entered it.' })
  owner(@Root() campaign: Campaign): OrganizationRef {
    return { id: campaign.ownerId }
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'Launcher; null when it lies outside the hub.',
  })
  launchedBy(@Root() campaign: Campaign): OrganizationRef | null {
    return campaign.launchedById ? { id: campaign.launchedById } : null
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'Plan that names it.' })
  async plan(@Root() campaign: Campaign, @Ctx() context: Context): Promise<Plan | null> {
    return campaign.planId ? context.loader(planLoader).load(campaign.planId) : null
  }

  @FieldResolver(() => Campaign, {
    nullable: true,
    description: 'Campaign of a higher level that it takes up.',
  })
  async cascadesFrom(@Root() campaign: Campaign, @Ctx() context: Context): Promise<Campaign | null> {
    return campaign.cascadesFromId ? context.loader(campaignLoader).load(campaign.cascadesFromId) : null
  }

  @FieldResolver(() => [Campaign], {
    description: 'Launched campaigns that take it up, the first of them; all by campaigns(cascadesFromId).',
  })
  cascadesTo(
    @Root() campaign: Campaign,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most so many, 1 to 100.' }) first: number,
  ): Promise<Campaign[]> {
    keyset({ first }, [])
    return cascadeLoader(context, first).load(campaign.id)
  }

  @Mutation(() => CampaignPayload, { description: 'Drafts a campaign, private to its owner (CLERK, HEAD).' })
  async draftCampaign(
    @Ctx() context: Context,
    @Arg('input', () => DraftCampaignInput) input: DraftCampaignInput,
  ): Promise<CampaignPayload> {
    const what = {
      action: 'draftCampaign',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    return recordPayload(
      context,
      await context.act(what, (work) => draftCampaign(work, input)),
      campaignLoader,
      'Campaign',
    )
  }

  @Mutation(() => CampaignPayload, {
    description: 'Words a draft anew, until it is launched (CLERK, HEAD).',
  })
  async reviseCampaign(
    @Ctx() context: Context,
    @Arg('input', () => ReviseCampaignInput) input: ReviseCampaignInput,
  ): Promise<CampaignPayload> {
    const { idempotencyKey } = input
    const what = { action: 'reviseCampaign', input, idempotencyKey, relyOn: ['organizations'] }
    const outcome = await context.act(what, (work) => reviseCampaign(work, input))
    return recordPayload(context, outcome, campaignLoader, 'Campaign')
  }

  @Mutation(() => CampaignPayload, {
    description: 'Launches a draft by a signed document (HEAD): everybody in the hub sees it.',
  })
  async launchCampaign(
    @Ctx() context: Context,
    @Arg('input', () => LaunchCampaignInput) input: LaunchCampaignInput,
  ): Promise<CampaignPayload> {
    const what = {
      action: 'launchCampaign',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    return recordPayload(
      context,
      await context.act(what, (work) => launchCampaign(work, input)),
      campaignLoader,
      'Campaign',
    )
  }

  @Mutation(() => CampaignPayload, {
    description: 'Closes a launched campaign (HEAD): nobody joins any more.',
  })
  async closeCampaign(
    @Ctx() context: Context,
    @Arg('input', () => CloseCampaignInput) input: CloseCampaignInput,
  ): Promise<CampaignPayload> {
    const what = { action: 'closeCampaign', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => closeCampaign(work, input)),
      campaignLoader,
      'Campaign',
    )
  }
}
