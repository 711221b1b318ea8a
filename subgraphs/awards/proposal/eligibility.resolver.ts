import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { AwardSubject } from '../award-type/award-type.enums.js'
import { judgeCases } from '../facts/facts.js'
import { judgeHolds } from '../facts/holds.js'
import { Eligibility, RuleResult } from './eligibility.types.js'

/** What the rules say, in the viewer's language. */
@Resolver(() => RuleResult)
export class RuleResultResolver {
  @FieldResolver(() => String, {
    description: 'The criterion in a sentence, Vietnamese or English by Accept-Language.',
  })
  message(@Root() result: RuleResult, @Ctx() { locale }: Context): string {
    return result.sentence[locale]
  }

  @FieldResolver(() => String, { nullable: true, description: 'The shortest thing to do.' })
  next(@Root() result: RuleResult, @Ctx() { locale }: Context): string | null {
    return result.missingStep?.[locale] ?? null
  }

  @Query(() => Eligibility, {
    description:
      'Whether a candidate of an organization would meet the standard of an award, and what is missing.',
  })
  async eligibility(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'The organization that would propose.' })
    ownerId: string,
    @Arg('candidateId', () => UUID, { description: 'The person, or the organization itself.' })
    candidateId: string,
    @Arg('awardType', () => String, { description: 'Code of the award type; see awardTypes.' })
    awardType: string,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('subject', () => AwardSubject, {
      defaultValue: AwardSubject.PERSON,
      description: 'Whether a person or a collective is judged.',
    })
    subject: AwardSubject,
    @Arg('asOf', () => Day, { nullable: true, description: 'The law of this day; default today.' })
    asOf?: string,
  ): Promise<Eligibility> {
    const one = { id: null, ownerId, candidateId, awardType, period, subject }
    const [judgement] = await judgeCases(context.read, [one], () => asOf ?? context.read.today)
    const [hold] = await judgeHolds(context.read, [one])
    return { ...judgement, hold: hold ?? null } as Eligibility
  }
}
