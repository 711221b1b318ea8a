import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { readableOrganizationsOf } from '../../../shared/access/viewer.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { Campaign } from '../campaign/campaign.entity.js'
import { campaignLoader } from '../campaign/campaign.loader.js'
import { policies } from '../policies.js'
import { AwardRef, OrganizationRef } from '../references/references.js'
import { RoleModel, RoleModelConnection, RoleModelState } from './role-model.entity.js'
import { roleModelLoader } from './role-model.loader.js'
import { standingOf } from './role-model.service.js'
import { roleModelStates } from './role-model.states.js'
import { listPublished, listRoleModels } from './role-model.store.js'

/** Good examples. */
@Resolver(() => RoleModel)
export class RoleModelResolver {
  @Query(() => RoleModel, {
    nullable: true,
    description: 'One role model; null when hidden from the viewer.',
  })
  roleModel(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'Its id.' }) id: string,
  ): Promise<RoleModel | null> {
    return context.loader(roleModelLoader).load(id)
  }

  @Query(() => RoleModelConnection, {
    description: 'Own and received role models of an organization for which the viewer acts, latest first.',
  })
  async roleModels(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'The organization.' }) organizationId: string,
    @Args() args: PageArgs,
    @Arg('state', () => RoleModelState, { nullable: true, description: 'Only this state.' })
    state?: RoleModelState,
  ): Promise<Page<RoleModel>> {
    const page = keyset(args, ['INSTANT', 'UUID'])
    const rows = await listRoleModels(context.read, { organizationId, state: state ?? null }, page)
    return pageOf(rows, page, (row) => [row.sortAt, row.id])
  }

  @Query(() => RoleModelConnection, {
    description:
      'Published role models, latest first; also for third parties with the scope PUBLISHED_RESULTS.',
  })
  async publishedRoleModels(
    @Ctx() context: Context,
    @Args() args: PageArgs,
    @Arg('period', () => Period, { nullable: true, description: 'Only this period.' }) period?: string,
  ): Promise<Page<RoleModel>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const rows = await listPublished(context.read, period ?? null, page)
    return pageOf(rows, page, (row) => [row.publishedOn ?? '', row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who nominates it.' })
  owner(@Root() { ownerId }: RoleModel): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who verifies it.' })
  verifier(@Root() { verifierId }: RoleModel): OrganizationRef | null {
    return verifierId ? { id: verifierId } : null
  }

  @FieldResolver(() => Campaign, { nullable: true, description: 'Campaign in which it shows.' })
  async campaign(@Root() { campaignId }: RoleModel, @Ctx() context: Context): Promise<Campaign | null> {
    return campaignId ? context.loader(campaignLoader).load(campaignId) : null
  }

  @FieldResolver(() => [AwardRef], {
    nullable: 'itemsAndList',
    description:
      'The awards that it received (khen thưởng), in the order of awardIds; null in the place of one that is hidden from the viewer.',
  })
  awards(@Root() { awardIds }: RoleModel): AwardRef[] {
    return awardIds.map((id) => ({ id }))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Opinion of who verified it; for its owner and the verifier only.',
  })
  opinion(@Root() { opinion, ownerId, verifierId }: RoleModel, @Ctx() { viewer }: Context): string | null {
    const own = readableOrganizationsOf(viewer, 'campaigns')
    return own.includes(ownerId) || (verifierId !== null && own.includes(verifierId)) ? opinion : null
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  allowedActions(@Root() model: RoleModel, @Ctx() { viewer }: Context): string[] {
    const standing = standingOf(model)
    return allowedActions(viewer, policies, roleModelStates, { state: model.state, standing })
  }
}
