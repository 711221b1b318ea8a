import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { withoutHiddenNames } from '../anonymity/anonymity.js'
import { competenceLoader, receiverLoader, recognitionLoader } from '../recognition/recognition.loader.js'
import { InitiativeRecognition } from '../recognition/recognition.entity.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { PersonReference } from '../references/person.reference.js'
import { allowedActions } from './initiative.actions.js'
import { Initiative, InitiativeAuthor, InitiativeConnection } from './initiative.entity.js'
import {
  CorrectInitiativeInput,
  FileInitiativeInput,
  InitiativesArgs,
  RegisterInitiativeInput,
  ReturnInitiativeInput,
  StartApplicationInput,
  WithdrawInitiativeInput,
} from './initiative.inputs.js'
import { authorLoader, initiativeLoader, initiativesOfPersonLoader } from './initiative.loader.js'
import { InitiativePayload, payloadOf } from './initiative.payload.js'
import {
  correctInitiative,
  fileInitiative,
  registerInitiative,
  returnInitiative,
  startApplication,
  withdrawInitiative,
} from './initiative.service.js'
import { listInitiatives } from './initiative.store.js'

/** Initiatives and their life at the owner. */
@Resolver(() => Initiative)
export class InitiativeResolver {
  @Query(() => Initiative, {
    nullable: true,
    description: 'One initiative; null when there is none or it is hidden.',
  })
  initiative(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'The initiative.' }) id: string,
  ): Promise<Initiative | null> {
    return context.loader(initiativeLoader).load(id)
  }

  @Query(() => InitiativeConnection, {
    description:
      "What lies open to the viewer's organizations, latest first: their own and what was reported to them.",
  })
  async initiatives(@Ctx() context: Context, @Args() args: InitiativesArgs): Promise<Page<Initiative>> {
    const page = keyset(args, ['INSTANT', 'UUID'])
    const { ownerId = null, period = null, state = null } = args
    const rows = await listInitiatives(context.read, { ownerId, period, state }, page)
    return pageOf(await withoutHiddenNames(context.read, rows), page, (row) => [row.since, row.id])
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Organization that owns it (cơ sở); null for who marks it, until the scoring is closed.',
  })
  owner(@Root() { ownerId, isMarked }: Initiative): OrganizationReference | null {
    return isMarked ? null : { id: ownerId }
  }

  @FieldResolver(() => [InitiativeAuthor], { description: 'Authors, the largest share first.' })
  authors(@Root() initiative: Initiative, @Ctx() context: Context): Promise<InitiativeAuthor[]> {
    return context.loader(authorLoader).load(initiative.id)
  }

  @FieldResolver(() => [InitiativeRecognition], {
    description: 'Recognitions, one per scope, earliest decision first.',
  })
  recognitions(@Root() initiative: Initiative, @Ctx() context: Context): Promise<InitiativeRecognition[]> {
    return context.loader(recognitionLoader).load(initiative.id)
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  async allowedActions(@Root() initiative: Initiative, @Ctx() context: Context): Promise<string[]> {
    const [competent, recognitions, receivers] = await Promise.all([
      competenceLoader(context).load(initiative.id),
      context.loader(recognitionLoader).load(initiative.id),
      context.loader(receiverLoader).load(initiative.id),
    ])
    const circumstances = { competent, recognitions, receivers: receivers.map(({ id }) => id) }
    return allowedActions(context.viewer, initiative, circumstances)
  }

  @Mutation(() => InitiativePayload, {
    description: 'Registers the topic of an initiative (đăng ký sáng kiến).',
  })
  async registerInitiative(
    @Ctx() context: Context,
    @Arg('input', () => RegisterInitiativeInput) input: RegisterInitiativeInput,
  ): Promise<InitiativePayload> {
    const { idempotencyKey } = input
    const what = { action: 'registerInitiative', input, idempotencyKey, relyOn: ['organizations'] }
    return payloadOf(context, await context.act(what, (work) => registerInitiative(work, input)))
  }

  @Mutation(() => InitiativePayload, {
    description: 'Files the application for recognition (nộp đơn), also after a return.',
  })
  async fileInitiative(
    @Ctx() context: Context,
    @Arg('input', () => FileInitiativeInput) input: FileInitiativeInput,
  ): Promise<InitiativePayload> {
    const what = { action: 'fileInitiative', input, idempotencyKey: input.idempotencyKey }
    return payloadOf(context, await context.act(what, (work) => fileInitiative(work, input)))
  }

  @Mutation(() => InitiativePayload, {
    description: 'Notes that a registered topic is being applied (bắt đầu áp dụng).',
  })
  async startApplication(
    @Ctx() context: Context,
    @Arg('input', () => StartApplicationInput) input: StartApplicationInput,
  ): Promise<InitiativePayload> {
    const what = { action: 'startApplication', input, idempotencyKey: input.idempotencyKey }
    return payloadOf(context, await context.act(what, (work) => startApplication(work, input)))
  }

  @Mutation(() => InitiativePayload, {
    description:
      'Corrects title, field, subject or authors before filing, or after a return (sửa đăng ký, sửa hồ sơ bị trả lại).',
  })
  async correctInitiative(
    @Ctx() context: Context,
    @Arg('input', () => CorrectInitiativeInput) input: CorrectInitiativeInput,
  ): Promise<InitiativePayload> {
    const { idempotencyKey } = input
    const what = { action: 'correctInitiative', input, idempotencyKey, relyOn: ['organizations'] }
    return payloadOf(context, await context.act(what, (work) => correctInitiative(work, input)))
  }

  @Mutation(() => InitiativePayload, {
    description: 'Withdraws an initiative that is not decided yet (rút).',
  })
  async withdrawInitiative(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawInitiativeInput) input: WithdrawInitiativeInput,
  ): Promise<InitiativePayload> {
    const { idempotencyKey, reason } = input
    const what = { action: 'withdrawInitiative', reason, input, idempotencyKey }
    return payloadOf(context, await context.act(what, (work) => withdrawInitiative(work, input)))
  }

  @Mutation(() => InitiativePayload, {
    description: 'Returns an application for completion, with the reason (trả lại).',
  })
  async returnInitiative(
    @Ctx() context: Context,
    @Arg('input', () => ReturnInitiativeInput) input: ReturnInitiativeInput,
  ): Promise<InitiativePayload> {
    const { idempotencyKey, reason } = input
    const what = { action: 'returnInitiative', reason, input, idempotencyKey, relyOn: ['organizations'] }
    return payloadOf(context, await context.act(what, (work) => returnInitiative(work, input)))
  }
}

/** The person behind an authorship. */
@Resolver(() => InitiativeAuthor)
export class InitiativeAuthorResolver {
  @FieldResolver(() => PersonReference, {
    nullable: true,
    description: 'The author; null when hidden from the viewer.',
  })
  person(@Root() author: InitiativeAuthor): PersonReference {
    return { id: author.personId }
  }
}

/** What this room adds to people. */
@Resolver(() => PersonReference)
export class PersonInitiativesResolver {
  @FieldResolver(() => [Initiative], {
    nullable: true,
    description:
      'Initiatives of which she is an author, as far as the viewer may see them; latest registered first.',
  })
  initiatives(@Root() person: PersonReference, @Ctx() context: Context): Promise<Initiative[]> {
    return context.loader(initiativesOfPersonLoader).load(person.id)
  }
}
