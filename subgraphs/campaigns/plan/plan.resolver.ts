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
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { OrganizationRef } from '../references/references.js'
import { findCitationFlaws } from './citation-findings.js'
import { CitationFinding, CitedDocument, Plan, PlanConnection } from './plan.entity.js'
import { PlanMetadata } from './plan.enums.js'
import { IssuePlanInput, PlansArgs } from './plan.inputs.js'
import { citedDocumentLoader, planLoader } from './plan.loader.js'
import { issuePlan } from './plan.service.js'
import { findPlanByCode, listPlans } from './plan.store.js'

/** Answer of issuePlan. */
@ObjectType({ description: 'Answer of issuePlan.' })
export class IssuePlanPayload {
  @Field(() => Plan, { nullable: true, description: 'The plan; null when refused.' })
  record: Plan | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Plans and what they cite. */
@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => Plan, { nullable: true, description: 'One plan by id or by code.' })
  async plan(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { nullable: true, description: 'Its id, or its code.' }) id?: string,
    @Arg('code', () => String, { nullable: true, description: 'Its code, or its id.' }) code?: string,
  ): Promise<Plan | null> {
    if (id) return context.loader(planLoader).load(id)
    return code ? findPlanByCode(context.read, code) : null
  }

  @Query(() => PlanConnection, { description: 'Plans, latest first, those without a date last.' })
  async plans(@Ctx() context: Context, @Args() args: PlansArgs): Promise<Page<Plan>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const { issuerId = null, period = null, citesId = null, isIncomplete = null, search = null } = args
    const filter = { issuerId, period, citesId, isIncomplete, search }
    const rows = await listPlans(context.read, filter, page)
    return pageOf(rows, page, (row) => [row.date ?? '-infinity', row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who issued it.' })
  issuer(@Root() plan: Plan): OrganizationRef {
    return { id: plan.issuerId }
  }

  @FieldResolver(() => [CitedDocument], { description: 'Documents cited (căn cứ), in its order.' })
  cites(@Root() plan: Plan, @Ctx() context: Context): Promise<CitedDocument[]> {
    return context.loader(citedDocumentLoader).load(plan.id)
  }

  @FieldResolver(() => [CitationFinding], {
    description: 'What is wrong with its citations; empty when all is well.',
  })
  async citationFindings(@Root() plan: Plan, @Ctx() context: Context): Promise<CitationFinding[]> {
    const cited = await context.loader(citedDocumentLoader).load(plan.id)
    return findCitationFlaws(plan, cited).map(({ flaw, document, isVerified, sentence }) => {
      const [presented] = context.present([{ code: flaw, sentence }])
      return { flaw, document, isVerified, message: presented?.message ?? flaw }
    })
  }

  @FieldResolver(() => [PlanMetadata], {
    description:
      'What its head does not say (bản thiếu thông tin), e.g. in a scan; empty when it is complete.',
  })
  missing(@Root() plan: Plan): PlanMetadata[] {
    const { number, date, place, signerName, recipients } = plan
    const head = { NUMBER: number, DATE: date, PLACE: place, SIGNER: signerName, RECIPIENTS: recipients[0] }
    return Object.values(PlanMetadata).filter((name) => !head[name])
  }

  @Mutation(() => IssuePlanPayload, {
    description: "Enters a plan of the viewer's organization (CLERK, HEAD).",
  })
  async issuePlan(
    @Ctx() context: Context,
    @Arg('input', () => IssuePlanInput) input: IssuePlanInput,
  ): Promise<IssuePlanPayload> {
    const what = { action: 'issuePlan', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => issuePlan(work, input)),
      planLoader,
      'Plan',
    )
  }
}
