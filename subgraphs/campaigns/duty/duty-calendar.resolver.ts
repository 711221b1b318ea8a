import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { may } from '../../../shared/access/policy.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import { DutyCalendar } from './duty-calendar.entity.js'
import { OpenDutyCalendarInput, RevokeDutyCalendarInput } from './duty-calendar.inputs.js'
import { openDutyCalendar, revokeDutyCalendar } from './duty-calendar.service.js'
import { loadCalendars, loadCalendarsOf } from './duty-calendar.store.js'

const calendarLoader = loaderOf(loadCalendars, (calendar: DutyCalendar) => calendar.id)
const organizationLoader = listLoaderOf(loadCalendarsOf, (calendar: DutyCalendar) => calendar.organizationId)

/** A subscription outlives a school year; then it is opened anew. */
const days = 400

/** Answer of the mutations on calendars. */
@ObjectType({ description: 'Answer of the mutations on calendars of duties.' })
export class DutyCalendarPayload {
  @Field(() => DutyCalendar, { nullable: true, description: 'The address; null when refused.' })
  record: DutyCalendar | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Addresses for calendar programs. */
@Resolver(() => DutyCalendar)
export class DutyCalendarResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Whose duties it shows.' })
  organization(@Root() calendar: DutyCalendar): OrganizationRef {
    return { id: calendar.organizationId }
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path at the gateway: who has it reads the duties, so keep it secret. Signed for 400 days; null when revoked, or for who may not open one.',
  })
  async path(@Root() calendar: DutyCalendar, @Ctx() context: Context): Promise<string | null> {
    const { id, organizationId, revokedOn } = calendar
    if (revokedOn || !may(context.viewer, policies.openDutyCalendar, { OWNER: organizationId })) return null
    const made = { maker: 'dutyCalendar', name: 'nhiem-vu.ics', mediaType: 'text/calendar' }
    return context.files.madePath({ ...made, id, days })
  }

  @Mutation(() => DutyCalendarPayload, {
    description:
      "Opens an address under which calendar programs read the organization's duties (CLERK, SECRETARY, HEAD).",
  })
  async openDutyCalendar(
    @Ctx() context: Context,
    @Arg('input', () => OpenDutyCalendarInput) input: OpenDutyCalendarInput,
  ): Promise<DutyCalendarPayload> {
    const what = { action: 'openDutyCalendar', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => openDutyCalendar(work, input))
    return recordPayload(context, outcome, calendarLoader, 'DutyCalendar')
  }

  @Mutation(() => DutyCalendarPayload, {
    description:
      'Revokes such an address: from the next fetch on it answers nothing (CLERK, SECRETARY, HEAD).',
  })
  async revokeDutyCalendar(
    @Ctx() context: Context,
    @Arg('input', () => RevokeDutyCalendarInput) input: RevokeDutyCalendarInput,
  ): Promise<DutyCalendarPayload> {
    const what = { action: 'revokeDutyCalendar', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => revokeDutyCalendar(work, input))
    return recordPayload(context, outcome, calendarLoader, 'DutyCalendar')
  }
}

/** Addresses by organization. */
@Resolver(() => OrganizationRef)
export class OrganizationCalendarsResolver {
  @FieldResolver(() => [DutyCalendar], {
    nullable: true,
    description: 'Its addresses for calendar programs, revoked ones too; empty for others.',
  })
  dutyCalendars(@Root() organization: OrganizationRef, @Ctx() context: Context): Promise<DutyCalendar[]> {
    return context.loader(organizationLoader).load(organization.id)
  }
}
