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
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { JUDGED_FROM } from '../facts/judged-from.js'
import { OrganizationRef, PersonRef } from '../references/references.js'
import { Award, Decision, DecisionConnection } from './decision.entity.js'
import { DecideInput, PublishDecisionInput } from './decision.inputs.js'
import { decide } from './decision.service.js'
import { publishDecision } from './publish.service.js'
import { awardsOfLoader, awardsToLoader, decisionLoader } from './decision.loader.js'
import { listPublished } from './decision.store.js'

/** Answer of decide. */
@ObjectType({ description: 'Answer of decide.' })
export class DecisionPayload {
  @Field(() => Decision, { nullable: true, description: 'The decision; null when refused.' })
  record: Decision | null

  @Field(() => [UserError], { description: 'Why it was refused; the path names the proposal.' })
  userErrors: UserError[]
}

/** Decisions and what they grant. */
@Resolver(() => Decision)
export class DecisionResolver {
  @Query(() => Decision, {
    nullable: true,
    description: "One decision: the viewer's own, or a published one.",
  })
  decision(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'The decision.' }) id: string,
  ): Promise<Decision | null> {
    return context.loader(decisionLoader).load(id)
  }

  @Query(() => DecisionConnection, {
    description: 'Published decisions, latest first; third parties need the scope PUBLISHED_RESULTS.',
  })
  async publishedDecisions(@Ctx() context: Context, @Args() args: PageArgs): Promise<Page<Decision>> {
    const page = keyset(args, ['DAY', 'UUID'])
    return pageOf(await listPublished(context.read, page), page, (row) => [row.dated, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Organization that decided.' })
  issuer(@Root() { ownerId }: Decision): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => [Award], { description: 'What it grants, by name.' })
  awards(@Root() { id }: Decision, @Ctx() context: Context): Promise<Award[]> {
    return context.loader(awardsOfLoader).load(id)
  }

  @Mutation(() => DecisionPayload, {
    description: 'Signs a decision (quyết định khen thưởng): its list whole or not at all.',
  })
  async decide(
    @Ctx() context: Context,
    @Arg('input', () => DecideInput) input: DecideInput,
  ): Promise<DecisionPayload> {
    const what = {
      action: 'decide',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: JUDGED_FROM,
    }
    return recordPayload(
      context,
      await context.act(what, (work) => decide(work, input)),
      decisionLoader,
      'Decision',
    )
  }

  @Mutation(() => DecisionPayload, { description: 'Publishes a decision that was kept back (công bố).' })
  async publishDecision(
    @Ctx() context: Context,
    @Arg('input', () => PublishDecisionInput, { description: 'Which decision.' }) input: PublishDecisionInput,
  ): Promise<DecisionPayload> {
    const what = { action: 'publishDecision', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => publishDecision(work, input.decisionId)),
      decisionLoader,
      'Decision',
    )
  }
}

/** The decision of an award. */
@Resolver(() => Award)
export class AwardResolver {
  @FieldResolver(() => Decision, { nullable: true, description: 'The decision that granted it.' })
  decision(@Root() { decisionId }: Award, @Ctx() context: Context): Promise<Decision | null> {
    return context.loader(decisionLoader).load(decisionId)
  }
}

/** What a person has been awarded. */
@Resolver(() => PersonRef)
export class PersonAwardsResolver {
  @FieldResolver(() => [Award], {
    nullable: true,
    description: 'Awards of the person that are open to the viewer, latest first.',
  })
  awards(@Root() { id }: PersonRef, @Ctx() context: Context): Promise<Award[]> {
    return context.loader(awardsToLoader).load(id)
  }
}
