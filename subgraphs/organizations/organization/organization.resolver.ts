import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Field,
} from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Organization, OrganizationConnection } from './organization.entity.js'
import { EdgeKind, OrganizationKind } from './organization.enums.js'
import { CreateOrganizationInput, DescendantsArgs, OrganizationsArgs } from './organization.inputs.js'
import {
  ancestorLoader,
  childLoader,
  descendantLoader,
  organizationLoader,
  parentLoader,
} from './organization.loader.js'
import { createOrganization } from './organization.service.js'
import {
  findOrganizationByCode,
  listOrganizations,
  loadOrganizations,
  type Neighbour,
} from './organization.store.js'

/** Answer of createOrganization. */
@ObjectType({ description: 'Answer of createOrganization.' })
export class CreateOrganizationPayload {
  @Field(() => Organization, { nullable: true, description: 'The new organization; null when refused.' })
  record: Organization | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Organizations and their places in the graph. */
@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'One organization by id or by code.' })
  async organization(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { nullable: true, description: 'Its id, or its code.' }) id?: string,
    @Arg('code', () => String, { nullable: true, description: 'Its code (mã đơn vị), or its id.' })
    code?: string,
    @Arg('asOf', () => Day, {
      nullable: true,
      description: 'Names, level and kind of this day; its parents, children … too. Default: today.',
    })
    asOf?: string,
  ): Promise<Organization | null> {
    const day = asOf ?? context.read.today
    if (id) return (await loadOrganizations(context.read, [id], day))[0] ?? null
    return code ? findOrganizationByCode(context.read, code, day) : null
  }

  @Query(() => OrganizationConnection, { description: 'Organizations in Vietnamese order.' })
  async organizations(@Ctx() context: Context, @Args() args: OrganizationsArgs): Promise<Page<Organization>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const { search = null, kind = null, level = null } = args
    const rows = await listOrganizations(
      context.read,
      { search, kind, level, below: null, asOf: args.asOf ?? context.read.today },
      page,
    )
    return pageOf(rows, page, (row) => [row.sortName, row.id])
  }

  @FieldResolver(() => Day, {
    nullable: true,
    description: 'First day on which it no longer exists; null while it exists.',
  })
  validTo(@Root() organization: Organization): string | null {
    return organization.validTo === 'infinity' ? null : organization.validTo
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization directly above on a day, by one kind of edge.',
  })
  async parent(
    @Root() organization: Organization,
    @Ctx() context: Context,
    @Arg('kind', () => EdgeKind, { description: 'Which of the two parents (quan hệ cấp trên).' })
    kind: EdgeKind,
    @Arg('asOf', () => Day, {
      nullable: true,
      description: 'Default: the day on which the organization is looked at.',
    })
    asOf?: string,
  ): Promise<Organization | null> {
    const parents = await parentLoader(context, asOf ?? organization.asOf).load(organization.id)
    return parents.find((parent) => parent.edgeKind === kind) ?? null
  }

  @FieldResolver(() => [Organization], {
    description:
      'Organizations directly below on a day, each once; never add up siblings of different kinds.',
  })
  async children(
    @Root() organization: Organization,
    @Ctx() context: Context,
    @Arg('kind', () => OrganizationKind, { nullable: true, description: 'Only children of this kind.' })
    kind?: OrganizationKind,
    @Arg('asOf', () => Day, {
      nullable: true,
      description: 'Default: the day on which the organization is looked at.',
    })
    asOf?: string,
  ): Promise<Organization[]> {
    const children = await childLoader(context, asOf ?? organization.asOf).load(organization.id)
    return distinct(children).filter((child) => !kind || child.kind === kind)
  }

  @FieldResolver(() => [Organization], {
    description:
      'All that lie above on a day, each once over both kinds of edges: commune or district first.',
  })
  ancestors(
    @Root() organization: Organization,
    @Ctx() context: Context,
    @Arg('asOf', () => Day, {
      nullable: true,
      description: 'Default: the day on which the organization is looked at.',
    })
    asOf?: string,
  ): Promise<Organization[]> {
    return ancestorLoader(context, asOf ?? organization.asOf).load(organization.id)
  }

  @FieldResolver(() => OrganizationConnection, {
    description: 'All that lie below on a day, each once over both kinds of edges, in Vietnamese order.',
  })
  async descendants(
    @Root() organization: Organization,
    @Ctx() context: Context,
    @Args() args: DescendantsArgs,
  ): Promise<Page<Organization>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const { kind = null, level = null, asOf } = args
    const filter = { kind, level, asOf: asOf ?? organization.asOf }
    const rows = await descendantLoader(context, filter, page).load(organization.id)
    return pageOf(rows, page, (row) => [row.sortName, row.id])
  }

  @Mutation(() => CreateOrganizationPayload, {
    description: "Creates an organization below the viewer's own (vai trò ADMIN).",
  })
  async createOrganization(
    @Ctx() context: Context,
    @Arg('input', () => CreateOrganizationInput) input: CreateOrganizationInput,
  ): Promise<CreateOrganizationPayload> {
    const what = { action: 'createOrganization', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => createOrganization(work, input)),
      organizationLoader,
      'Organization',
    )
  }
}

/** A child that hangs on its parent by both kinds of edges is one child. */
function distinct(neighbours: readonly Neighbour[]): Neighbour[] {
  return [...new Map(neighbours.map((neighbour) => [neighbour.id, neighbour])).values()]
}
