import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { initiativeLoader } from '../initiative/initiative.loader.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { PersonReference } from '../references/person.reference.js'
import { InitiativeVote } from './council.entity.js'
import { HoldInitiativeSessionInput } from './council.inputs.js'
import { holdInitiativeSession } from './council.service.js'
import { loadVotes } from './council.store.js'

/** Answer of the mutations on many initiatives. */
@ObjectType({ description: 'Answer of the mutations on many initiatives.' })
export class InitiativesPayload {
  @Field(() => [Initiative], {
    nullable: true,
    description: 'The initiatives after the act; null when refused.',
  })
  records: Initiative[] | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

const voteLoader = listLoaderOf(loadVotes, (vote: InitiativeVote) => vote.initiativeId)

/** Sessions of initiative councils. */
@Resolver(() => InitiativeVote)
export class CouncilResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'Whose council voted.' })
  organization(@Root() vote: InitiativeVote): OrganizationReference {
    return { id: vote.organizationId }
  }

  @FieldResolver(() => [PersonReference], {
    nullable: 'itemsAndList',
    description: 'Who was recused, where the hub knows the council; hidden from who marks the initiative.',
  })
  recused(@Root() vote: InitiativeVote): PersonReference[] {
    return vote.recused.map((id) => ({ id }))
  }

  @Mutation(() => InitiativesPayload, {
    description:
      'Records a session of the initiative council with its votes, all or none (họp Hội đồng sáng kiến).',
  })
  async holdInitiativeSession(
    @Ctx() context: Context,
    @Arg('input', () => HoldInitiativeSessionInput) input: HoldInitiativeSessionInput,
  ): Promise<InitiativesPayload> {
    const { idempotencyKey } = input
    const what = { action: 'holdInitiativeSession', input, idempotencyKey, relyOn: ['organizations'] }
    const { result, userErrors } = await context.act(what, (work) => holdInitiativeSession(work, input))
    const records = result ? await context.loader(initiativeLoader).loadMany(result) : null
    return { records: records as Initiative[] | null, userErrors }
  }
}

/** Votes on an initiative. */
@Resolver(() => Initiative)
export class InitiativeVotesResolver {
  @FieldResolver(() => [InitiativeVote], { description: 'Votes of councils, in their order.' })
  votes(@Root() initiative: Initiative, @Ctx() context: Context): Promise<InitiativeVote[]> {
    return context.loader(voteLoader).load(initiative.id)
  }
}
