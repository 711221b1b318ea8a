import { Arg, Args, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { Edition } from '../../../shared/edition/edition.entity.js'
import { editionLoader } from '../../../shared/edition/edition.loader.js'
import { listEditions } from '../../../shared/edition/edition.store.js'
import { connectionOf, keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { MakeAwardEditionInput } from './edition.inputs.js'
import { makeAwardEdition } from './edition.service.js'

/** A page of editions. */
export const AwardEditionConnection = connectionOf(Edition, 'AwardEdition')

/** Answer of makeAwardEdition. */
@ObjectType({ description: 'Answer of makeAwardEdition.' })
export class AwardEditionPayload {
  @Field(() => Edition, { nullable: true, description: 'The edition; null when refused.' })
  record: Edition | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Published tables of awards. */
@Resolver()
export class AwardEditionResolver {
  @Query(() => AwardEditionConnection, {
    description:
      'Published tables of awards of an organization, the latest first; for everybody of the hub, and for keys with the scope EDITIONS whose part of the tree it is.',
  })
  async awardEditions(
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
    description: 'One version of published tables of awards; superseded ones stay readable.',
  })
  awardEdition(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'Its identifier.' }) id: string,
  ): Promise<Edition | null> {
    return context.loader(editionLoader).load(id)
  }

  @Mutation(() => AwardEditionPayload, {
    description:
      'Publishes tables of awards of a period that is over, from the booked sums: small figures are hidden once and for all. Editions go level by level: no level between two that publish is left out.',
  })
  async makeAwardEdition(
    @Ctx() context: Context,
    @Arg('input', () => MakeAwardEditionInput) input: MakeAwardEditionInput,
  ): Promise<AwardEditionPayload> {
    const { idempotencyKey, reason } = input
    const what = { action: 'makeAwardEdition', input, idempotencyKey, reason, relyOn: ['organizations'] }
    const outcome = await context.act(what, (work) => makeAwardEdition(work, input))
    return recordPayload(context, outcome, editionLoader, 'Edition')
  }
}
