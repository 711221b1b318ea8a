import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { Organization } from '../organization/organization.entity.js'
import { organizationLoader } from '../organization/organization.loader.js'
import { policies } from '../policies.js'
import { GrantState, PersonalDataGrant, PersonalDataGrantConnection } from './grant.entity.js'
import { GrantPersonalDataInput, RevokePersonalDataGrantInput } from './grant.inputs.js'
import { grantPersonalData, revokePersonalDataGrant } from './grant.service.js'
import { grantStates } from './grant.states.js'
import { listGrants, loadGrants } from './grant.store.js'

const grantLoader = loaderOf(loadGrants, ({ id }: PersonalDataGrant) => id)

/** Answer of grantPersonalData. */
@ObjectType({ description: 'Answer of grantPersonalData.' })
export class GrantPersonalDataPayload {
  @Field(() => UUID, { nullable: true, description: 'Identifier of the grant; null when refused.' })
  grantId: string | null

  @Field(() => PersonalDataGrant, { nullable: true, description: 'The grant; null when refused.' })
  record: PersonalDataGrant | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of revokePersonalDataGrant. */
@ObjectType({ description: 'Answer of revokePersonalDataGrant.' })
export class RevokePersonalDataGrantPayload {
  @Field(() => PersonalDataGrant, { nullable: true, description: 'The grant; null when refused.' })
  record: PersonalDataGrant | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Grants of reading protected fields: given, seen by both sides, taken back. */
@Resolver(() => PersonalDataGrant)
export class GrantResolver {
  @Query(() => PersonalDataGrantConnection, {
    description: "Grants that one of the viewer's organizations gave or was given, latest first.",
  })
  async personalDataGrants(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization on either side.' })
    organizationId: string,
    @Args() args: PageArgs,
    @Arg('state', () => GrantState, { nullable: true, description: 'Only in this state.' })
    state?: GrantState,
  ): Promise<Page<PersonalDataGrant>> {
    const page = keyset(args, ['UUID'])
    const rows = await listGrants(context.read, organizationId, state ?? null, page)
    return pageOf(rows, page, (row) => [row.id])
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'Organization whose people may be read.',
  })
  organization(@Root() grant: PersonalDataGrant, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(grant.organizationId)
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Organization that may read.' })
  grantee(@Root() grant: PersonalDataGrant, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(grant.granteeId)
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with it now.' })
  allowedActions(@Root() grant: PersonalDataGrant, @Ctx() { viewer }: Context): string[] {
    const standing = { OWNER: grant.organizationId }
    return allowedActions(viewer, policies, grantStates, { state: grant.state, standing })
  }

  @Mutation(() => GrantPersonalDataPayload, {
    description: 'Lets another organization read protected fields of one’s people, for a purpose, from–to.',
  })
  async grantPersonalData(
    @Ctx() context: Context,
    @Arg('input', () => GrantPersonalDataInput) input: GrantPersonalDataInput,
  ): Promise<GrantPersonalDataPayload> {
    const { purpose: reason, idempotencyKey } = input
    const what = { action: 'grantPersonalData', reason, input, idempotencyKey }
    const outcome = await context.act(what, (work) => grantPersonalData(work, input))
    const payload = await recordPayload(context, outcome, grantLoader, 'PersonalDataGrant')
    return { ...payload, grantId: outcome.result }
  }

  @Mutation(() => RevokePersonalDataGrantPayload, {
    description: 'Takes a grant of reading back; it is void at the next request.',
  })
  async revokePersonalDataGrant(
    @Ctx() context: Context,
    @Arg('input', () => RevokePersonalDataGrantInput) input: RevokePersonalDataGrantInput,
  ): Promise<RevokePersonalDataGrantPayload> {
    const what = { action: 'revokePersonalDataGrant', reason: input.reason }
    const outcome = await context.act(what, (work) => revokePersonalDataGrant(work, input))
    return recordPayload(context, outcome, grantLoader, 'PersonalDataGrant')
  }
}
