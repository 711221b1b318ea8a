import DataLoader from 'dataloader'
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql'
import { groupBy } from '../../../shared/collections/group-by.js'
import type { Work } from '../../../shared/database/work.js'
import { keyset, pageOf, type Keyset, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { itemSeriesOf, seriesAround } from '../../../shared/rollup/series.loader.js'
import { CampaignParticipation } from '../campaign/campaign-change.entity.js'
import { Campaign } from '../campaign/campaign.entity.js'
import { AwaitedOrganization, AwaitedOrganizationConnection } from '../plan/plan.entity.js'
import { AwaitedArgs } from '../plan/plan.inputs.js'
import { rebasedOnMeans } from '../rollup/rebased-on.js'
import { loadNotJoined, type Asked, type NotJoined } from './participation.store.js'

/** Of whom it is asked whether they have joined. */
@ArgsType()
export class NotJoinedArgs extends AwaitedArgs {
  @Field(() => Day, { nullable: true, description: 'As of this day; default: today.' })
  asOf?: string | null

  @Field(() => Day, { nullable: true, description: rebasedOnMeans })
  rebasedOn?: string | null
}

/** Who of those below takes part in a campaign, and who does not. */
@Resolver(() => Campaign)
export class ParticipationResolver {
  @FieldResolver(() => CampaignParticipation, {
    nullable: true,
    description:
      'How many of those below an organization (default: the launcher) are expected to join and how many take part, booked for who lay above when each came to be expected, exact at this instant; FORBIDDEN for who is neither that organization nor above it.',
  })
  async participation(
    @Root() campaign: Campaign,
    @Ctx() context: Context,
    @Arg('belowId', () => UUID, { nullable: true, description: 'Below whom; default: below the launcher.' })
    belowId?: string | null,
    @Arg('level', () => String, { defaultValue: 'SCHOOL', description: 'Level, e.g. SCHOOL.' })
    level?: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'As of this day; default: today.' })
    asOf?: string | null,
    @Arg('rebasedOn', () => Day, { nullable: true, description: rebasedOnMeans }) rebasedOn?: string | null,
  ): Promise<CampaignParticipation> {
    const asked = askedOf(campaign, context, { belowId, level: level ?? 'SCHOOL', asOf, rebasedOn })
    const sums = await sumsOf(campaign, context, asked)
    const [expected, joined] = [sums.EXPECTED ?? 0, sums.PARTICIPATING ?? 0]
    return { expected, joined, notJoined: expected - joined }
  }

  @FieldResolver(() => AwaitedOrganizationConnection, {
    nullable: true,
    description:
      'Those below an organization (default: the launcher) that are expected to join and have not (chưa hưởng ứng), as participation counts them; FORBIDDEN for who is neither that organization nor above it.',
  })
  async notJoined(
    @Root() campaign: Campaign,
    @Ctx() context: Context,
    @Args() args: NotJoinedArgs,
  ): Promise<Page<AwaitedOrganization>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const asked = askedOf(campaign, context, args)
    await sumsOf(campaign, context, asked) // refuses whom the sums are refused
    const rows = await notJoinedLoader(context, asked, page).load(asked)
    return pageOf(rows, page, (row) => [row.name, row.id])
  }
}

type Pair = Pick<Asked, 'campaignId' | 'belowId'>

const keyOf = ({ campaignId, belowId }: Pair): string => `${campaignId} ${belowId}`

/** A page of who has not joined, those of all campaigns that are asked the same in one statement. */
function notJoinedLoader(
  context: Context,
  { level, asOf, rebasedOn }: Asked,
  page: Keyset,
): DataLoader<Pair, NotJoined[], string> {
  const asked = { level, asOf, rebasedOn }
  const make = (read: Work): DataLoader<Pair, NotJoined[], string> =>
    new DataLoader(
      async (pairs) => {
        const lists = groupBy(await loadNotJoined(read, pairs, asked, page), keyOf)
        return pairs.map((pair) => lists.get(keyOf(pair)) ?? [])
      },
      { cacheKeyFn: keyOf },
    )
  return context.loader(make, `not joined ${JSON.stringify([asked, page])}`)
}

/** Below a launcher outside the hub there is nobody: then whoever recorded the campaign is asked about. */
function askedOf(
  { id, launchedById, ownerId }: Campaign,
  { read }: Context,
  { belowId, level, asOf, rebasedOn = null }: Partial<NotJoinedArgs> & { level: string },
): Asked {
  const below = belowId ?? launchedById ?? ownerId
  return { campaignId: id, belowId: below, level, asOf: asOf ?? read.today, rebasedOn }
}

async function sumsOf(
  { period }: Campaign,
  context: Context,
  { campaignId, belowId, level, asOf, rebasedOn }: Asked,
): Promise<Record<string, number>> {
  const item = `${campaignId}/${level}`
  if (!rebasedOn) return itemSeriesOf(context, { organizationId: belowId, period, item, until: asOf })
  const asked = { period, asOf, measures: ['EXPECTED', 'PARTICIPATING'], rebasedOn }
  const { until } = await seriesAround(context, belowId, asked)
  return Object.fromEntries(until.filter((row) => row.item === item).map((row) => [row.measure, row.count]))
}
