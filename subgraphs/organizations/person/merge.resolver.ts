import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Instant, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { Organization } from '../organization/organization.entity.js'
import { organizationLoader } from '../organization/organization.loader.js'
import { FindDuplicatePeopleInput, MergePeopleInput } from './merge.inputs.js'
import { findDuplicatePeople, mergePeople } from './merge.service.js'
import {
  findDuplicates,
  loadMergesInto,
  type DuplicateAcross,
  type DuplicatePair,
  type DuplicateRecord,
  type MergeTrace,
} from './merge.store.js'
import { Person } from './person.entity.js'
import { personLoader } from './person.loader.js'
import { PersonPayload } from './person.resolver.js'
import { mayReadProtected } from './protected.service.js'

/** Why two records may be one human being. */
export enum DuplicateReason {
  SAME_IDENTITY_NUMBER = 'SAME_IDENTITY_NUMBER',
  SAME_NAME_AND_BIRTH_DATE = 'SAME_NAME_AND_BIRTH_DATE',
}
registerEnumType(DuplicateReason, {
  name: 'DuplicateReason',
  description: 'Why two records may be one: the same identity number; the same name and birth date.',
})

/** Two records that may be one human being. */
@ObjectType({ description: 'Two records that may be one human being (trùng người).' })
export class DuplicatePeople {
  firstId: string

  secondId: string

  @Field(() => DuplicateReason, { description: 'Why.' })
  why: DuplicatePair['why']
}

/** One of two people of different organizations who may be one. */
@ObjectType({ description: 'One of two people of different organizations who may be one.' })
export class DuplicatePerson {
  @Field(() => UUID, { description: 'Identifier of the person, for mergePeople.' })
  personId: string

  @Field(() => String, { description: 'Full name.' })
  name: string

  ownerIds: string[]
}

/** Two people of different organizations who may be one. */
@ObjectType({
  description:
    'Two people of different organizations who may be one (trùng người giữa các đơn vị); neither number nor birth date is told.',
})
export class DuplicatePeopleAcross {
  @Field(() => DuplicatePerson, { description: 'One of the two.' })
  first: DuplicateRecord

  @Field(() => DuplicatePerson, { description: 'The other one.' })
  second: DuplicateRecord

  @Field(() => DuplicateReason, { description: 'Why.' })
  why: DuplicatePair['why']
}

/** Answer of findDuplicatePeople. */
@ObjectType({ description: 'Answer of findDuplicatePeople.' })
export class FindDuplicatePeoplePayload {
  @Field(() => [DuplicatePeopleAcross], { description: 'At most 100 pairs; none when refused.' })
  records: DuplicateAcross[]

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** The trace of a merged record. */
@ObjectType({ description: 'The trace of a record that was merged into this one (dấu vết gộp hồ sơ).' })
export class MergedRecord implements MergeTrace {
  @Field(() => UUID, { description: 'Identifier that the record had; it leads to the person still.' })
  id: string

  keptId: string

  organizationId: string

  @Field(() => String, { description: 'How one knew.' })
  reason: string

  @Field(() => Instant, { description: 'When.' })
  mergedAt: Date
}

/** Who merged a record. */
@Resolver(() => MergedRecord)
export class MergedRecordResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'Organization that merged them.' })
  organization(@Root() trace: MergedRecord, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(trace.organizationId)
  }
}

/** Where a duplicate works. */
@Resolver(() => DuplicatePerson)
export class DuplicatePersonResolver {
  @FieldResolver(() => [Organization], { description: 'Organizations that own the record.' })
  async organizations(@Root() one: DuplicateRecord, @Ctx() context: Context): Promise<Organization[]> {
    const found = await Promise.all(one.ownerIds.map((id) => context.loader(organizationLoader).load(id)))
    return found.filter((organization) => organization !== null)
  }
}

const mergesInto = listLoaderOf(loadMergesInto, ({ keptId }: MergeTrace) => keptId)

/** The records that a person's record goes on for. */
@Resolver(() => Person)
export class PersonMergeResolver {
  @FieldResolver(() => [MergedRecord], {
    description: 'Records that were merged into this one, latest first; for who owns it.',
  })
  mergedRecords(@Root() person: Person, @Ctx() context: Context): Promise<MergeTrace[]> {
    return context.loader(mergesInto).load(person.id)
  }
}

/** Duplicates found and merged. */
@Resolver(() => DuplicatePeople)
export class MergeResolver {
  @Query(() => [DuplicatePeople], {
    description:
      'At most 100 pairs of people of an organization who may be one; for those who read protected fields there.',
  })
  async duplicatePeople(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization whose people are compared.' })
    organizationId: string,
  ): Promise<DuplicatePeople[]> {
    if (!mayReadProtected(context.viewer, [organizationId])) return []
    return await findDuplicates(context.read, organizationId, 100)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'One of the two.' })
  first(@Root() pair: DuplicatePeople, @Ctx() context: Context): Promise<Person | null> {
    return context.loader(personLoader).load(pair.firstId)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The other one.' })
  second(@Root() pair: DuplicatePeople, @Ctx() context: Context): Promise<Person | null> {
    return context.loader(personLoader).load(pair.secondId)
  }

  @Mutation(() => FindDuplicatePeoplePayload, {
    description:
      'People of different organizations below who may be one human being; what is told of them is recorded as a reading.',
  })
  async findDuplicatePeople(
    @Ctx() context: Context,
    @Arg('input', () => FindDuplicatePeopleInput) input: FindDuplicatePeopleInput,
  ): Promise<FindDuplicatePeoplePayload> {
    const what = { action: 'findDuplicatePeople', reason: input.reason }
    const { result, userErrors } = await context.act(what, (work) => findDuplicatePeople(work, input))
    return { records: result ?? [], userErrors }
  }

  @Mutation(() => PersonPayload, {
    description:
      'Merges two records of one human being; the id of the one that ends leads to the other. A superior that may not see the person is answered no record, and no error when it is done.',
  })
  async mergePeople(
    @Ctx() context: Context,
    @Arg('input', () => MergePeopleInput) input: MergePeopleInput,
  ): Promise<PersonPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'mergePeople', reason, input, idempotencyKey }
    const { result, userErrors } = await context.act(what, (work) => mergePeople(work, input))
    const record = result === null ? null : await context.loader(personLoader).load(result)
    return { record, userErrors }
  }
}
