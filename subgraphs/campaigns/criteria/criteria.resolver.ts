import { Arg, Args, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import { changesOf } from './changes.js'
import {
  CriteriaComment,
  CriteriaCommentConnection,
  CriteriaSet,
  CriteriaSetConnection,
  CriterionChangeView,
} from './criteria.entity.js'
import { CriterionKind } from './criteria.enums.js'
import { CriteriaSetsArgs } from './criteria.inputs.js'
import { commentsLoader, criteriaLoader, withinLoader } from './criteria.loader.js'
import { criteriaStates, phaseOf } from './criteria.states.js'
import { listCriteriaSets } from './criteria.store.js'

/** Sets of criteria, their comments and what changed in them. */
@Resolver(() => CriteriaSet)
export class CriteriaResolver {
  @Query(() => CriteriaSet, { nullable: true, description: 'One set of criteria.' })
  criteriaSet(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'Its id.' }) id: string,
  ): Promise<CriteriaSet | null> {
    return context.loader(criteriaLoader).load(id)
  }

  @Query(() => CriteriaSetConnection, {
    description: 'Sets of criteria that the viewer may read, in Vietnamese order of their titles.',
  })
  async criteriaSets(@Ctx() context: Context, @Args() args: CriteriaSetsArgs): Promise<Page<CriteriaSet>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const { issuerId = null, period = null, level = null, subject = null, state = null } = args
    const rows = await listCriteriaSets(context.read, { issuerId, period, level, subject, state }, page)
    return pageOf(rows, page, (row) => [row.title, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who issues it.' })
  issuer(@Root() { issuerId }: CriteriaSet): OrganizationRef {
    return { id: issuerId }
  }

  @FieldResolver(() => Float, { description: 'Points of all criteria of the kind POINTS together.' })
  totalPoints(@Root() { criteria }: CriteriaSet): number {
    const points = criteria.filter(({ kind }) => kind === CriterionKind.POINTS)
    return points.reduce((sum, { mostPoints }) => sum + Math.round(mostPoints * 100), 0) / 100
  }

  @FieldResolver(() => CriteriaSet, { nullable: true, description: 'The set that it was copied from.' })
  async copiedFrom(@Root() set: CriteriaSet, @Ctx() context: Context): Promise<CriteriaSet | null> {
    return set.copiedFromId ? context.loader(criteriaLoader).load(set.copiedFromId) : null
  }

  @FieldResolver(() => [CriterionChangeView], {
    description: 'What differs from the set that it was copied from; empty when it was not copied.',
  })
  async changes(@Root() set: CriteriaSet, @Ctx() context: Context): Promise<CriterionChangeView[]> {
    const before = set.copiedFromId ? await context.loader(criteriaLoader).load(set.copiedFromId) : null
    return before ? changesOf(before.criteria, set.criteria) : []
  }

  @FieldResolver(() => CriteriaCommentConnection, {
    description: 'Comments: all of them for the issuer, the own ones for everybody else.',
  })
  async comments(
    @Root() set: CriteriaSet,
    @Ctx() context: Context,
    @Args() args: PageArgs,
  ): Promise<Page<CriteriaComment>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const rows = await commentsLoader(context, page).load(set.id)
    return pageOf(rows, page, (row) => [row.commentedOn, row.id])
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  async allowedActions(@Root() set: CriteriaSet, @Ctx() context: Context): Promise<string[]> {
    const within = await withinLoader(context).load(set.issuerId)
    const HOLDER = within.map(({ organizationId }) => organizationId)
    const state = phaseOf(set, context.read.today)
    const standing = { OWNER: set.issuerId, HOLDER }
    return allowedActions(context.viewer, policies, criteriaStates, { state, standing })
  }
}

/** Comments on criteria. */
@Resolver(() => CriteriaComment)
export class CriteriaCommentResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who says it.' })
  organization(@Root() { organizationId }: CriteriaComment): OrganizationRef {
    return { id: organizationId }
  }

  @FieldResolver(() => CriteriaSet, { nullable: true, description: 'What it speaks of.' })
  set(@Root() { setId }: CriteriaComment, @Ctx() context: Context): Promise<CriteriaSet | null> {
    return context.loader(criteriaLoader).load(setId)
  }
}
