import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { switchedOn } from '../parameter/parameter.service.js'
import { RULES } from '../rules/catalogue.js'
import { inForce } from '../rules/dated.js'
import { GENERAL_RULES } from '../rules/general.js'
import type { Sentence } from '../rules/rule.js'
import { AwardSubject } from './award-type.enums.js'

/** One dated version of a rule. */
@ObjectType({
  description: 'One dated version of a rule of the law (tiêu chuẩn), with how sure its text is.',
})
export class AwardRule {
  @Field(() => String, { description: 'Rule, e.g. "R-IND-02b".' })
  id: string

  @Field(() => String, {
    nullable: true,
    description: 'Award type; null where the rule is asked beside many.',
  })
  awardType: string | null

  @Field(() => AwardSubject, { description: 'Who is judged.' })
  subject: AwardSubject

  @Field(() => Day, { description: 'First day in force.' })
  validFrom: string

  @Field(() => Day, {
    nullable: true,
    description: 'First day no longer in force; null while nothing has ended it.',
  })
  validTo: string | null

  @Field(() => Boolean, {
    description: 'Whether it judges: shipped so, or switched on for the organization that day.',
  })
  isOn: boolean

  @Field(() => String, { description: 'V1 read, V2 quoted, V3 reported, UNVERIFIED (chưa xác minh).' })
  verification: string

  @Field(() => String, { description: 'Article (căn cứ pháp lý).' })
  legalBasis: string

  describe: Sentence
}

/** The rules as data. */
@Resolver(() => AwardRule)
export class AwardRuleResolver {
  @Query(() => [AwardRule], {
    description:
      'The rules in force on a day, those that are switched off included; unverified ones are marked so.',
  })
  async awardRules(
    @Ctx() context: Context,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
    @Arg('organizationId', () => UUID, {
      nullable: true,
      description: 'For whom it is asked what is switched on; default: as shipped.',
    })
    organizationId?: string,
  ): Promise<AwardRule[]> {
    const day = asOf ?? context.read.today
    const on = organizationId
      ? (await switchedOn(context.read, [organizationId], day)).get(organizationId)
      : []
    const rules = [...RULES, ...GENERAL_RULES.map((rule) => ({ ...rule, awardType: null }))]
    return rules
      .filter((rule) => inForce(rule, day))
      .map(({ enabled, subject, ...rule }) => ({
        ...rule,
        subject: subject as AwardSubject,
        isOn: enabled || (on?.includes(rule.id) ?? false),
      }))
  }

  @FieldResolver(() => String, { description: 'What it asks, by Accept-Language.' })
  description(@Root() { describe }: AwardRule, @Ctx() { locale }: Context): string {
    return describe[locale]
  }
}
