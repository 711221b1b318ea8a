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
import type { Context, Outcome } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { ancestorLoader } from '../organization/organization.loader.js'
import { policies } from '../policies.js'
import { Me, PersonAccount } from './account.entity.js'
import { LinkAccountInput, UnlinkAccountInput } from './account.inputs.js'
import { linkAccount, unlinkAccount } from './account.service.js'
import { accountState, accountStates } from './account.states.js'
import { loadAccounts, loadAccountsOf } from './account.store.js'
import { Person } from './person.entity.js'
import { personLoader } from './person.loader.js'
import {
  ownersLoader,
  PersonalDataReading,
  PersonalDataReadingConnection,
  readsProtected,
} from './protected.resolver.js'
import { listReadings } from './protected.store.js'

const accountLoader = loaderOf(loadAccounts, ({ id }: PersonAccount) => id)
const accountsOf = listLoaderOf(loadAccountsOf, ({ personId }: PersonAccount) => personId)

/** Answer of the mutations on accounts. */
@ObjectType({ description: 'Answer of the mutations on accounts.' })
export class PersonAccountPayload {
  @Field(() => PersonAccount, { nullable: true, description: 'The link; null when refused.' })
  record: PersonAccount | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Accounts of people. */
@Resolver(() => PersonAccount)
export class AccountResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The person.' })
  person(@Root() account: PersonAccount, @Ctx() context: Context): Promise<Person | null> {
    return context.loader(personLoader).load(account.personId)
  }

  @FieldResolver(() => Day, {
    nullable: true,
    description: 'First day on which it is void; null while it lasts.',
  })
  validTo(@Root() account: PersonAccount): string | null {
    return account.validTo === 'infinity' ? null : account.validTo
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with it now.' })
  async allowedActions(@Root() account: PersonAccount, @Ctx() context: Context): Promise<string[]> {
    const { viewer, read } = context
    const { organizationIds: owners } = (await context.loader(ownersLoader).load(account.personId))!
    const above = await Promise.all(owners.map((owner) => ancestorLoader(context, read.today).load(owner)))
    const standing = { ANCESTOR: [...owners, ...above.flat().map(({ id }) => id)] }
    const state = accountState(account, read.today)
    return allowedActions(viewer, policies, accountStates, { state, standing })
  }

  @Mutation(() => PersonAccountPayload, {
    description:
      'Links the account of a person to her record: from then on she sees what the hub holds about herself, and nothing more.',
  })
  async linkAccount(
    @Ctx() context: Context,
    @Arg('input', () => LinkAccountInput) input: LinkAccountInput,
  ): Promise<PersonAccountPayload> {
    const what = { action: 'linkAccount', input, idempotencyKey: input.idempotencyKey }
    return payload(context, await context.act(what, (work) => linkAccount(work, input)))
  }

  @Mutation(() => PersonAccountPayload, { description: 'Ends the link of an account.' })
  async unlinkAccount(
    @Ctx() context: Context,
    @Arg('input', () => UnlinkAccountInput) input: UnlinkAccountInput,
  ): Promise<PersonAccountPayload> {
    const what = { action: 'unlinkAccount', reason: input.reason }
    return payload(context, await context.act(what, (work) => unlinkAccount(work, input)))
  }
}

function payload(context: Context, outcome: Outcome<string>): Promise<PersonAccountPayload> {
  return recordPayload(context, outcome, accountLoader, 'PersonAccount')
}

/** Accounts on people. */
@Resolver(() => Person)
export class PersonAccountResolver {
  @FieldResolver(() => [PersonAccount], {
    nullable: true,
    description: 'Accounts linked to the person, latest first; null where protected fields may not be read.',
  })
  async accounts(@Root() person: Person, @Ctx() context: Context): Promise<PersonAccount[] | null> {
    return (await readsProtected(context, person.id)) ? context.loader(accountsOf).load(person.id) : null
  }
}

/** The viewer as a person. */
@Resolver(() => Me)
export class MeResolver {
  @Query(() => Me, {
    nullable: true,
    description:
      'What the hub holds about the viewer herself; null while no record is linked to her account.',
  })
  async me(@Ctx() context: Context): Promise<Me | null> {
    const { personId } = context.viewer
    if (personId === undefined) return null
    return { person: await context.loader(personLoader).load(personId) }
  }

  @FieldResolver(() => PersonalDataReadingConnection, {
    description: 'Who outside her organization read her protected fields, and why; latest first.',
  })
  async readings(@Ctx() context: Context, @Args() args: PageArgs): Promise<Page<PersonalDataReading>> {
    const page = keyset(args, ['INSTANT', 'UUID'])
    const rows = await listReadings(context.read, 'VIEWER', page)
    return pageOf(rows, page, (row) => [row.sortAt, row.id])
  }
}
