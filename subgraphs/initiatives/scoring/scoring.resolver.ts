import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { Repeatable } from '../../../shared/database/idempotency.js'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { PersonReference } from '../references/person.reference.js'
import { Rubric } from './rubric.entity.js'
import { rubricLoader } from './rubric.resolver.js'
import { ScoreSheet, ScoringRound } from './scoring.entity.js'
import { AddMarkerInput, CloseScoringInput, OpenScoringInput, SubmitScoresInput } from './scoring.inputs.js'
import { addMarker, closeScoring, openScoring, submitScores } from './scoring.service.js'
import { findRound, loadRounds, loadSheets } from './scoring.store.js'

/** Answer of the mutations on a scoring. */
@ObjectType({ description: 'Answer of the mutations on a scoring.' })
export class ScoringPayload {
  @Field(() => ScoringRound, { nullable: true, description: 'The round after the act; null when refused.' })
  record: ScoringRound | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

const roundLoader = listLoaderOf(loadRounds, (round: ScoringRound) => round.initiativeId)
const sheetLoader = listLoaderOf(loadSheets, (sheet: ScoreSheet) => sheet.roundId)

async function perform(
  context: Context,
  action: string,
  input: { idempotencyKey?: string | null },
  run: (work: Work) => Promise<string>,
): Promise<ScoringPayload> {
  const what: Repeatable & { relyOn: string[] } = {
    action,
    input,
    idempotencyKey: input.idempotencyKey,
    relyOn: ['organizations'],
  }
  const { result, userErrors } = await context.act(what, run)
  return { record: result ? await findRound(context.read, result) : null, userErrors }
}

/** Scoring by independent markers. */
@Resolver(() => ScoringRound)
export class ScoringResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'Whose council scores.' })
  organization(@Root() round: ScoringRound): OrganizationReference {
    return { id: round.organizationId }
  }

  @FieldResolver(() => Rubric, { nullable: true, description: 'By what it is scored.' })
  rubric(@Root() round: ScoringRound, @Ctx() context: Context): Promise<Rubric | null> {
    return context.loader(rubricLoader).load(round.rubricId)
  }

  @FieldResolver(() => [ScoreSheet], {
    description: "Sheets: while marking goes on the viewer's own only; afterwards all, for the council.",
  })
  sheets(@Root() round: ScoringRound, @Ctx() context: Context): Promise<ScoreSheet[]> {
    return context.loader(sheetLoader).load(round.id)
  }

  @Mutation(() => ScoringPayload, {
    description: 'Begins the scoring of an initiative by at least two independent markers (chấm điểm).',
  })
  openScoring(
    @Ctx() context: Context,
    @Arg('input', () => OpenScoringInput) input: OpenScoringInput,
  ): Promise<ScoringPayload> {
    return perform(context, 'openScoring', input, (work) => openScoring(work, input))
  }

  @Mutation(() => ScoringPayload, { description: 'Adds a marker to a scoring (thêm giám khảo).' })
  addMarker(
    @Ctx() context: Context,
    @Arg('input', () => AddMarkerInput) input: AddMarkerInput,
  ): Promise<ScoringPayload> {
    return perform(context, 'addMarker', input, (work) => addMarker(work, input))
  }

  @Mutation(() => ScoringPayload, { description: "Submits the viewer's sheet (nộp phiếu chấm), once." })
  submitScores(
    @Ctx() context: Context,
    @Arg('input', () => SubmitScoresInput) input: SubmitScoresInput,
  ): Promise<ScoringPayload> {
    return perform(context, 'submitScores', input, (work) => submitScores(work, input))
  }

  @Mutation(() => ScoringPayload, {
    description: 'Ends a scoring and finds its result by the rubric (kết thúc chấm điểm).',
  })
  closeScoring(
    @Ctx() context: Context,
    @Arg('input', () => CloseScoringInput) input: CloseScoringInput,
  ): Promise<ScoringPayload> {
    return perform(context, 'closeScoring', input, (work) => closeScoring(work, input))
  }
}

/** Who marked. */
@Resolver(() => ScoreSheet)
export class ScoreSheetResolver {
  @FieldResolver(() => PersonReference, { nullable: true, description: 'The marker.' })
  marker(@Root() sheet: ScoreSheet): PersonReference {
    return { id: sheet.personId }
  }
}

/** Scorings of an initiative. */
@Resolver(() => Initiative)
export class InitiativeScoringResolver {
  @FieldResolver(() => [ScoringRound], {
    description: 'Scorings in their order, for the council and the owner.',
  })
  scorings(@Root() initiative: Initiative, @Ctx() context: Context): Promise<ScoringRound[]> {
    return context.loader(roundLoader).load(initiative.id)
  }
}
