import { Arg, Ctx, Field, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { createApiClient } from './client.service.js'

/** What a key is good for. */
export enum ApiScope {
  PUBLISHED_RESULTS = 'PUBLISHED_RESULTS',
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

  @Field(() => String, {
    nullable: true,
    description:
      'Repeating the call with the same key has one effect; the repetition cannot show the API key again (KEY_SHOWN_ONCE).',
  })
  idempotencyKey?: string | null
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
    // The outcome that is kept for a repetition is the id alone: the key itself is stored nowhere.
    let made: { id: string; key: string } | undefined
    const what = { action: 'createApiClient', input, idempotencyKey: input.idempotencyKey }
    const { result, userErrors } = await context.act(what, async (work) => {
      made = await createApiClient(work, input)
      return made.id
    })
    if (result === null) return { key: null, userErrors }
    if (made?.id === result) return { key: made.key, userErrors }
    return { key: null, userErrors: context.present([{ code: 'KEY_SHOWN_ONCE', args: {} }]) }
  }
}
