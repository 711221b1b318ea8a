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
import { connectionOf, keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { OrganizationRef, PersonRef } from '../references/references.js'
import { AwardHistoryEntry, EarlierAward } from './history.entity.js'
import { EarlierAwardState } from './history.enums.js'
import { CheckEarlierAwardInput, EnterEarlierAwardInput, StateFactInput } from './history.inputs.js'
import { earlierAwardLoader } from './history.loader.js'
import { checkEarlierAward, enterEarlierAward, stateFact } from './history.service.js'
import { earlierAwardActions } from './history.states.js'
import { listEarlierAwards, loadAwardHistory } from './history.store.js'

const historyLoader = listLoaderOf(loadAwardHistory, (entry: AwardHistoryEntry) => entry.candidateId)
const EarlierAwardConnection = connectionOf(EarlierAward, 'EarlierAward')
const relyOn = ['organizations']

/** Answer of enterEarlierAward and checkEarlierAward. */
@ObjectType({ description: 'Answer of enterEarlierAward and checkEarlierAward.' })
export class EarlierAwardPayload {
  @Field(() => EarlierAward, { nullable: true, description: 'The entry; null when refused.' })
  record: EarlierAward | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of stateFact. */
@ObjectType({ description: 'Answer of stateFact.' })
export class StatementPayload {
  @Field(() => UUID, { nullable: true, description: 'The statement; null when refused.' })
  statementId: string | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Awards from before the hub, and what owners state. */
@Resolver(() => EarlierAward)
export class EarlierAwardResolver {
  @Query(() => EarlierAwardConnection, {
    description:
      'Awards from before the hub that an organization entered, latest decision first; a superior finds here what waits for her.',
  })
  async earlierAwards(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization that entered them.' }) ownerId: string,
    @Arg('state', () => EarlierAwardState, {
      defaultValue: EarlierAwardState.ENTERED,
      description: 'In which state; default: waiting to be verified.',
    })
    state: EarlierAwardState,
    @Args() args: PageArgs,
  ): Promise<Page<EarlierAward>> {
    const page = keyset(args, ['DAY', 'UUID'])
    return pageOf(await listEarlierAwards(context.read, ownerId, state, page), page, (row) => [
      row.decidedOn,
      row.id,
    ])
  }

  @FieldResolver(() => [String], { description: 'What may happen to it now, by its state.' })
  allowedActions(@Root() { state }: EarlierAward): readonly string[] {
    return earlierAwardActions[state]
  }

  @Mutation(() => EarlierAwardPayload, {
    description: 'Enters an award given before the hub with its decision; a superior verifies it.',
  })
  async enterEarlierAward(
    @Ctx() context: Context,
    @Arg('input', () => EnterEarlierAwardInput) input: EnterEarlierAwardInput,
  ): Promise<EarlierAwardPayload> {
    const what = { action: 'enterEarlierAward', input, idempotencyKey: input.idempotencyKey, relyOn }
    const outcome = await context.act(what, (work) => enterEarlierAward(work, input))
    return recordPayload(context, outcome, earlierAwardLoader, 'EarlierAward')
  }

  @Mutation(() => EarlierAwardPayload, {
    description: 'Verifies or rejects an award from before the hub; the rules count it once it is verified.',
  })
  async checkEarlierAward(
    @Ctx() context: Context,
    @Arg('input', () => CheckEarlierAwardInput) input: CheckEarlierAwardInput,
  ): Promise<EarlierAwardPayload> {
    const what = { action: 'checkEarlierAward', input, idempotencyKey: input.idempotencyKey, relyOn }
    const outcome = await context.act(what, (work) => checkEarlierAward(work, input))
    return recordPayload(context, outcome, earlierAwardLoader, 'EarlierAward')
  }

  @Mutation(() => StatementPayload, {
    description: 'States a fact of an own candidate that the rules ask and no room of the hub owns.',
  })
  async stateFact(
    @Ctx() context: Context,
    @Arg('input', () => StateFactInput) input: StateFactInput,
  ): Promise<StatementPayload> {
    const what = { action: 'stateFact', input, idempotencyKey: input.idempotencyKey, relyOn }
    const { result, userErrors } = await context.act(what, (work) => stateFact(work, input))
    return { statementId: result, userErrors }
  }
}

/** The award history of a person. */
@Resolver(() => PersonRef)
export class PersonHistoryResolver {
  @FieldResolver(() => [AwardHistoryEntry], {
    nullable: true,
    description:
      'Award history of the person as far as it is open to the viewer, latest first, with provenance.',
  })
  awardHistory(@Root() { id }: PersonRef, @Ctx() context: Context): Promise<AwardHistoryEntry[]> {
    return context.loader(historyLoader).load(id)
  }
}

/** The award history of a collective. */
@Resolver(() => OrganizationRef)
export class OrganizationHistoryResolver {
  @FieldResolver(() => [AwardHistoryEntry], {
    nullable: true,
    description:
      'Award history of the collective as far as it is open to the viewer, latest first, with provenance.',
  })
  awardHistory(@Root() { id }: OrganizationRef, @Ctx() context: Context): Promise<AwardHistoryEntry[]> {
    return context.loader(historyLoader).load(id)
  }
}
