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
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { ancestorIdsLoader, ancestorsOf } from '../../../shared/tree/ancestors.js'
import { Organization } from '../organization/organization.entity.js'
import { organizationLoader } from '../organization/organization.loader.js'
import { policies } from '../policies.js'
import { ApiClient, ApiClientConnection, ApiKey } from './client.entity.js'
import { CreateApiClientInput, RevokeApiClientInput, RotateApiKeyInput } from './client.inputs.js'
import { createApiClient, revokeApiClient, rotateApiKey, type MadeKey } from './client.service.js'
import { clientStates } from './client.states.js'
import { listClients, loadClients, loadKeys } from './client.store.js'

const clientLoader = loaderOf(loadClients, ({ id }: ApiClient) => id)
const keyLoader = listLoaderOf(loadKeys, ({ clientId }: ApiKey) => clientId)

/** Answer of the mutations that make a key. */
@ObjectType({ description: 'Answer of the mutations that make a key: it is shown this once.' })
export class CreateApiClientPayload {
  @Field(() => String, { nullable: true, description: 'Send it as X-Api-Key; it cannot be shown again.' })
  key: string | null

  @Field(() => ApiClient, { nullable: true, description: 'The client; null when refused.' })
  record: ApiClient | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of revokeApiClient. */
@ObjectType({ description: 'Answer of revokeApiClient.' })
export class ApiClientPayload {
  @Field(() => ApiClient, { nullable: true, description: 'The client; null when refused.' })
  record: ApiClient | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Third parties and their keys. */
@Resolver(() => ApiClient)
export class ClientResolver {
  @Query(() => ApiClientConnection, {
    description:
      'Third parties that an organization vouches for, the latest first; for its ADMIN and those above.',
  })
  async apiClients(
    @Ctx() { viewer, read }: Context,
    @Args() page: PageArgs,
    @Arg('organizationId', () => UUID, { description: 'The organization that vouches.' })
    organizationId: string,
  ): Promise<Page<ApiClient>> {
    authorize(viewer, policies, 'createApiClient', { ANCESTOR: await ancestorsOf(read, organizationId) })
    const keys = keyset(page, ['UUID'])
    return pageOf(await listClients(read, organizationId, keys), keys, ({ id }) => [id])
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The organization that vouches.' })
  organization(@Root() client: ApiClient, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(client.organizationId)
  }

  @FieldResolver(() => Day, {
    nullable: true,
    description: 'First day on which its keys open nothing; null when no end is set.',
  })
  validTo(@Root() client: ApiClient): string | null {
    return client.validTo === 'infinity' ? null : client.validTo
  }

  @FieldResolver(() => [ApiKey], { description: 'Its keys, the latest first.' })
  keys(@Root() client: ApiClient, @Ctx() context: Context): Promise<ApiKey[]> {
    return context.loader(keyLoader).load(client.id)
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with it now.' })
  async allowedActions(@Root() client: ApiClient, @Ctx() context: Context): Promise<string[]> {
    const standing = { ANCESTOR: await context.loader(ancestorIdsLoader).load(client.organizationId) }
    return allowedActions(context.viewer, policies, clientStates, { state: client.state, standing })
  }

  @Mutation(() => CreateApiClientPayload, { description: 'Gives a third party a key.' })
  createApiClient(
    @Ctx() context: Context,
    @Arg('input', () => CreateApiClientInput) input: CreateApiClientInput,
  ): Promise<CreateApiClientPayload> {
    return showOnce(context, 'createApiClient', input, (work) => createApiClient(work, input))
  }

  @Mutation(() => CreateApiClientPayload, {
    description: 'Gives a client another key; those that it has stay good for some hours.',
  })
  rotateApiKey(
    @Ctx() context: Context,
    @Arg('input', () => RotateApiKeyInput) input: RotateApiKeyInput,
  ): Promise<CreateApiClientPayload> {
    return showOnce(context, 'rotateApiKey', input, (work) => rotateApiKey(work, input))
  }

  @Mutation(() => ApiClientPayload, {
    description: 'Ends a client: its keys open nothing from the next request on.',
  })
  async revokeApiClient(
    @Ctx() context: Context,
    @Arg('input', () => RevokeApiClientInput) input: RevokeApiClientInput,
  ): Promise<ApiClientPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'revokeApiClient', reason, input, idempotencyKey }
    const outcome = await context.act(what, (work) => revokeApiClient(work, input))
    return recordPayload(context, outcome, clientLoader, 'ApiClient')
  }
}

/** Makes a key and shows it. What is kept for a repetition is the id alone: the key itself is stored nowhere. */
async function showOnce(
  context: Context,
  action: string,
  input: { idempotencyKey?: string | null },
  make: (work: Work) => Promise<MadeKey>,
): Promise<CreateApiClientPayload> {
  let made: MadeKey | undefined
  const what = { action, input, idempotencyKey: input.idempotencyKey }
  const outcome = await context.act(what, async (work) => {
    made = await make(work)
    return made.id
  })
  const { record, userErrors } = await recordPayload(context, outcome, clientLoader, 'ApiClient')
  if (outcome.result === null) return { key: null, record, userErrors }
  if (made?.id === outcome.result) return { key: made.key, record, userErrors }
  return { key: null, record, userErrors: context.present([{ code: 'KEY_SHOWN_ONCE', args: {} }]) }
}
