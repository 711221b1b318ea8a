import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { RoleModel } from './role-model.entity.js'
import {
  NominateRoleModelInput,
  SendRoleModelInput,
  VerifyRoleModelInput,
  PublishRoleModelInput,
  WithdrawRoleModelInput,
  LinkRoleModelAwardsInput,
} from './role-model.inputs.js'
import { roleModelLoader } from './role-model.loader.js'
import * as service from './role-model.service.js'

/** Answer of the mutations on one record. */
@ObjectType({ description: 'Answer of the mutations on one role model.' })
export class RoleModelPayload {
  @Field(() => RoleModel, { nullable: true, description: 'The record; null when refused.' })
  record: RoleModel | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** What may be done. */
@Resolver()
export class RoleModelMutationsResolver {
  @Mutation(() => RoleModelPayload, {
    description: 'Nominates a role model, private to its owner (CLERK, SECRETARY, HEAD).',
  })
  nominateRoleModel(
    @Ctx() context: Context,
    @Arg('input', () => NominateRoleModelInput) input: NominateRoleModelInput,
  ): Promise<RoleModelPayload> {
    return done(context, { action: 'nominateRoleModel', input }, (work) =>
      service.nominateRoleModel(work, input),
    )
  }

  @Mutation(() => RoleModelPayload, {
    description: 'Sends a role model to one above, who verifies it (HEAD).',
  })
  sendRoleModel(
    @Ctx() context: Context,
    @Arg('input', () => SendRoleModelInput) input: SendRoleModelInput,
  ): Promise<RoleModelPayload> {
    return done(context, { action: 'sendRoleModel', input }, (work) => service.sendRoleModel(work, input))
  }

  @Mutation(() => RoleModelPayload, {
    description: 'Verifies a role model, with an opinion (APPRAISER, HEAD of the verifier).',
  })
  verifyRoleModel(
    @Ctx() context: Context,
    @Arg('input', () => VerifyRoleModelInput) input: VerifyRoleModelInput,
  ): Promise<RoleModelPayload> {
    return done(context, { action: 'verifyRoleModel', input }, (work) => service.verifyRoleModel(work, input))
  }

  @Mutation(() => RoleModelPayload, {
    description: 'Publishes a verified role model: everybody reads it from now on (HEAD of the verifier).',
  })
  publishRoleModel(
    @Ctx() context: Context,
    @Arg('input', () => PublishRoleModelInput) input: PublishRoleModelInput,
  ): Promise<RoleModelPayload> {
    return done(context, { action: 'publishRoleModel', input }, (work) =>
      service.publishRoleModel(work, input),
    )
  }

  @Mutation(() => RoleModelPayload, {
    description: 'Takes a publication back, with a reason (HEAD of the owner or of the verifier).',
  })
  withdrawRoleModel(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawRoleModelInput) input: WithdrawRoleModelInput,
  ): Promise<RoleModelPayload> {
    return done(context, { action: 'withdrawRoleModel', input, reason: input.reason }, (work) =>
      service.withdrawRoleModel(work, input),
    )
  }

  @Mutation(() => RoleModelPayload, {
    description:
      'Links the awards that a role model received (CLERK, SECRETARY, HEAD of the owner or of the verifier).',
  })
  linkRoleModelAwards(
    @Ctx() context: Context,
    @Arg('input', () => LinkRoleModelAwardsInput) input: LinkRoleModelAwardsInput,
  ): Promise<RoleModelPayload> {
    return done(context, { action: 'linkRoleModelAwards', input }, (work) =>
      service.linkRoleModelAwards(work, input),
    )
  }
}

async function done(
  context: Context,
  act: { action: string; input: { idempotencyKey?: string | null }; reason?: string },
  run: (work: Work) => Promise<string>,
): Promise<RoleModelPayload> {
  const what = { ...act, idempotencyKey: act.input.idempotencyKey, relyOn: ['organizations'] }
  return recordPayload(context, await context.act(what, run), roleModelLoader, 'RoleModel')
}
