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
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Organization } from '../organization/organization.entity.js'
import { organizationLoader } from '../organization/organization.loader.js'
import { Employment, Person, PersonConnection, QualityRating } from './person.entity.js'
import {
  EmployPersonInput,
  EndEmploymentInput,
  RateQualityInput,
  UpdatePersonInput,
} from './person.inputs.js'
import { employmentLoader, personLoader, ratingLoader } from './person.loader.js'
import { employPerson, endEmployment, rateQuality, updatePerson } from './person.service.js'
import { listPeople } from './person.store.js'

/** Answer of the mutations on people. */
@ObjectType({ description: 'Answer of the mutations on people.' })
export class PersonPayload {
  @Field(() => Person, { nullable: true, description: 'The person; null when refused.' })
  record: Person | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** The person of an outcome, read anew. */
export async function personPayload(
  context: Context,
  outcome: Promise<Outcome<string>>,
): Promise<PersonPayload> {
  return recordPayload(context, await outcome, personLoader, 'Person')
}

const nameWords = 'Only those in whose names these words occur; accents, case and order do not matter.'

/** People, where they work and how they were rated. */
@Resolver(() => Person)
export class PersonResolver {
  @Query(() => PersonConnection, { description: 'People whom an organization employs on a day.' })
  async people(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Where they work (đơn vị công tác).' })
    organizationId: string,
    @Args() args: PageArgs,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
    @Arg('search', () => String, { nullable: true, description: nameWords }) search?: string,
  ): Promise<Page<Person>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const filter = { organizationId, asOf: asOf ?? context.read.today, search: search ?? null }
    const rows = await listPeople(context.read, filter, page)
    return pageOf(rows, page, (row) => [row.name, row.id])
  }

  @Query(() => Person, { nullable: true, description: 'One person, as far as the viewer may see.' })
  person(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'Identifier of the person, or of a record merged into it.' })
    id: string,
  ): Promise<Person | null> {
    return context.loader(personLoader).load(id)
  }

  @FieldResolver(() => [Employment], { description: 'Where the person works on the day of the request.' })
  employments(@Root() person: Person, @Ctx() context: Context): Promise<Employment[]> {
    return employmentLoader(context, context.read.today).load(person.id)
  }

  @FieldResolver(() => [Employment], {
    description:
      'All employments, latest first: for who employs the person now; a former employer sees its own.',
  })
  employmentHistory(@Root() person: Person, @Ctx() context: Context): Promise<Employment[]> {
    return employmentLoader(context, null).load(person.id)
  }

  @FieldResolver(() => [QualityRating], { description: 'Quality ratings, latest first.' })
  qualityRatings(@Root() person: Person, @Ctx() context: Context): Promise<QualityRating[]> {
    return context.loader(ratingLoader).load(person.id)
  }

  @Mutation(() => PersonPayload, {
    description: "Declares a person who works for the viewer's organization.",
  })
  employPerson(
    @Ctx() context: Context,
    @Arg('input', () => EmployPersonInput) input: EmployPersonInput,
  ): Promise<PersonPayload> {
    const what = { action: 'employPerson', input, idempotencyKey: input.idempotencyKey }
    return personPayload(
      context,
      context.act(what, (work) => employPerson(work, input)),
    )
  }

  @Mutation(() => PersonPayload, { description: 'Changes what is known of a person.' })
  updatePerson(
    @Ctx() context: Context,
    @Arg('input', () => UpdatePersonInput) input: UpdatePersonInput,
  ): Promise<PersonPayload> {
    return personPayload(
      context,
      context.act({ action: 'updatePerson' }, (work) => updatePerson(work, input)),
    )
  }

  @Mutation(() => PersonPayload, { description: 'Ends an employment (thôi việc, nghỉ hưu).' })
  endEmployment(
    @Ctx() context: Context,
    @Arg('input', () => EndEmploymentInput) input: EndEmploymentInput,
  ): Promise<PersonPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'endEmployment', reason, input, idempotencyKey }
    return personPayload(
      context,
      context.act(what, (work) => endEmployment(work, input)),
    )
  }

  @Mutation(() => PersonPayload, { description: 'Records the annual quality rating of a person.' })
  rateQuality(
    @Ctx() context: Context,
    @Arg('input', () => RateQualityInput) input: RateQualityInput,
  ): Promise<PersonPayload> {
    const what = { action: 'rateQuality', input, idempotencyKey: input.idempotencyKey }
    return personPayload(
      context,
      context.act(what, (work) => rateQuality(work, input)),
    )
  }
}

/** The organization of an employment. */
@Resolver(() => Employment)
export class EmploymentResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'Organization that employs.' })
  organization(@Root() employment: Employment, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(employment.organizationId)
  }

  @FieldResolver(() => Day, { nullable: true, description: 'First day after the last; null while it lasts.' })
  validTo(@Root() employment: Employment): string | null {
    return employment.validTo === 'infinity' ? null : employment.validTo
  }
}
