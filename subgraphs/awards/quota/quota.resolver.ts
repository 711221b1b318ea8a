import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { OrganizationRef } from '../references/references.js'
import { QuotaBalance } from './quota.entity.js'
import { SetQuotaInput } from './quota.inputs.js'
import { setQuota } from './quota.service.js'
import { loadBalances } from './quota.store.js'

/** Answer of setQuota. */
@ObjectType({ description: 'Answer of setQuota.' })
export class QuotaPayload {
  @Field(() => UUID, { nullable: true, description: 'The quota; null when refused.' })
  quotaId: string | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Quotas and their live balances. */
@Resolver(() => QuotaBalance)
export class QuotaResolver {
  @Query(() => [QuotaBalance], {
    description:
      'The quotas that lie over an organization for an award of a period, its own and those of its superiors, with their balance at this instant; empty where there is none.',
  })
  quotaBalances(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization that composes a list.' })
    organizationId: string,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('awardType', () => String, { description: 'Code of the award type.' }) awardType: string,
  ): Promise<QuotaBalance[]> {
    return loadBalances(context.read, [organizationId], { period, awardType, day: context.read.today })
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Where, and below which, it holds.' })
  organization(@Root() { organizationId }: QuotaBalance): OrganizationRef {
    return { id: organizationId }
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who has set it.' })
  setBy(@Root() { ownerId }: QuotaBalance): OrganizationRef {
    return { id: ownerId }
  }

  @Mutation(() => QuotaPayload, {
    description: 'Sets a quota for an organization and all below it; never below what is granted already.',
  })
  async setQuota(
    @Ctx() context: Context,
    @Arg('input', () => SetQuotaInput) input: SetQuotaInput,
  ): Promise<QuotaPayload> {
    const what = {
      action: 'setQuota',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    const { result, userErrors } = await context.act(what, (work) => setQuota(work, input))
    return { quotaId: result, userErrors }
  }
}
