import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { OrganizationRef } from '../references/references.js'
import { assignDuties } from './assign-duties.service.js'
import { DutyEvent } from './duty-event.entity.js'
import { recordDutyEvent } from './duty-event.service.js'
import { loadEvents, loadEventsOf } from './duty-event.store.js'
import { AssignDutiesInput, RecordDutyEventInput } from './duty.inputs.js'

const eventLoader = loaderOf(loadEvents, (event: DutyEvent) => event.id)

/** Duties that were assigned together. */
@ObjectType({ description: 'Duties that were assigned together.' })
export class DutySeries {
  @Field(() => UUID, { description: 'Identifier: seriesId of each of them.' })
  id: string

  @Field(() => Int, { description: 'How many duties were assigned.' })
  count: number
}

/** Answer of assignDuties. */
@ObjectType({ description: 'Answer of assignDuties.' })
export class AssignDutiesPayload {
  @Field(() => DutySeries, { nullable: true, description: 'What was assigned; null when refused.' })
  record: DutySeries | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of recordDutyEvent. */
@ObjectType({ description: 'Answer of recordDutyEvent.' })
export class DutyEventPayload {
  @Field(() => DutyEvent, { nullable: true, description: 'The event; null when refused.' })
  record: DutyEvent | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Duties that recur, of many organizations, and after events. */
@Resolver(() => DutyEvent)
export class AssignDutiesResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who holds it.' })
  organization(@Root() event: DutyEvent): OrganizationRef {
    return { id: event.organizationId }
  }

  @Mutation(() => AssignDutiesPayload, {
    description:
      'Gives organizations, the own one or some below it, a duty for each day of its schedule, all or none (CLERK, HEAD).',
  })
  async assignDuties(
    @Ctx() context: Context,
    @Arg('input', () => AssignDutiesInput) input: AssignDutiesInput,
  ): Promise<AssignDutiesPayload> {
    const { idempotencyKey } = input
    const what = { action: 'assignDuties', input, idempotencyKey, relyOn: ['organizations'] }
    const { result, userErrors } = await context.act(what, async (work) => {
      const { seriesId, ids } = await assignDuties(work, input)
      return { id: seriesId, count: ids.length }
    })
    return { record: result, userErrors }
  }

  @Mutation(() => DutyEventPayload, {
    description:
      'Records when an event is held, or corrects its day: the open duties that follow it fall due (CLERK, SECRETARY, HEAD).',
  })
  async recordDutyEvent(
    @Ctx() context: Context,
    @Arg('input', () => RecordDutyEventInput) input: RecordDutyEventInput,
  ): Promise<DutyEventPayload> {
    const { idempotencyKey } = input
    const what = { action: 'recordDutyEvent', input, idempotencyKey, relyOn: ['organizations'] }
    return recordPayload(
      context,
      await context.act(what, (work) => recordDutyEvent(work, input)),
      eventLoader,
      'DutyEvent',
    )
  }
}

/** Events of organizations. */
@Resolver(() => OrganizationRef)
export class OrganizationEventsResolver {
  @FieldResolver(() => [DutyEvent], {
    nullable: true,
    description: 'Its events of a period, in the order of the days; only those that the viewer may see.',
  })
  dutyEvents(
    @Root() organization: OrganizationRef,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
  ): Promise<DutyEvent[]> {
    const loader = context.loader(
      listLoaderOf(
        (read, ids) => loadEventsOf(read, ids, period),
        (event: DutyEvent) => event.organizationId,
      ),
      `events of ${period}`,
    )
    return loader.load(organization.id)
  }
}
