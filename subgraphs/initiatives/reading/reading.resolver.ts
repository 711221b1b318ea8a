import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { authorize } from '../../../shared/access/policy.js'
import { connectionOf, keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { openSubmitted } from '../../../shared/reading/open-submitted.js'
import { listReadings } from '../../../shared/reading/reading.store.js'
import { OpenSubmittedFields, ReadingFields } from '../../../shared/reading/reading.types.js'
import { policies } from '../policies.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { initiativeLoader } from '../initiative/initiative.loader.js'
import { OrganizationReference } from '../references/organization.reference.js'

/** What a superior outside the chain opens. */
@InputType({
  description:
    'What a superior outside the chain opens, with the reason: one submitted initiative, or a page of the list of one owner below it. Each is kept as a reading, which the owner sees.',
})
export class OpenInitiativesInput extends OpenSubmittedFields {}

/** Answer of openInitiatives. */
@ObjectType({ description: 'Answer of openInitiatives.' })
export class OpenInitiativesPayload {
  @Field(() => [Initiative], { description: 'What was opened, for this operation alone; of a list by id.' })
  records: Initiative[]

  @Field(() => [UserError], { description: 'Why nothing was opened.' })
  userErrors: UserError[]
}

/** One reading of a submitted record. */
@ObjectType({
  description: 'One reading of a submitted initiative by a superior outside the chain (lượt xem).',
})
export class InitiativeReading extends ReadingFields {}

/** A page of readings. */
export const InitiativeReadingConnection = connectionOf(InitiativeReading, 'InitiativeReading')

/** What superiors outside the chain read. */
@Resolver(() => InitiativeReading)
export class ReadingResolver {
  @Query(() => InitiativeReadingConnection, {
    description:
      'Who outside the chain opened initiatives of an organization, latest first: for the organization itself; readers see their own readings.',
  })
  async initiativeReadings(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Owner of what was read.' }) organizationId: string,
    @Args() args: PageArgs,
  ): Promise<Page<InitiativeReading>> {
    const page = keyset(args, ['INSTANT', 'UUID'])
    const rows = await listReadings(context.read, organizationId, page)
    return pageOf(rows, page, (row) => [row.sortAt, row.id])
  }

  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'For whom it was read.' })
  readerOrganization(@Root() { readerOrganizationId }: InitiativeReading): OrganizationReference {
    return { id: readerOrganizationId }
  }

  @FieldResolver(() => Initiative, {
    nullable: true,
    description: 'What was read, where the viewer may see it.',
  })
  record(@Root() { recordId }: InitiativeReading, @Ctx() context: Context): Promise<Initiative | null> {
    return context.loader(initiativeLoader).load(recordId)
  }

  @Mutation(() => OpenInitiativesPayload, {
    description:
      'Opens submitted initiatives to a superior outside the chain, for this operation alone; the owner sees the reading. Never drafts.',
  })
  async openInitiatives(
    @Ctx() context: Context,
    @Arg('input', () => OpenInitiativesInput) input: OpenInitiativesInput,
  ): Promise<OpenInitiativesPayload> {
    authorize(context.viewer, policies, 'openInitiatives', { ANCESTOR: input.organizationId })
    const what = { action: 'openInitiatives', reason: input.reason, input, relyOn: ['organizations'] }
    const record = { table: 'initiative', type: 'Initiative' } as const
    const { result, userErrors } = await context.act(what, (work) => openSubmitted(work, record, input))
    const opened = await Promise.all(
      (result?.ids ?? []).map((id) => context.loader(initiativeLoader).load(id)),
    )
    return { records: opened.filter((one) => one !== null), userErrors }
  }
}
