import DataLoader from 'dataloader'
import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { standingParameters } from '../parameter/parameter.service.js'
import { findAwardType } from '../rules/award-types.js'
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

/** The parameters of an issuer on a day, by "issuer day": each pair is read once. */
const valuesLoader = (read: Work): DataLoader<string, Map<string, string | null>> =>
  new DataLoader(async (keys) => {
    const found: Map<string, string | null>[] = []
    for (const key of keys) {
      const [issuer, day] = key.split(' ') as [string, string]
      const all = await standingParameters(read, issuer, day)
      found.push(new Map(all.map(({ name, value }) => [name, value])))
    }
    return found
  })

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
    const coefficient = values.get(coefficientOf(award.awardType)) ?? null
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
  if (!isTitle(award)) return true
  const others = await context.loader(awardsToLoader).load(award.recipientId)
  const titles = others.filter(
    (other) => other.period === award.period && other.annulledOn === null && isTitle(other),
  )
  const highest = paidTitle(
    titles.map((other) => ({
      id: other.id,
      coefficient: values.get(coefficientOf(other.awardType)) ?? null,
    })),
  )
  return highest === undefined || highest === award.id
}

function isTitle({ awardType, grantedOn }: Award): boolean {
  return findAwardType(awardType, grantedOn)?.category === 'EMULATION_TITLE'
}
