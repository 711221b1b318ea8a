import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { successorsOf } from '../../../shared/access/inheritance.js'
import { workingDaysBetween } from '../../../shared/clock/working-days.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { Plan } from '../plan/plan.entity.js'
import { planLoader } from '../plan/plan.loader.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import { Duty, DutyDelivery, DutyFulfilment } from './duty.entity.js'
import { AssignDutyInput, FulfilDutyInput, WithdrawDutyInput } from './duty.inputs.js'
import { deliveryLoader, dutyLoader, fulfilmentLoader } from './duty.loader.js'
import { assignDuty, fulfilDuty, withdrawDuty } from './duty.service.js'
import { dutyStates } from './duty.states.js'

/** Answer of the mutations on duties. */
@ObjectType({ description: 'Answer of the mutations on duties.' })
export class DutyPayload {
  @Field(() => Duty, { nullable: true, description: 'The duty; null when refused.' })
  record: Duty | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Duties and whether they were done. */
@Resolver(() => Duty)
export class DutyResolver {
  @Query(() => Duty, { nullable: true, description: 'One duty; null when hidden from the viewer.' })
  duty(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'The duty.' }) id: string,
  ): Promise<Duty | null> {
    return context.loader(dutyLoader).load(id)
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who must do it.' })
  organization(@Root() duty: Duty): OrganizationRef {
    return { id: duty.organizationId }
  }

  @FieldResolver(() => [OrganizationRef], {
    nullable: 'itemsAndList',
    description: 'Organizations that receive the result.',
  })
  receivers(@Root() duty: Duty): OrganizationRef[] {
    return duty.receiverIds.map((id) => ({ id }))
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'Plan that sets it.' })
  async plan(@Root() duty: Duty, @Ctx() context: Context): Promise<Plan | null> {
    return duty.planId ? context.loader(planLoader).load(duty.planId) : null
  }

  @FieldResolver(() => DutyFulfilment, {
    nullable: true,
    description: 'That it was done; null while it is open.',
  })
  fulfilment(@Root() duty: Duty, @Ctx() context: Context): Promise<DutyFulfilment | null> {
    return context.loader(fulfilmentLoader).load(duty.id)
  }

  @FieldResolver(() => Boolean, {
    description: 'True when it fell due before the day and is not done on it.',
  })
  async isLate(
    @Root() duty: Duty,
    @Ctx() context: Context,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): Promise<boolean> {
    const day = asOf ?? context.read.today
    if (!duty.dueOn || duty.dueOn >= day || duty.withdrawnOn) return false
    const fulfilment = await context.loader(fulfilmentLoader).load(duty.id)
    return !fulfilment || fulfilment.doneOn > day
  }

  @FieldResolver(() => Int, {
    description:
      'Working days by which it is late on the day, or was when it was done; 0 when it is on time.',
  })
  async workingDaysLate(
    @Root() duty: Duty,
    @Ctx() context: Context,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): Promise<number> {
    const day = asOf ?? context.read.today
    if (!duty.dueOn || duty.dueOn >= day || duty.withdrawnOn) return 0
    const fulfilment = await context.loader(fulfilmentLoader).load(duty.id)
    const until = fulfilment && fulfilment.doneOn < day ? fulfilment.doneOn : day
    return workingDaysBetween(duty.dueOn, until)
  }

  @FieldResolver(() => [DutyDelivery], { description: 'Entries handed in, where it asks for several.' })
  deliveries(@Root() duty: Duty, @Ctx() context: Context): Promise<DutyDelivery[]> {
    return context.loader(deliveryLoader).load(duty.id)
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  async allowedActions(@Root() duty: Duty, @Ctx() context: Context): Promise<string[]> {
    const state = await stateOf(duty, context)
    const assignerId = duty.assignedById ?? duty.organizationId
    const assigners = [assignerId, ...successorsOf(context.viewer, assignerId, 'CAMPAIGNS')]
    const standing = { OWNER: duty.organizationId, ANCESTOR: assigners }
    return allowedActions(context.viewer, policies, dutyStates, { state, standing })
  }

  @Mutation(() => DutyPayload, {
    description: "Gives a duty to the viewer's organization or one below it (CLERK, HEAD).",
  })
  async assignDuty(
    @Ctx() context: Context,
    @Arg('input', () => AssignDutyInput) input: AssignDutyInput,
  ): Promise<DutyPayload> {
    const what = {
      action: 'assignDuty',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    return recordPayload(
      context,
      await context.act(what, (work) => assignDuty(work, input)),
      dutyLoader,
      'Duty',
    )
  }

  @Mutation(() => DutyPayload, {
    description:
      'Reports a duty as done, once, or entries of one that asks for several as handed in (CLERK, SECRETARY, HEAD of its organization).',
  })
  async fulfilDuty(
    @Ctx() context: Context,
    @Arg('input', () => FulfilDutyInput) input: FulfilDutyInput,
  ): Promise<DutyPayload> {
    const what = {
      action: 'fulfilDuty',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    return recordPayload(
      context,
      await context.act(what, (work) => fulfilDuty(work, input)),
      dutyLoader,
      'Duty',
    )
  }

  @Mutation(() => DutyPayload, {
    description:
      'Withdraws a duty for which nothing was handed in, by who assigned it (CLERK, HEAD): it counts no more.',
  })
  async withdrawDuty(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawDutyInput) input: WithdrawDutyInput,
  ): Promise<DutyPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'withdrawDuty', input, reason, idempotencyKey, relyOn: ['organizations'] }
    const outcome = await context.act(what, (work) => withdrawDuty(work, input))
    return recordPayload(context, outcome, dutyLoader, 'Duty')
  }
}

async function stateOf(duty: Duty, context: Context): Promise<keyof typeof dutyStates> {
  if (duty.withdrawnOn) return 'WITHDRAWN'
  if (await context.loader(fulfilmentLoader).load(duty.id)) return 'DONE'
  if (duty.quota === 1) return 'OPEN'
  return (await context.loader(deliveryLoader).load(duty.id)).length > 0 ? 'BEGUN' : 'OPEN'
}
