import { Arg, Args, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { Edition } from '../../../shared/edition/edition.entity.js'
import { editionLoader } from '../../../shared/edition/edition.loader.js'
import { listEditions } from '../../../shared/edition/edition.store.js'
import { connectionOf, keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { MakeInitiativeEditionInput } from './edition.inputs.js'
import { makeInitiativeEdition } from './edition.service.js'

/** A page of editions. */
export const InitiativeEditionConnection = connectionOf(Edition, 'InitiativeEdition')

/** Answer of makeInitiativeEdition. */
@ObjectType({ description: 'Answer of makeInitiativeEdition.' })
export class InitiativeEditionPayload {
  @Field(() => Edition, { nullable: true, description: 'The edition; null when refused.' })
  record: Edition | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Published tables of initiatives. */
@Resolver()
export class InitiativeEditionResolver {
  @Query(() => InitiativeEditionConnection, {
    description:
      'Published tables of initiatives of an organization, the latest first; for everybody of the hub, and for keys with the scope EDITIONS whose part of the tree it is.',
  })
  async initiativeEditions(
    @Ctx() { read }: Context,
    @Args() page: PageArgs,
    @Arg('organizationId', () => UUID, { description: 'The organization that published.' })
    organizationId: string,
    @Arg('period', () => Period, { nullable: true, description: 'Only this period.' }) period?: string | null,
  ): Promise<Page<Edition>> {
    const keys = keyset(page, ['UUID'])
    return pageOf(await listEditions(read, organizationId, period ?? null, keys), keys, ({ id }) => [id])
  }

  @Query(() => Edition, {
    nullable: true,
    description: 'One version of published tables of initiatives; superseded ones stay readable.',
  })
  initiativeEdition(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'Its identifier.' }) id: string,
  ): Promise<Edition | null> {
    return context.loader(editionLoader).load(id)
  }

  @Mutation(() => InitiativeEditionPayload, {
    description:
      'Publishes tables of initiatives of a period that is over, from the booked sums: small figures are hidden once and for all. Editions go level by level: no level between two that publish is left out.',
  })
  async makeInitiativeEdition(
    @Ctx() context: Context,
    @Arg('input', () => MakeInitiativeEditionInput) input: MakeInitiativeEditionInput,
  ): Promise<InitiativeEditionPayload> {
    const { idempotencyKey, reason } = input
    const what = { action: 'makeInitiativeEdition', input, idempotencyKey, reason, relyOn: ['organizations'] }
    const outcome = await context.act(what, (work) => makeInitiativeEdition(work, input))
    return recordPayload(context, outcome, editionLoader, 'Edition')
  }
}
