import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Duty } from '../duty/duty.entity.js'
import { dutyLoader } from '../duty/duty.loader.js'
import { HandOverDutiesInput } from './handover.inputs.js'
import { handOverDuties } from './handover.service.js'

/** Answer of handOverDuties. */
@ObjectType({ description: 'Answer of handOverDuties.' })
export class HandOverDutiesPayload {
  @Field(() => [Duty], { description: 'What changed hands; at most 500 a call, none when nothing is left.' })
  records: Duty[]

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Open work that changes hands after a reform. */
@Resolver()
export class HandOverResolver {
  @Mutation(() => HandOverDutiesPayload, {
    description:
      'Gives a successor the duties of its predecessor that are not done and not yet due (bàn giao nhiệm vụ); what was late stays with the past.',
  })
  async handOverDuties(
    @Ctx() context: Context,
    @Arg('input', () => HandOverDutiesInput) input: HandOverDutiesInput,
  ): Promise<HandOverDutiesPayload> {
    const { idempotencyKey } = input
    const what = { action: 'handOverDuties', input, idempotencyKey, relyOn: ['organizations'] }
    const { result, userErrors } = await context.act(what, (work) => handOverDuties(work, input))
    const records = await context.loader(dutyLoader).loadMany(result ?? [])
    return {
      records: records.filter((record): record is Duty => record instanceof Object && 'id' in record),
      userErrors,
    }
  }
}
