import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { RecognitionThreshold } from '../filing/filing-window.entity.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { SetInitiativeCouncilRuleInput } from './council-rule.inputs.js'
import { setInitiativeCouncilRule } from './council-rule.service.js'
import { listCouncilRules, loadCouncilRules } from './council-rule.store.js'

/** Answer of setInitiativeCouncilRule. */
@ObjectType({ description: 'Answer of setInitiativeCouncilRule.' })
export class InitiativeCouncilRulePayload {
  @Field(() => RecognitionThreshold, { nullable: true, description: 'The rule; null when refused.' })
  record: RecognitionThreshold | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** By which rules councils vote. */
@Resolver(() => RecognitionThreshold)
export class CouncilRuleResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Whose council has set it for itself; null: it holds for all that have not.',
  })
  organization(@Root() { organizationId }: RecognitionThreshold): OrganizationReference | null {
    return organizationId ? { id: organizationId } : null
  }

  @Query(() => [RecognitionThreshold], {
    description: 'Thresholds, quorums and recusal of the councils in force on a day, with what they rest on.',
  })
  recognitionThresholds(
    @Ctx() context: Context,
    @Arg('day', () => Day, { nullable: true, description: 'Day; today when left out.' }) day?: string | null,
    @Arg('organizationId', () => UUID, {
      nullable: true,
      description:
        'Organization whose council votes; left out: what holds for all that have no rule of their own.',
    })
    organizationId?: string | null,
  ): Promise<RecognitionThreshold[]> {
    return listCouncilRules(context.read, organizationId ?? null, day ?? context.read.today)
  }

  @Mutation(() => InitiativeCouncilRulePayload, {
    description:
      'Sets how an organization’s initiative council votes at a scope, from a day on (quy chế hội đồng sáng kiến).',
  })
  async setInitiativeCouncilRule(
    @Ctx() context: Context,
    @Arg('input', () => SetInitiativeCouncilRuleInput) input: SetInitiativeCouncilRuleInput,
  ): Promise<InitiativeCouncilRulePayload> {
    const what = { action: 'setInitiativeCouncilRule', input, idempotencyKey: input.idempotencyKey }
    const { result, userErrors } = await context.act(what, (work) => setInitiativeCouncilRule(work, input))
    const [record = null] = result ? await loadCouncilRules(context.read, [result]) : []
    return { record, userErrors }
  }
}
