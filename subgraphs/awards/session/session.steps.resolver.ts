import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Repeatable } from '../../../shared/database/idempotency.js'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { JUDGED_FROM } from '../facts/judged-from.js'
import { closeCouncilSession } from './close.service.js'
import { conveneCouncilSession } from './convene.service.js'
import { CouncilRules } from './council-rules.entity.js'
import { SetCouncilRulesInput } from './council-rules.inputs.js'
import { councilRulesOn } from './council-rules.js'
import { CouncilSession } from './session.entity.js'
import * as inputs from './session.inputs.js'
import { sessionLoader } from './session.loader.js'
import {
  cancelCouncilSession,
  recordAttendance,
  recordWrittenOpinions,
  setCouncilRules,
} from './session.service.js'
import { castBallots, closeVoting, openVoting } from './voting.service.js'

/** Answer of a step of a session. */
@ObjectType({ description: 'Answer of a step of a session.' })
export class CouncilSessionPayload {
  @Field(() => CouncilSession, { nullable: true, description: 'The session; null when refused.' })
  record: CouncilSession | null

  @Field(() => [UserError], { description: 'Why it was refused; at the convocation, item by item.' })
  userErrors: UserError[]
}

/** Answer of setCouncilRules. */
@ObjectType({ description: 'Answer of setCouncilRules.' })
export class CouncilRulesPayload {
  @Field(() => CouncilRules, { nullable: true, description: 'The rules of that day; null when refused.' })
  record: CouncilRules | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

type Step = Repeatable & { relyOn?: readonly string[] }

async function step(
  context: Context,
  what: Step,
  run: (work: Work) => Promise<string>,
): Promise<CouncilSessionPayload> {
  return recordPayload(context, await context.act(what, run), sessionLoader, 'CouncilSession')
}

const acting = (action: string, input: { idempotencyKey?: string | null }): Step => ({
  action,
  input,
  idempotencyKey: input.idempotencyKey,
})

/** The steps of a session, from the convocation to the minutes. */
@Resolver()
export class CouncilSessionMutations {
  @Mutation(() => CouncilRulesPayload, {
    description: 'Sets how a council sits from a day on (quy chế): quorum, rounds, recusal.',
  })
  async setCouncilRules(
    @Ctx() context: Context,
    @Arg('input', () => SetCouncilRulesInput) input: SetCouncilRulesInput,
  ): Promise<CouncilRulesPayload> {
    const { result, userErrors } = await context.act(acting('setCouncilRules', input), (work) =>
      setCouncilRules(work, input),
    )
    const { organizationId, from } = input
    return {
      record: result === null ? null : await councilRulesOn(context.read, organizationId, from),
      userErrors,
    }
  }

  @Mutation(() => CouncilSessionPayload, {
    description:
      'Convenes the council of a day (triệu tập): its members get seats, eligible proposals the agenda; answered item by item, without a record when nothing is left to vote on.',
  })
  async conveneCouncilSession(
    @Ctx() context: Context,
    @Arg('input', () => inputs.ConveneCouncilSessionInput) input: inputs.ConveneCouncilSessionInput,
  ): Promise<CouncilSessionPayload> {
    const what = { ...acting('conveneCouncilSession', input), relyOn: JUDGED_FROM }
    const { result, userErrors } = await context.act(what, (work) => conveneCouncilSession(work, input))
    if (!result) return { record: null, userErrors }
    const refused = context.present(result.refused)
    return {
      record: result.id ? await context.loader(sessionLoader).load(result.id) : null,
      userErrors: refused,
    }
  }

  @Mutation(() => CouncilSessionPayload, { description: 'Records who is present (điểm danh).' })
  recordAttendance(
    @Ctx() context: Context,
    @Arg('input', () => inputs.RecordAttendanceInput) input: inputs.RecordAttendanceInput,
  ): Promise<CouncilSessionPayload> {
    return step(context, acting('recordAttendance', input), (work) => recordAttendance(work, input))
  }

  @Mutation(() => CouncilSessionPayload, {
    description: 'Records the signed opinions of an absent member (ý kiến bằng văn bản).',
  })
  recordWrittenOpinions(
    @Ctx() context: Context,
    @Arg('input', () => inputs.RecordWrittenOpinionsInput) input: inputs.RecordWrittenOpinionsInput,
  ): Promise<CouncilSessionPayload> {
    return step(context, acting('recordWrittenOpinions', input), (work) => recordWrittenOpinions(work, input))
  }

  @Mutation(() => CouncilSessionPayload, {
    description:
      'Opens a round of voting (mở phiếu): the first on the whole agenda, a later one on what has not passed.',
  })
  openVoting(
    @Ctx() context: Context,
    @Arg('input', () => inputs.CouncilSessionStepInput) input: inputs.CouncilSessionStepInput,
  ): Promise<CouncilSessionPayload> {
    const what = { ...acting('openVoting', input), relyOn: ['organizations'] }
    return step(context, what, (work) => openVoting(work, input))
  }

  @Mutation(() => CouncilSessionPayload, {
    description:
      "Hands in the viewer's secret paper (bỏ phiếu kín): once a round, never changed, never shown.",
  })
  castBallots(
    @Ctx() context: Context,
    @Arg('input', () => inputs.CastBallotsInput) input: inputs.CastBallotsInput,
  ): Promise<CouncilSessionPayload> {
    // A digest of the choices would tell them to whoever tries both: the key stands for the paper, whatever is on it.
    const { sessionId, idempotencyKey } = input
    const what = { action: 'castBallots', input: { sessionId }, idempotencyKey }
    return step(context, what, (work) => castBallots(work, input))
  }

  @Mutation(() => CouncilSessionPayload, {
    description: 'Closes the round for good and counts it (kiểm phiếu); from then on its sums are shown.',
  })
  closeVoting(
    @Ctx() context: Context,
    @Arg('input', () => inputs.CouncilSessionStepInput) input: inputs.CouncilSessionStepInput,
  ): Promise<CouncilSessionPayload> {
    return step(context, acting('closeVoting', input), (work) => closeVoting(work, input))
  }

  @Mutation(() => CouncilSessionPayload, {
    description: 'Ends the session: results, minutes (biên bản); nothing of it is changed afterwards.',
  })
  closeCouncilSession(
    @Ctx() context: Context,
    @Arg('input', () => inputs.CloseCouncilSessionInput) input: inputs.CloseCouncilSessionInput,
  ): Promise<CouncilSessionPayload> {
    const { files } = context
    return step(context, acting('closeCouncilSession', input), (work) =>
      closeCouncilSession(work, files, input),
    )
  }

  @Mutation(() => CouncilSessionPayload, { description: 'Gives a session up before anything was counted.' })
  cancelCouncilSession(
    @Ctx() context: Context,
    @Arg('input', () => inputs.CancelCouncilSessionInput) input: inputs.CancelCouncilSessionInput,
  ): Promise<CouncilSessionPayload> {
    const what = { ...acting('cancelCouncilSession', input), reason: input.reason }
    return step(context, what, (work) => cancelCouncilSession(work, input))
  }
}
