import { Arg, Ctx, Field, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { createApiClient } from './client.service.js'

/** What a key is good for. */
export enum ApiScope {
  PUBLISHED_RESULTS = 'PUBLISHED_RESULTS',
  ROLLUPS = 'ROLLUPS',
  CHANGE_FEED = 'CHANGE_FEED',
}
registerEnumType(ApiScope, { name: 'ApiScope', description: "What a third party's key is good for." })

/** A key for a third party. */
@InputType({ description: 'A key for a third party.' })
export class CreateApiClientInput {
  @Field(() => UUID, { description: 'Organization that vouches for the third party.' })
  organizationId: string

  @Field(() => String, { description: 'Name of the third party.' })
  name: string

  @Field(() => [ApiScope], { description: 'What the key is good for.' })
  scopes: ApiScope[]
}

/** Answer of createApiClient. */
@ObjectType({ description: 'Answer of createApiClient: the key is shown this once.' })
export class CreateApiClientPayload {
  @Field(() => String, { nullable: true, description: 'Send it as X-Api-Key; it cannot be shown again.' })
  key: string | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Keys of third parties. */
@Resolver()
export class ClientResolver {
  @Mutation(() => CreateApiClientPayload, { description: 'Gives a third party a key.' })
  async createApiClient(
    @Ctx() context: Context,
    @Arg('input', () => CreateApiClientInput) input: CreateApiClientInput,
  ): Promise<CreateApiClientPayload> {
    const { result, userErrors } = await context.act({ action: 'createApiClient' }, (work) =>
      createApiClient(work, input),
    )
    return { key: result, userErrors }
  }
}
