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
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { initiativeLoader } from '../initiative/initiative.loader.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { InitiativeDeadline, InitiativeDeadlineConnection, InitiativeTimeLimit } from './time-limit.entity.js'
import { LateInitiativesArgs, SetInitiativeTimeLimitInput } from './time-limit.inputs.js'
import { setInitiativeTimeLimit } from './time-limit.service.js'
import { listLate, listTimeLimits, loadDeadlines, loadTimeLimits } from './time-limit.store.js'

/** Answer of setInitiativeTimeLimit. */
@ObjectType({ description: 'Answer of setInitiativeTimeLimit.' })
export class InitiativeTimeLimitPayload {
  @Field(() => InitiativeTimeLimit, { nullable: true, description: 'The limit; null when refused.' })
  record: InitiativeTimeLimit | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

const deadlineLoader = listLoaderOf(loadDeadlines, (deadline: InitiativeDeadline) => deadline.initiativeId)
const limitLoader = loaderOf(loadTimeLimits, (limit: InitiativeTimeLimit) => limit.id)

/** Within how many months a step is to be done. */
@Resolver(() => InitiativeTimeLimit)
export class TimeLimitResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Who has set it for itself; null: it holds for all that have not.',
  })
  organization(@Root() { organizationId }: InitiativeTimeLimit): OrganizationReference | null {
    return organizationId ? { id: organizationId } : null
  }

  @Query(() => [InitiativeTimeLimit], {
    description: 'The time limits in force at a deciding organization on a day, of every scope.',
  })
  initiativeTimeLimits(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization that decides.' }) organizationId: string,
    @Arg('day', () => Day, { nullable: true, description: 'Day; today when left out.' }) day?: string | null,
  ): Promise<InitiativeTimeLimit[]> {
    return listTimeLimits(context.read, organizationId, day ?? context.read.today)
  }

  @Mutation(() => InitiativeTimeLimitPayload, {
    description:
      'Sets a time limit of an organization, from a day on (đặt thời hạn); what waits already keeps its own.',
  })
  async setInitiativeTimeLimit(
    @Ctx() context: Context,
    @Arg('input', () => SetInitiativeTimeLimitInput) input: SetInitiativeTimeLimitInput,
  ): Promise<InitiativeTimeLimitPayload> {
    const what = { action: 'setInitiativeTimeLimit', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => setInitiativeTimeLimit(work, input))
    return recordPayload(context, outcome, limitLoader, 'InitiativeTimeLimit')
  }
}

/** What waits, and until when. */
@Resolver(() => InitiativeDeadline)
export class InitiativeDeadlineResolver {
  @Query(() => InitiativeDeadlineConnection, {
    description:
      'Steps that are late (quá hạn), the longest first: of what an organization owns, and of what it is to decide on; computed by the day of the request.',
  })
  async lateInitiatives(
    @Ctx() context: Context,
    @Args() args: LateInitiativesArgs,
  ): Promise<Page<InitiativeDeadline>> {
    const page = keyset(args, ['DAY', 'UUID', 'TEXT'])
    const rows = await listLate(context.read, args.organizationId, args.on ?? context.read.today, page)
    return pageOf(rows, page, (row) => [row.dueOn, row.initiativeId, row.scope + row.step])
  }

  @FieldResolver(() => Initiative, { nullable: true, description: 'What waits.' })
  initiative(@Root() deadline: InitiativeDeadline, @Ctx() context: Context): Promise<Initiative | null> {
    return context.loader(initiativeLoader).load(deadline.initiativeId)
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Who is to do it; null for who marks it elsewhere, until the scoring is closed.',
  })
  organization(@Root() { organizationId }: InitiativeDeadline): OrganizationReference | null {
    return organizationId ? { id: organizationId } : null
  }
}

/** What is due of an initiative. */
@Resolver(() => Initiative)
export class DeadlineResolver {
  @FieldResolver(() => [InitiativeDeadline], {
    description:
      'Steps that wait with their time limits, counted from the last filing and from each request; none while returned.',
  })
  deadlines(@Root() initiative: Initiative, @Ctx() context: Context): Promise<InitiativeDeadline[]> {
    return context.loader(deadlineLoader).load(initiative.id)
  }
}
