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
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { Organization } from '../organization/organization.entity.js'
import { organizationLoader } from '../organization/organization.loader.js'
import { policies } from '../policies.js'
import { Person } from './person.entity.js'
import { TransferState } from './person.enums.js'
import { personLoader } from './person.loader.js'
import { PersonTransfer, PersonTransferConnection } from './transfer.entity.js'
import { OfferTransferInput, TransferPersonInput, WithdrawTransferInput } from './transfer.inputs.js'
import { offerTransfer, transferPerson, withdrawTransfer } from './transfer.service.js'
import { transferStates } from './transfer.states.js'
import { listTransfers, loadTransfers } from './transfer.store.js'

const transferLoader = loaderOf(loadTransfers, ({ id }: PersonTransfer) => id)

/** Answer of the mutations on transfers. */
@ObjectType({ description: 'Answer of the mutations on transfers.' })
export class PersonTransferPayload {
  @Field(() => PersonTransfer, { nullable: true, description: 'The transfer; null when refused.' })
  record: PersonTransfer | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

async function payload(
  context: Context,
  outcome: Promise<{ result: string | null; userErrors: UserError[] }>,
): Promise<PersonTransferPayload> {
  return recordPayload(context, await outcome, transferLoader, 'PersonTransfer')
}

/** Transfers: one side offers, the other receives. */
@Resolver(() => PersonTransfer)
export class TransferResolver {
  @Query(() => PersonTransferConnection, {
    description: "Transfers from and to one of the viewer's organizations, latest first.",
  })
  async personTransfers(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization on either side.' })
    organizationId: string,
    @Args() args: PageArgs,
    @Arg('state', () => TransferState, { nullable: true, description: 'Only in this state.' })
    state?: TransferState,
  ): Promise<Page<PersonTransfer>> {
    const page = keyset(args, ['UUID'])
    const rows = await listTransfers(context.read, organizationId, state ?? null, page)
    return pageOf(rows, page, (row) => [row.id])
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who moves.' })
  person(@Root() transfer: PersonTransfer, @Ctx() context: Context): Promise<Person | null> {
    return context.loader(personLoader).load(transfer.personId)
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Organization that offers.' })
  fromOrganization(@Root() transfer: PersonTransfer, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(transfer.fromOrganizationId)
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Organization that is to receive.' })
  toOrganization(@Root() transfer: PersonTransfer, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(transfer.toOrganizationId)
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with it now.' })
  allowedActions(@Root() transfer: PersonTransfer, @Ctx() { viewer }: Context): string[] {
    const standing = { OWNER: transfer.fromOrganizationId, HOLDER: transfer.toOrganizationId }
    return allowedActions(viewer, policies, transferStates, { state: transfer.state, standing })
  }

  @Mutation(() => PersonTransferPayload, {
    description: 'Offers a person to another organization; nothing moves until it receives.',
  })
  offerTransfer(
    @Ctx() context: Context,
    @Arg('input', () => OfferTransferInput) input: OfferTransferInput,
  ): Promise<PersonTransferPayload> {
    const what = { action: 'offerTransfer', input, idempotencyKey: input.idempotencyKey }
    return payload(
      context,
      context.act(what, (work) => offerTransfer(work, input)),
    )
  }

  @Mutation(() => PersonTransferPayload, {
    description: 'Receives an offered person: one employment ends, the other begins, the history is one.',
  })
  transferPerson(
    @Ctx() context: Context,
    @Arg('input', () => TransferPersonInput) input: TransferPersonInput,
  ): Promise<PersonTransferPayload> {
    const what = { action: 'transferPerson', input, idempotencyKey: input.idempotencyKey }
    return payload(
      context,
      context.act(what, (work) => transferPerson(work, input)),
    )
  }

  @Mutation(() => PersonTransferPayload, { description: 'Takes an offered transfer back.' })
  withdrawTransfer(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawTransferInput) input: WithdrawTransferInput,
  ): Promise<PersonTransferPayload> {
    return payload(
      context,
      context.act({ action: 'withdrawTransfer', reason: input.reason }, (work) =>
        withdrawTransfer(work, input),
      ),
    )
  }
}
