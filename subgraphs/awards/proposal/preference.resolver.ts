import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { countWomen } from '../facts/beside.store.js'
import { inPreferredOrder, PREFERENCE, preferenceOf } from '../rules/preference.js'
import { Proposal } from './proposal.entity.js'
import { listHeldFor } from './proposal.store.js'

/** A proposal in the order of preference. */
@ObjectType({
  description:
    'A proposal in the order of preference (R-GEN-08: ưu tiên nữ và tập thể có từ 70% nữ): shown, decided by nobody but people.',
})
export class PreferredProposal {
  @Field(() => Proposal, { description: 'The proposal.' })
  proposal: Proposal

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it goes first; null where it is not known, or the rule is not in force on that day.',
  })
  isPreferred: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'Why, by Accept-Language; null before the rule is in force.',
  })
  message: string | null

  @Field(() => String, { nullable: true, description: 'Rule; null before it is in force.' })
  ruleId: string | null

  @Field(() => String, { nullable: true, description: 'Article; null before it is in force.' })
  legalBasis: string | null
}

/** Whom the law prefers where many qualify. */
@Resolver()
export class PreferenceResolver {
  @Query(() => [PreferredProposal], {
    description:
      'Proposals for one award in the hands of an organization, those first that the law prefers where many qualify, each with the reason; at most 500.',
  })
  async preferredOrder(
    @Ctx() { read, locale }: Context,
    @Arg('organizationId', () => UUID, { description: 'Who holds them.' }) organizationId: string,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('awardType', () => String, { description: 'Code of the award type.' }) awardType: string,
  ): Promise<PreferredProposal[]> {
    const held = await listHeldFor(read, { organizationId, period, awardType }, 500)
    const collectives = held.filter(({ subject }) => subject === 'COLLECTIVE').map((one) => one.candidateId)
    const counts = collectives.length > 0 ? await countWomen(read, collectives, read.today) : new Map()
    const judged = held.map((proposal) => {
      const { subject, gender, candidateId } = proposal
      return {
        proposal,
        preference: preferenceOf({ subject, gender, ...counts.get(candidateId) }, read.today),
      }
    })
    return inPreferredOrder(judged).map(({ proposal, preference }) => ({
      proposal,
      isPreferred: preference?.isPreferred ?? null,
      message: preference?.sentence[locale] ?? null,
      ruleId: preference ? PREFERENCE.ruleId : null,
      legalBasis: preference ? PREFERENCE.legalBasis : null,
    }))
  }
}
