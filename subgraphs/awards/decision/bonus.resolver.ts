import DataLoader from 'dataloader'
import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { groupBy } from '../../../shared/collections/group-by.js'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { standingParametersOf } from '../parameter/parameter.service.js'
import { loadTypes } from '../award-type/known-types.js'
import type { AwardType } from '../rules/award-type.js'
import { BONUS_BASIS, bonusOf, paidTitle } from '../rules/bonus.js'
import { BASE_SALARY, coefficientOf } from '../rules/parameters.js'
import { Award } from './decision.entity.js'
import { awardsToLoader, decisionLoader } from './decision.loader.js'

/** The money that goes with an award. */
@ObjectType({ description: 'The bonus (tiền thưởng) that goes with an award.' })
export class Bonus {
  @Field(() => Float, { nullable: true, description: 'Coefficient (hệ số); null where it is not known.' })
  coefficient: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Base salary (mức lương cơ sở) on the day of the decision, in đồng; null where it is not known.',
  })
  baseSalary: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Amount in đồng, rounded up to tens of thousands (0.3 × 2,340,000 is 710,000, not 702,000); 0 where isPaid is false; null where it is not known.',
  })
  amount: number | null

  @Field(() => Boolean, {
    description:
      'False where a higher title of the same period is paid instead, and where the award is annulled.',
  })
  isPaid: boolean

  @Field(() => String, { description: 'Article.' })
  legalBasis: string
}

/** The parameters of issuers, each on a day, by "issuer day"; one statement. */
const valuesLoader = (read: Work): DataLoader<string, Map<string, string | null>> =>
  new DataLoader(async (keys) => {
    const asked = keys.map((key) => {
      const [organizationId, day] = key.split(' ') as [string, string]
      return { organizationId, day }
    })
    const found = await standingParametersOf(read, asked)
    return found.map((all) => new Map(all.map(({ name, value }) => [name, value])))
  })

/** Award types by "code day"; those of one day by one statement. */
const typeLoader = (read: Work): DataLoader<string, AwardType | undefined> =>
  new DataLoader(async (keys) => {
    const days = groupBy(keys, (key) => key.split(' ')[1]!)
    const types = new Map<string, AwardType | undefined>()
    for (const [day, group] of days) {
      const codes = group.map((key) => key.split(' ')[0]!)
      const known = await loadTypes(read, codes, day)
      for (const code of codes) types.set(`${code} ${day}`, known.get(code))
    }
    return keys.map((key) => types.get(key))
  })

function typeOf(context: Context, { awardType, grantedOn }: Award): Promise<AwardType | undefined> {
  return context.loader(typeLoader).load(`${awardType} ${grantedOn}`)
}

/** What a set parameter says, else what an organization has set with its own award type; null where nobody knows it. */
async function coefficientFor(
  award: Award,
  context: Context,
  values: Map<string, string | null>,
): Promise<string | null> {
  const set = values.get(coefficientOf(award.awardType))
  return set ?? (await typeOf(context, award))?.bonusCoefficient?.toString() ?? null
}

/** What an award is worth. */
@Resolver(() => Award)
export class BonusResolver {
  @FieldResolver(() => Bonus, {
    nullable: true,
    description: 'Bonus by coefficient × base salary of the day of the decision, as far as both are known.',
  })
  async bonus(@Root() award: Award, @Ctx() context: Context): Promise<Bonus | null> {
    const decision = await context.loader(decisionLoader).load(award.decisionId)
    if (!decision) return null
    const values = await context.loader(valuesLoader).load(`${decision.ownerId} ${award.grantedOn}`)
    const coefficient = await coefficientFor(award, context, values)
    const baseSalary = values.get(BASE_SALARY) ?? null
    const isPaid = await isHighest(award, context, values)
    const full = coefficient !== null && baseSalary !== null ? bonusOf(coefficient, baseSalary) : null
    return {
      coefficient: coefficient === null ? null : Number(coefficient),
      baseSalary: baseSalary === null ? null : Number(baseSalary),
      amount: isPaid ? full : 0,
      isPaid,
      legalBasis: BONUS_BASIS,
    }
  }
}

async function isHighest(
  award: Award,
  context: Context,
  values: Map<string, string | null>,
): Promise<boolean> {
  if (award.annulledOn !== null) return false
  if (!(await isTitle(award, context))) return true
  const others = await context.loader(awardsToLoader).load(award.recipientId)
  const standing = others.filter((other) => other.period === award.period && other.annulledOn === null)
  const areTitles = await Promise.all(standing.map((other) => isTitle(other, context)))
  const titles = standing.filter((_, index) => areTitles[index])
  const paid = titles.map(async (other) => ({
    id: other.id,
    coefficient: await coefficientFor(other, context, values),
  }))
  const highest = paidTitle(await Promise.all(paid))
  return highest === undefined || highest === award.id
}

async function isTitle(award: Award, context: Context): Promise<boolean> {
  return (await typeOf(context, award))?.category === 'EMULATION_TITLE'
}
