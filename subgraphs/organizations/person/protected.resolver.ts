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
import { connectionOf, keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { Day, Instant, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Organization } from '../organization/organization.entity.js'
import { organizationLoader } from '../organization/organization.loader.js'
import { Person } from './person.entity.js'
import { personLoader } from './person.loader.js'
import { ReadPersonalDataInput } from './protected.inputs.js'
import { mayReadProtected, readPersonalData } from './protected.service.js'
import { listReadings, loadOwners, loadProtected, type ProtectedFields } from './protected.store.js'

/** Owners of people's records, to judge by; never shown. */
export const ownersLoader = loaderOf(loadOwners, ({ id }) => id)
const protectedLoader = loaderOf(loadProtected, ({ id }) => id)

/** True when the viewer reads protected fields of the person as one of her own organization, or is the person. */
export async function readsProtected(context: Context, personId: string): Promise<boolean> {
  if (context.viewer.personId === personId) return true
  const owners = await context.loader(ownersLoader).load(personId)
  return mayReadProtected(context.viewer, owners?.organizationIds ?? [])
}

async function fieldsOf(context: Context, personId: string): Promise<ProtectedFields | null> {
  return (await readsProtected(context, personId)) ? context.loader(protectedLoader).load(personId) : null
}

/** Protected fields of a person. */
@ObjectType({ description: 'Protected fields of a person (dữ liệu cá nhân).' })
export class PersonalData {
  @Field(() => UUID, { description: 'Identifier of the person.' })
  personId: string

  @Field(() => Day, { nullable: true, description: 'Birth date.' })
  birthDate: string | null

  @Field(() => String, { nullable: true, description: 'Identity number (số định danh cá nhân).' })
  identityNumber: string | null

  @Field(() => String, { nullable: true, description: 'Ethnicity (dân tộc).' })
  ethnicity: string | null
}

/** Answer of readPersonalData. */
@ObjectType({ description: 'Answer of readPersonalData.' })
export class ReadPersonalDataPayload {
  @Field(() => PersonalData, { nullable: true, description: 'What was read; null when refused.' })
  record: PersonalData | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** One reading of protected fields from outside. */
@ObjectType({ description: 'One reading of protected fields from outside the organization.' })
export class PersonalDataReading {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  personId: string

  readerOrganizationId: string

  @Field(() => String, { description: 'Subject of the reader.' })
  reader: string

  @Field(() => String, { description: 'Why, in the reader’s words.' })
  reason: string

  @Field(() => Instant, { description: 'When.' })
  readAt: Date
}

/** A page of readings. */
export const PersonalDataReadingConnection = connectionOf(PersonalDataReading, 'PersonalDataReading')

/** Protected fields: for the owner directly, for others by a grant and with a record of it. */
@Resolver(() => Person)
export class ProtectedResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the viewer reads birth date, identity number and ethnicity; they are null otherwise.',
  })
  personalDataVisible(@Root() person: Person, @Ctx() context: Context): Promise<boolean> {
    return readsProtected(context, person.id)
  }

  @FieldResolver(() => Day, { nullable: true, description: 'Birth date; null where it may not be read.' })
  async birthDate(@Root() person: Person, @Ctx() context: Context): Promise<string | null> {
    return (await fieldsOf(context, person.id))?.birthDate ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Identity number (số định danh cá nhân); null where it may not be read.',
  })
  async identityNumber(@Root() person: Person, @Ctx() context: Context): Promise<string | null> {
    return (await fieldsOf(context, person.id))?.identityNumber ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Ethnicity (dân tộc); null where it may not be read.',
  })
  async ethnicity(@Root() person: Person, @Ctx() context: Context): Promise<string | null> {
    return (await fieldsOf(context, person.id))?.ethnicity ?? null
  }

  @Query(() => PersonalDataReadingConnection, {
    description: 'Who outside read protected fields of an organization’s people; for itself. Latest first.',
  })
  async personalDataReadings(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization of the people.' }) organizationId: string,
    @Args() args: PageArgs,
  ): Promise<Page<PersonalDataReading>> {
    const page = keyset(args, ['INSTANT', 'UUID'])
    const rows = await listReadings(context.read, { organizationId }, page)
    return pageOf(rows, page, (row) => [row.sortAt, row.id])
  }

  @Mutation(() => ReadPersonalDataPayload, {
    description:
      'Reads protected fields of another organization’s person by a grant; the owner sees who did.',
  })
  async readPersonalData(
    @Ctx() context: Context,
    @Arg('input', () => ReadPersonalDataInput) input: ReadPersonalDataInput,
  ): Promise<ReadPersonalDataPayload> {
    const what = { action: 'readPersonalData', reason: input.reason }
    const { result, userErrors } = await context.act(what, (work) => readPersonalData(work, input))
    return { record: result, userErrors }
  }
}

/** Whom and whose a reading was. */
@Resolver(() => PersonalDataReading)
export class PersonalDataReadingResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Whose fields were read.' })
  person(@Root() reading: PersonalDataReading, @Ctx() context: Context): Promise<Person | null> {
    return context.loader(personLoader).load(reading.personId)
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'Organization for which they were read.',
  })
  readerOrganization(
    @Root() reading: PersonalDataReading,
    @Ctx() context: Context,
  ): Promise<Organization | null> {
    return context.loader(organizationLoader).load(reading.readerOrganizationId)
  }
}
