import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { addDays } from '../../../shared/clock/working-days.js'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { readableOn } from '../../../shared/rollup/read-rebased.js'
import { rollupForbidden } from '../../../shared/rollup/rollup.loader.js'
import { CampaignParticipation } from '../campaign/campaign-change.entity.js'
import { Campaign } from '../campaign/campaign.entity.js'
import { AwaitedOrganization, AwaitedOrganizationConnection } from '../plan/plan.entity.js'
import { AwaitedArgs } from '../plan/plan.inputs.js'
import { countParticipation, listNotJoined, type Asked } from './participation.store.js'

/** Who of those below takes part in a campaign, and who does not. */
@Resolver(() => Campaign)
export class ParticipationResolver {
  @FieldResolver(() => CampaignParticipation, {
    nullable: true,
    description:
      "Who of those below an organization (default: the launcher) has joined, by the tree of today or of the campaign's last day; FORBIDDEN for who is neither that organization nor above it.",
  })
  async participation(
    @Root() campaign: Campaign,
    @Ctx() context: Context,
    @Arg('belowId', () => UUID, { nullable: true, description: 'Below whom; default: below the launcher.' })
    belowId?: string,
    @Arg('level', () => String, { defaultValue: 'SCHOOL', description: 'Level, e.g. SCHOOL.' })
    level?: string,
  ): Promise<CampaignParticipation> {
    const asked = await askedOf(campaign, context, { belowId, level: level ?? 'SCHOOL' })
    const { expected, joined } = await countParticipation(context.read, asked)
    return { expected, joined, notJoined: expected - joined }
  }

  @FieldResolver(() => AwaitedOrganizationConnection, {
    nullable: true,
    description:
      'Those below an organization (default: the launcher) that have not joined (chưa hưởng ứng); FORBIDDEN for who is neither that organization nor above it.',
  })
  async notJoined(
    @Root() campaign: Campaign,
    @Ctx() context: Context,
    @Args() args: AwaitedArgs,
  ): Promise<Page<AwaitedOrganization>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const rows = await listNotJoined(context.read, await askedOf(campaign, context, args), page)
    return pageOf(rows, page, (row) => [row.name, row.id])
  }
}

/** Below a launcher outside the hub there is nobody: then whoever recorded the campaign is asked about. */
async function askedOf(
  { id, launchedById, ownerId, validTo }: Campaign,
  { read }: Context,
  { belowId: given, level }: { belowId?: string | null; level: string },
): Promise<Asked> {
  const belowId = given ?? launchedById ?? ownerId
  const day = validTo && validTo <= read.today ? addDays(validTo, -1) : read.today
  if (!(await readableOn(read, [belowId], day)).has(belowId)) throw rollupForbidden()
  return { campaignId: id, launchedById, belowId, level, day }
}
