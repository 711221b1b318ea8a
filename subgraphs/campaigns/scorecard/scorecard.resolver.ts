import { Arg, Args, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { CriteriaSet } from '../criteria/criteria.entity.js'
import { criteriaLoader } from '../criteria/criteria.loader.js'
import { scoreOf } from '../criteria/score.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import { gapsOf } from './gaps.js'
import {
  CriterionComparison,
  CriterionDifference,
  Scorecard,
  ScorecardAppraisal,
  ScorecardCheck,
  ScorecardConnection,
  ScorecardGap,
  ScorecardLine,
  ScorecardMark,
  ScorecardScore,
} from './scorecard.entity.js'
import { ScorecardsArgs } from './scorecard.inputs.js'
import * as loaders from './scorecard.loader.js'
import { scorecardStates } from './scorecard.states.js'
import { listScorecards } from './scorecard.store.js'

/** Scorecards: what their owners say, what others say beside it, and what it comes to. */
@Resolver(() => Scorecard)
export class ScorecardResolver {
  @Query(() => Scorecard, { nullable: true, description: 'One scorecard; null when hidden from the viewer.' })
  scorecard(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'Its id.' }) id: string,
  ): Promise<Scorecard | null> {
    return context.loader(loaders.scorecardLoader).load(id)
  }

  @Query(() => ScorecardConnection, {
    description: 'Own and received scorecards of an organization for which the viewer acts, latest first.',
  })
  async scorecards(@Ctx() context: Context, @Args() args: ScorecardsArgs): Promise<Page<Scorecard>> {
    const page = keyset(args, ['INSTANT', 'UUID'])
    const { organizationId, setId = null, state = null } = args
    const rows = await listScorecards(context.read, { organizationId, setId, state }, page)
    return pageOf(rows, page, (row) => [row.sortAt, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Owner.' })
  owner(@Root() { ownerId }: Scorecard): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Appraiser; null until it is sent.' })
  appraiser(@Root() { appraiserId }: Scorecard): OrganizationRef | null {
    return appraiserId ? { id: appraiserId } : null
  }

  @FieldResolver(() => CriteriaSet, { nullable: true, description: 'The criteria.' })
  set(@Root() { setId }: Scorecard, @Ctx() context: Context): Promise<CriteriaSet | null> {
    return context.loader(criteriaLoader).load(setId)
  }

  @FieldResolver(() => [ScorecardLine], {
    description: 'What the owner says: its working copy for itself, what was sent for everybody else.',
  })
  lines(@Root() { id }: Scorecard, @Ctx() context: Context): Promise<ScorecardLine[]> {
    return context.loader(loaders.lineLoader).load(id)
  }

  @FieldResolver(() => ScorecardScore, {
    nullable: true,
    description: 'What these lines come to; null when the criteria are hidden.',
  })
  async score(@Root() card: Scorecard, @Ctx() context: Context): Promise<ScorecardScore | null> {
    const set = await context.loader(criteriaLoader).load(card.setId)
    const lines = await context.loader(loaders.lineLoader).load(card.id)
    const marks = new Map(lines.map((line) => [line.criterionCode, line]))
    return set && scoreOf(set.rule, set.criteria, marks)
  }

  @FieldResolver(() => [ScorecardGap], { description: 'What is missing before it can be sent.' })
  async gaps(@Root() card: Scorecard, @Ctx() context: Context): Promise<ScorecardGap[]> {
    const set = await context.loader(criteriaLoader).load(card.setId)
    const lines = await context.loader(loaders.lineLoader).load(card.id)
    return gapsOf(set?.criteria ?? [], lines, await context.loader(loaders.evidenceLoader).load(card.id))
  }

  @FieldResolver(() => [ScorecardCheck], { description: 'Who was asked to check what was sent.' })
  checks(@Root() { id }: Scorecard, @Ctx() context: Context): Promise<ScorecardCheck[]> {
    return context.loader(loaders.checkLoader).load(id)
  }

  @FieldResolver(() => ScorecardAppraisal, {
    nullable: true,
    description: 'The appraisal; null until there is one, and for who neither owns nor appraises it.',
  })
  appraisal(@Root() { id }: Scorecard, @Ctx() context: Context): Promise<ScorecardAppraisal | null> {
    return context.loader(loaders.appraisalLoader).load(id)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Appraised total less the total of the self-score; null until appraised.',
  })
  async difference(@Root() { id, selfTotal }: Scorecard, @Ctx() context: Context): Promise<number | null> {
    const appraisal = await context.loader(loaders.appraisalLoader).load(id)
    return appraisal && selfTotal !== null ? lessBy(appraisal.total, selfTotal) : null
  }

  @FieldResolver(() => [CriterionComparison], {
    description:
      'Criterion by criterion: self-score, checks and appraisal side by side (báo cáo chênh lệch).',
  })
  async comparison(@Root() card: Scorecard, @Ctx() context: Context): Promise<CriterionComparison[]> {
    const [set, lines, marks, appraisal] = await Promise.all([
      context.loader(criteriaLoader).load(card.setId),
      context.loader(loaders.lineLoader).load(card.id),
      context.loader(loaders.markLoader).load(card.id),
      context.loader(loaders.appraisalLoader).load(card.id),
    ])
    return (set?.criteria ?? []).map((criterion) => {
      const self = lines.find(({ criterionCode }) => criterionCode === criterion.code) ?? null
      const said = marks.filter(({ criterionCode }) => criterionCode === criterion.code)
      const found = said.find(({ kind }) => kind === 'APPRAISAL') ?? null
      const own = self?.points ?? 0
      return {
        criterion,
        self,
        checks: said.filter(({ kind }) => kind === 'CROSS_CHECK'),
        appraisal: found,
        difference: appraisal ? lessBy(found?.points ?? own, own) : null,
      }
    })
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  async allowedActions(@Root() card: Scorecard, @Ctx() context: Context): Promise<string[]> {
    const { state, ownerId: OWNER, appraiserId } = card
    const checks = await context.loader(loaders.checkLoader).load(card.id)
    const checkers = checks.filter(({ checkedOn }) => !checkedOn).map(({ organizationId }) => organizationId)
    const actions = (HOLDER: string | null | string[]) =>
      allowedActions(context.viewer, policies, scorecardStates, { state, standing: { OWNER, HOLDER } })
    const ofChecker = actions(checkers).filter((action) => action === 'crossCheckScorecard')
    return [...actions(appraiserId).filter((action) => action !== 'crossCheckScorecard'), ...ofChecker]
  }
}

/** One number less another, in hundredths. */
function lessBy(points: number, other: number): number {
  return (Math.round(points * 100) - Math.round(other * 100)) / 100
}

/** Marks and checks know who made them. */
@Resolver(() => ScorecardMark)
export class ScorecardMarkResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who says it.' })
  organization(@Root() { organizationId }: ScorecardMark): OrganizationRef {
    return { id: organizationId }
  }
}

/** Checks know who was asked. */
@Resolver(() => ScorecardCheck)
export class ScorecardCheckResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who was asked.' })
  organization(@Root() { organizationId }: ScorecardCheck): OrganizationRef {
    return { id: organizationId }
  }
}

/** What a set of criteria knows of its scorecards. */
@Resolver(() => CriteriaSet)
export class CriteriaDifferenceResolver {
  @FieldResolver(() => [CriterionDifference], {
    description: 'How self-scores and appraisals differ, over the appraised cards that the viewer may see.',
  })
  differences(@Root() { id }: CriteriaSet, @Ctx() context: Context): Promise<CriterionDifference[]> {
    return context.loader(loaders.differenceLoader).load(id)
  }
}
