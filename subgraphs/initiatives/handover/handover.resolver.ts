import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { initiativeLoader } from '../initiative/initiative.loader.js'
import { HandOverInitiativesInput } from './handover.inputs.js'
import { handOverInitiatives } from './handover.service.js'

/** Answer of handOverInitiatives. */
@ObjectType({ description: 'Answer of handOverInitiatives.' })
export class HandOverInitiativesPayload {
  @Field(() => [Initiative], {
    description: 'What changed hands; at most 500 a call, none when nothing is left.',
  })
  records: Initiative[]

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Open work that changes hands after a reform. */
@Resolver()
export class HandOverResolver {
  @Mutation(() => HandOverInitiativesPayload, {
    description:
      'Gives a successor the initiatives of its predecessor that were not reported up (bàn giao sáng kiến); they are booked anew, today.',
  })
  async handOverInitiatives(
    @Ctx() context: Context,
    @Arg('input', () => HandOverInitiativesInput) input: HandOverInitiativesInput,
  ): Promise<HandOverInitiativesPayload> {
    const { idempotencyKey } = input
    const what = { action: 'handOverInitiatives', input, idempotencyKey, relyOn: ['organizations'] }
    const { result, userErrors } = await context.act(what, (work) => handOverInitiatives(work, input))
    const records = await context.loader(initiativeLoader).loadMany(result ?? [])
    return {
      records: records.filter((record): record is Initiative => record instanceof Object && 'id' in record),
      userErrors,
    }
  }
}
