import DataLoader from 'dataloader'
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { groupBy } from '../../../shared/collections/group-by.js'
import type { Work } from '../../../shared/database/work.js'
import { keyset, pageOf, type Keyset, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { OrganizationRef } from '../references/references.js'
import { legalNorms, normOf } from './legal-norms.js'
import {
  AwaitedOrganization,
  AwaitedOrganizationConnection,
  CitedDocument,
  LegalNorm,
  Plan,
} from './plan.entity.js'
import { AwaitedArgs } from './plan.inputs.js'
import { planLoader } from './plan.loader.js'
import {
  loadImplemented,
  loadImplementing,
  loadReplacements,
  loadWithoutPlan,
  type AwaitedPlan,
  type PlanStep,
} from './plan-graph.store.js'

const fromOf = (step: PlanStep): string => step.fromId
const implementedLoader = listLoaderOf(loadImplemented, fromOf)
const replacementLoader = listLoaderOf(loadReplacements, fromOf)

async function plansOf(context: Context, steps: readonly PlanStep[]): Promise<Plan[]> {
  const plans = await context.loader(planLoader).loadMany(steps.map(({ toId }) => toId))
  return plans.filter((plan): plan is Plan => plan instanceof Object && 'issuerId' in plan)
}

/** A page of who has issued no plan, those of all plans that are asked the same in one statement. */
function withoutPlanLoader(
  context: Context,
  level: string,
  page: Keyset,
): DataLoader<AwaitedPlan, AwaitedOrganization[], string> {
  const make = (read: Work): DataLoader<AwaitedPlan, AwaitedOrganization[], string> =>
    new DataLoader(
      async (asked) => {
        const lists = groupBy(await loadWithoutPlan(read, asked, level, page), ({ planId }) => planId)
        return asked.map(({ planId }) => lists.get(planId) ?? [])
      },
      { cacheKeyFn: ({ planId }) => planId },
    )
  return context.loader(make, `without plan ${JSON.stringify([level, page])}`)
}

/** Who implements whose plan, in both directions. */
@Resolver(() => Plan)
export class PlanGraphResolver {
  @FieldResolver(() => [Plan], {
    description: 'Plans of the hub that it cites, hence implements (thực hiện kế hoạch của cấp trên).',
  })
  async implements(@Root() plan: Plan, @Ctx() context: Context): Promise<Plan[]> {
    return plansOf(context, await context.loader(implementedLoader).load(plan.id))
  }

  @FieldResolver(() => [Plan], {
    description: 'Plans that cite it, latest first, the first of them; all by plans(citesId).',
  })
  async implementedBy(
    @Root() plan: Plan,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most so many, 1 to 100.' }) first: number,
  ): Promise<Plan[]> {
    keyset({ first }, [])
    const loader = context.loader(
      listLoaderOf((read, ids) => loadImplementing(read, ids, first), fromOf),
      `first ${first} implementing`,
    )
    return plansOf(context, await loader.load(plan.id))
  }

  @FieldResolver(() => AwaitedOrganizationConnection, {
    description:
      'Organizations below the issuer (or below another one) on its day that have issued no plan citing it (chưa ban hành kế hoạch thực hiện).',
  })
  async notImplementedBy(
    @Root() plan: Plan,
    @Ctx() context: Context,
    @Args() args: AwaitedArgs,
  ): Promise<Page<AwaitedOrganization>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const belowId = args.belowId ?? plan.issuerId
    const asked = { planId: plan.id, belowId, day: plan.date ?? context.read.today }
    const rows = await withoutPlanLoader(context, args.level, page).load(asked)
    return pageOf(rows, page, (row) => [row.name, row.id])
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'Earlier plan that it replaces (thay thế).' })
  async replaces(@Root() plan: Plan, @Ctx() context: Context): Promise<Plan | null> {
    return plan.replacesId ? context.loader(planLoader).load(plan.replacesId) : null
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'Later plan that replaces it (bị thay thế).' })
  async replacedBy(@Root() plan: Plan, @Ctx() context: Context): Promise<Plan | null> {
    return (await plansOf(context, await context.loader(replacementLoader).load(plan.id)))[0] ?? null
  }
}

/** What a citation means. */
@Resolver(() => CitedDocument)
export class CitationResolver {
  @FieldResolver(() => Plan, {
    nullable: true,
    description: 'The plan of the hub that is cited; null for a document outside it.',
  })
  async plan(@Root() document: CitedDocument, @Ctx() context: Context): Promise<Plan | null> {
    return document.citedPlanId ? context.loader(planLoader).load(document.citedPlanId) : null
  }

  @FieldResolver(() => LegalNorm, { nullable: true, description: 'The norm of the law that is cited.' })
  norm(@Root() document: CitedDocument): LegalNorm | null {
    return normOf(document.number) as LegalNorm | null
  }
}

/** Of whom something is awaited. */
@Resolver(() => AwaitedOrganization)
export class AwaitedOrganizationResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'The organization.' })
  organization(@Root() awaited: AwaitedOrganization): OrganizationRef {
    return { id: awaited.id }
  }
}

/** The norms that citations are held against. */
@Resolver()
export class LegalNormResolver {
  @Query(() => [LegalNorm], {
    description:
      'The norms of the law that citations are held against, with the days on which they are in force.',
  })
  legalNorms(): LegalNorm[] {
    return legalNorms() as LegalNorm[]
  }
}
