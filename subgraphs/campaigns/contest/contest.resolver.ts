import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { rebasedOnMeans } from '../rollup/rebased-on.js'
import type { SeriesRow } from '../../../shared/rollup/read-series.js'
import { seriesAround } from '../../../shared/rollup/series.loader.js'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { Campaign } from '../campaign/campaign.entity.js'
import { campaignLoader } from '../campaign/campaign.loader.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import { contestFigures, contestMeasures } from './contest-figures.js'
import {
  ContestEntry,
  ContestEntryConnection,
  ContestQuota,
  ContestQuotaConnection,
  ContestQuotaStatus,
  ContestRollup,
} from './contest.entity.js'
import { ContestQuotasArgs } from './contest.inputs.js'
import { entryLoader } from './contest.loader.js'
import { phaseOf } from './contest.service.js'
import { entryStates } from './contest.states.js'
import { listEntries, listQuotas, listStandings } from './contest.store.js'
import { statusOf } from './months.js'

/** Entries of contests. */
@Resolver(() => ContestEntry)
export class ContestEntryResolver {
  @Query(() => ContestEntry, { nullable: true, description: 'One entry; null when hidden from the viewer.' })
  contestEntry(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'Its id.' }) id: string,
  ): Promise<ContestEntry | null> {
    return context.loader(entryLoader).load(id)
  }

  @Query(() => ContestEntryConnection, {
    description: 'Own and received entries of an organization for which the viewer acts, latest first.',
  })
  async contestEntries(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'The organization.' }) organizationId: string,
    @Args() args: PageArgs,
    @Arg('campaignId', () => UUID, { nullable: true, description: 'Only this contest.' })
    campaignId?: string,
  ): Promise<Page<ContestEntry>> {
    const page = keyset(args, ['INSTANT', 'UUID'])
    const rows = await listEntries(context.read, { organizationId, campaignId: campaignId ?? null }, page)
    return pageOf(rows, page, (row) => [row.sortAt, row.id])
  }

  @Query(() => ContestEntryConnection, { description: 'Placed entries of a contest, the first first.' })
  async contestStandings(
    @Ctx() context: Context,
    @Arg('campaignId', () => UUID, { description: 'The contest.' }) campaignId: string,
    @Args() args: PageArgs,
  ): Promise<Page<ContestEntry>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const rank = page.after ? String(Number.parseInt(page.after[0]!, 10) || 0) : null
    const after = rank === null ? null : [rank, page.after![1]!]
    const rows = await listStandings(context.read, campaignId, { ...page, after })
    return pageOf(rows, page, (row) => [String(row.rank), row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who sends it.' })
  owner(@Root() { ownerId }: ContestEntry): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => Campaign, { nullable: true, description: 'The contest.' })
  campaign(@Root() { campaignId }: ContestEntry, @Ctx() context: Context): Promise<Campaign | null> {
    return context.loader(campaignLoader).load(campaignId)
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  allowedActions(@Root() entry: ContestEntry, @Ctx() { viewer }: Context): string[] {
    const standing = { OWNER: entry.ownerId, HOLDER: entry.organizerId }
    return allowedActions(viewer, policies, entryStates, { state: phaseOf(entry), standing })
  }
}

/** What organizations must send. */
@Resolver(() => ContestQuota)
export class ContestQuotaResolver {
  @Query(() => ContestQuotaConnection, {
    description:
      'Quotas of a contest by month: of all organizations for the organizer, the own ones for others.',
  })
  async contestQuotas(@Ctx() context: Context, @Args() args: ContestQuotasArgs): Promise<Page<ContestQuota>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const { campaignId, month = null, organizationId = null, status = null } = args
    const rows = await listQuotas(context.read, { campaignId, month, organizationId, status }, page)
    return pageOf(rows, page, (row) => [row.month, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who must send them.' })
  organization(@Root() { organizationId }: ContestQuota): OrganizationRef {
    return { id: organizationId }
  }

  @FieldResolver(() => ContestQuotaStatus, { description: 'What it has come to today (thiếu, đủ, muộn).' })
  status(@Root() quota: ContestQuota, @Ctx() { read }: Context): ContestQuotaStatus {
    return ContestQuotaStatus[statusOf(quota, read.today)]
  }
}

/** Entries against quotas at every level. */
@Resolver(() => OrganizationRef)
export class OrganizationContestsResolver {
  @FieldResolver(() => ContestRollup, {
    nullable: true,
    description:
      "Contest entries of it and all below it against their quotas as of a day, exact at this instant; FORBIDDEN for an organization that is not the viewer's or below it.",
  })
  async contestRollup(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string | null,
    @Arg('campaignId', () => UUID, { nullable: true, description: 'Only this contest.' })
    campaignId?: string | null,
    @Arg('rebasedOn', () => Day, { nullable: true, description: rebasedOnMeans }) rebasedOn?: string | null,
  ): Promise<ContestRollup> {
    const day = asOf ?? context.read.today
    const asked = { period, asOf: day, measures: contestMeasures, rebasedOn }
    const { until, before } = await seriesAround(context, organization.id, asked)
    const ofContest = ({ item }: SeriesRow): boolean => !campaignId || item === campaignId
    return contestFigures(day, { until: until.filter(ofContest), before: before.filter(ofContest) })
  }
}
