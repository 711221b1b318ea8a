import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { OrganizationRef } from '../references/references.js'
import type { Sentence } from '../rules/rule.js'
import { SetParameterInput } from './parameter.inputs.js'
import { setParameter, standingParameters, type StandingParameter } from './parameter.service.js'

/** A parameter as it stands for an organization on a day. */
@ObjectType({
  description:
    'A parameter (tham số) as it stands for an organization on a day: what the law leaves open, or what is unverified.',
})
export class AwardParameter {
  @Field(() => String, { description: 'Name, e.g. "rule:R-IND-02b" or "baseSalary".' })
  name: string

  @Field(() => String, { description: 'YES_NO, WHOLE_NUMBER or DECIMAL.' })
  kind: string

  describe: Sentence

  setBy: string | null

  @Field(() => String, { nullable: true, description: 'Value as text; null where nobody knows it.' })
  value: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The default that the set value departs from; null where it does not, or nothing is set.',
  })
  overrides: string | null

  @Field(() => String, { description: 'How sure the default is: V1, V2, V3 or UNVERIFIED (chưa xác minh).' })
  verification: string

  @Field(() => String, { description: 'On what the value rests.' })
  legalBasis: string
}

/** Answer of setParameter. */
@ObjectType({ description: 'Answer of setParameter.' })
export class ParameterPayload {
  @Field(() => AwardParameter, {
    nullable: true,
    description: 'As it stands from the day on; null when refused.',
  })
  record: AwardParameter | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Parameters of the law for an organization. */
@Resolver(() => AwardParameter)
export class ParameterResolver {
  @Query(() => [AwardParameter], {
    description:
      'All parameters as they stand for an organization on a day, those that nobody has set included.',
  })
  awardParameters(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'For whom.' }) organizationId: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): Promise<StandingParameter[]> {
    return standingParameters(context.read, organizationId, asOf ?? context.read.today)
  }

  @FieldResolver(() => String, { description: 'What it means, by Accept-Language.' })
  description(@Root() { describe }: AwardParameter, @Ctx() { locale }: Context): string {
    return describe[locale]
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'The nearest organization that has set it; null where the default stands.',
  })
  organization(@Root() { setBy }: AwardParameter): OrganizationRef | null {
    return setBy ? { id: setBy } : null
  }

  @Mutation(() => ParameterPayload, {
    description:
      'Sets a parameter for an organization and all below it from a day on: switches a rule, names a coefficient or the base salary.',
  })
  async setParameter(
    @Ctx() context: Context,
    @Arg('input', () => SetParameterInput) input: SetParameterInput,
  ): Promise<ParameterPayload> {
    const what = {
      action: 'setParameter',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    const { result, userErrors } = await context.act(what, (work) => setParameter(work, input))
    if (result === null) return { record: null, userErrors }
    const all = await standingParameters(context.read, input.organizationId, input.validFrom)
    return { record: (all.find(({ name }) => name === result) ?? null) as AwardParameter | null, userErrors }
  }
}
