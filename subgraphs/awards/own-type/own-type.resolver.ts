import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context, Outcome } from '../../../shared/federation/context.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { AwardType, shownType } from '../award-type/award-type.entity.js'
import { DefineAwardTypeInput, EndAwardTypeInput } from './own-type.inputs.js'
import { defineAwardType, endAwardType } from './own-type.service.js'
import { loadLastOwnType } from './own-type.store.js'

/** Answer of defineAwardType and endAwardType. */
@ObjectType({ description: 'Answer of defineAwardType and endAwardType.' })
export class AwardTypePayload {
  @Field(() => AwardType, { nullable: true, description: 'The award type; null when refused.' })
  record: AwardType | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Award types that organizations define. */
@Resolver()
export class OwnTypeResolver {
  @Mutation(() => AwardTypePayload, {
    description:
      'An organization defines an award type of its own (hình thức khen thưởng riêng) by a decision: visible to it and all below it, decided by it.',
  })
  async defineAwardType(
    @Ctx() context: Context,
    @Arg('input', () => DefineAwardTypeInput) input: DefineAwardTypeInput,
  ): Promise<AwardTypePayload> {
    const what = {
      action: 'defineAwardType',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    return payload(context, await context.act(what, (work) => defineAwardType(work, input)))
  }

  @Mutation(() => AwardTypePayload, { description: 'Lets an own award type end.' })
  async endAwardType(
    @Ctx() context: Context,
    @Arg('input', () => EndAwardTypeInput) input: EndAwardTypeInput,
  ): Promise<AwardTypePayload> {
    const what = { action: 'endAwardType', input, idempotencyKey: input.idempotencyKey }
    return payload(context, await context.act(what, (work) => endAwardType(work, input)))
  }
}

async function payload(context: Context, { result, userErrors }: Outcome<string>): Promise<AwardTypePayload> {
  const row = result === null ? undefined : await loadLastOwnType(context.read, result)
  return { record: row ? shownType(row, row.validFrom) : null, userErrors }
}
