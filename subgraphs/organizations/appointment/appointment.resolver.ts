import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { may } from '../../../shared/access/policy.js'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { Organization } from '../organization/organization.entity.js'
import { ancestorLoader, organizationLoader } from '../organization/organization.loader.js'
import { policies } from '../policies.js'
import { Appointment, AppointmentConnection, Role } from './appointment.entity.js'
import { AppointInput, EndAppointmentInput } from './appointment.inputs.js'
import { appoint, endAppointment } from './appointment.service.js'
import { appointmentState, appointmentStates } from './appointment.states.js'
import { listAppointments, loadAppointments } from './appointment.store.js'

const appointmentLoader = loaderOf(loadAppointments, (appointment: Appointment) => appointment.id)

/** One appointment of the viewer, today. */
@ObjectType({ description: 'One appointment of the viewer on the day of the request.' })
export class ViewerAppointment {
  organizationId: string

  @Field(() => Role, { description: 'Role.' })
  role: Role
}

/** Who is asking. */
@ObjectType({ description: 'Who is asking, and for whom she acts today.' })
export class ViewerInfo {
  @Field(() => String, { description: 'Subject of the token, or name of the API client.' })
  subject: string

  @Field(() => Day, { description: 'The day of the request.' })
  today: string

  @Field(() => [ViewerAppointment], { description: 'Appointments of that day.' })
  appointments: ViewerAppointment[]
}

/** Answer of the mutations on appointments. */
@ObjectType({ description: 'Answer of the mutations on appointments.' })
export class AppointmentPayload {
  @Field(() => Appointment, { nullable: true, description: 'The appointment; null when refused.' })
  record: Appointment | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Who the viewer is, and who appoints whom. */
@Resolver(() => Appointment)
export class AppointmentResolver {
  @Query(() => ViewerInfo, { description: 'Who is asking, and for whom she acts today.' })
  viewer(@Ctx() { viewer, read }: Context): ViewerInfo {
    return {
      subject: viewer.subject,
      today: read.today,
      appointments: viewer.appointments as ViewerAppointment[],
    }
  }

  @Query(() => AppointmentConnection, {
    description: 'Who may act for an organization on a day, latest first; for itself and those above it.',
  })
  async appointments(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization for which they act.' })
    organizationId: string,
    @Args() args: PageArgs,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): Promise<Page<Appointment>> {
    const page = keyset(args, ['UUID'])
    const rows = await listAppointments(context.read, organizationId, asOf ?? context.read.today, page)
    return pageOf(rows, page, (row) => [row.id])
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with it now.' })
  async allowedActions(@Root() appointment: Appointment, @Ctx() context: Context): Promise<string[]> {
    const { viewer, read } = context
    const { organizationId, validTo } = appointment
    const above = await ancestorLoader(context, read.today).load(organizationId)
    const standing = { ANCESTOR: [organizationId, ...above.map(({ id }) => id)] }
    const state = appointmentState(validTo, read.today)
    return allowedActions(viewer, policies, appointmentStates, { state, standing })
  }

  @FieldResolver(() => Day, {
    nullable: true,
    description: 'First day on which it is void; null while open.',
  })
  validTo(@Root() appointment: Appointment): string | null {
    return appointment.validTo === 'infinity' ? null : appointment.validTo
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Organization for which she acts.' })
  organization(@Root() appointment: Appointment, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(appointment.organizationId)
  }

  @Mutation(() => AppointmentPayload, { description: 'Appoints somebody to act for an organization.' })
  async appoint(
    @Ctx() context: Context,
    @Arg('input', () => AppointInput) input: AppointInput,
  ): Promise<AppointmentPayload> {
    const what = { action: 'appoint', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => appoint(work, input)),
      appointmentLoader,
      'Appointment',
    )
  }

  @Mutation(() => AppointmentPayload, { description: 'Ends an appointment.' })
  async endAppointment(
    @Ctx() context: Context,
    @Arg('input', () => EndAppointmentInput) input: EndAppointmentInput,
  ): Promise<AppointmentPayload> {
    const what = {
      action: 'endAppointment',
      reason: input.reason,
      input,
      idempotencyKey: input.idempotencyKey,
    }
    return recordPayload(
      context,
      await context.act(what, (work) => endAppointment(work, input)),
      appointmentLoader,
      'Appointment',
    )
  }
}

/** What the viewer may do. */
@Resolver(() => ViewerInfo)
export class ViewerInfoResolver {
  @FieldResolver(() => [String], {
    description:
      'Mutations of this subgraph that the viewer may call for an organization today; elsewhere each record answers allowedActions.',
  })
  async can(
    @Ctx() { viewer, read }: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization.' }) organizationId: string,
  ): Promise<string[]> {
    const standing = { OWNER: organizationId, ANCESTOR: await ancestorsOf(read, organizationId) }
    return Object.entries(policies)
      .filter(([, policy]) => may(viewer, policy, standing))
      .map(([action]) => action)
  }
}

/** The organization of a viewer's appointment. */
@Resolver(() => ViewerAppointment)
export class ViewerAppointmentResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'Organization for which she acts.' })
  organization(
    @Root() appointment: ViewerAppointment,
    @Ctx() context: Context,
  ): Promise<Organization | null> {
    return context.loader(organizationLoader).load(appointment.organizationId)
  }
}
