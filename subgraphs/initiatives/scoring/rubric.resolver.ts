import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { OrganizationReference } from '../references/organization.reference.js'
import { Rubric } from './rubric.entity.js'
import { CreateRubricInput } from './rubric.inputs.js'
import { createRubric } from './rubric.service.js'
import { listRubrics, loadRubrics } from './rubric.store.js'

/** Rubrics by id. */
export const rubricLoader = loaderOf(loadRubrics, (rubric: Rubric) => rubric.id)

/** Answer of createRubric. */
@ObjectType({ description: 'Answer of createRubric.' })
export class RubricPayload {
  @Field(() => Rubric, { nullable: true, description: 'The new edition; null when refused.' })
  record: Rubric | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** By what initiatives are scored. */
@Resolver(() => Rubric)
export class RubricResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Organization whose rubric it is; null for a sample.',
  })
  owner(@Root() { ownerId }: Rubric): OrganizationReference | null {
    return ownerId ? { id: ownerId } : null
  }

  @Query(() => [Rubric], { description: 'Samples and, when asked for, the rubrics of an organization.' })
  rubrics(
    @Ctx() context: Context,
    @Arg('ownerId', () => UUID, { nullable: true, description: 'Organization whose rubrics are listed too.' })
    ownerId?: string | null,
  ): Promise<Rubric[]> {
    return listRubrics(context.read, ownerId ?? null)
  }

  @Mutation(() => RubricPayload, {
    description: 'Enters a rubric (thang điểm), or a new edition of one; earlier editions never change.',
  })
  async createRubric(
    @Ctx() context: Context,
    @Arg('input', () => CreateRubricInput) input: CreateRubricInput,
  ): Promise<RubricPayload> {
    const what = { action: 'createRubric', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => createRubric(work, input)),
      rubricLoader,
      'Rubric',
    )
  }
}
