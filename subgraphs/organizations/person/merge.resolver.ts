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
import { UUID } from '../../../shared/federation/scalars.js'
import { MergePeopleInput } from './merge.inputs.js'
import { mergePeople } from './merge.service.js'
import { findDuplicates, type DuplicatePair } from './merge.store.js'
import { Person } from './person.entity.js'
import { personLoader } from './person.loader.js'
import { PersonPayload, personPayload } from './person.resolver.js'
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

  @Mutation(() => PersonPayload, {
    description: 'Merges two records of one human being; the id of the one that ends leads to the other.',
  })
  mergePeople(
    @Ctx() context: Context,
    @Arg('input', () => MergePeopleInput) input: MergePeopleInput,
  ): Promise<PersonPayload> {
    const { reason, idempotencyKey } = input
    const what = { action: 'mergePeople', reason, input, idempotencyKey }
    return personPayload(
      context,
      context.act(what, (work) => mergePeople(work, input)),
    )
  }
}
