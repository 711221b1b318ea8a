import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Instant, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { AttachPlanFileInput, CreatePlanUploadInput } from './plan-file.inputs.js'
import { attachPlanFile, createPlanUpload } from './plan-file.service.js'
import { loadPlanFiles, type StoredPlanFile } from './plan-file.store.js'
import { Plan, PlanFile } from './plan.entity.js'
import { planLoader } from './plan.loader.js'
import { IssuePlanPayload } from './plan.resolver.js'

const fileLoader = listLoaderOf(loadPlanFiles, (file: StoredPlanFile) => file.planId)

/** Where a file of a plan is to be sent. */
@ObjectType({ description: 'Where a file of a plan is to be sent: one PUT of its bytes.' })
export class PlanUpload {
  @Field(() => UUID, { description: 'The file; send it to attachPlanFile when the PUT is done.' })
  fileId: string

  @Field(() => String, { description: 'Path at the gateway for one PUT.' })
  uploadPath: string

  @Field(() => Instant, { description: 'Until when.' })
  expiresAt: Date
}

/** Answer of createPlanUpload. */
@ObjectType({ description: 'Answer of createPlanUpload.' })
export class CreatePlanUploadPayload {
  @Field(() => PlanUpload, { nullable: true, description: 'Where to send it; null when refused.' })
  record: PlanUpload | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Files of plans. */
@Resolver(() => Plan)
export class PlanFilesResolver {
  @FieldResolver(() => [PlanFile], { description: 'Its files (tệp đính kèm).' })
  files(@Root() plan: Plan, @Ctx() context: Context): Promise<PlanFile[]> {
    return context.loader(fileLoader).load(plan.id)
  }

  @Mutation(() => CreatePlanUploadPayload, {
    description: 'Offers an upload for a file of a plan (CLERK, HEAD).',
  })
  async createPlanUpload(
    @Ctx() context: Context,
    @Arg('input', () => CreatePlanUploadInput) input: CreatePlanUploadInput,
  ): Promise<CreatePlanUploadPayload> {
    const { result, userErrors } = await context.act({ action: 'createPlanUpload', input }, (work) =>
      createPlanUpload(work, context.files, input),
    )
    return { record: result, userErrors }
  }

  @Mutation(() => IssuePlanPayload, { description: 'Attaches a file that was sent to a plan (CLERK, HEAD).' })
  async attachPlanFile(
    @Ctx() context: Context,
    @Arg('input', () => AttachPlanFileInput) input: AttachPlanFileInput,
  ): Promise<IssuePlanPayload> {
    const what = { action: 'attachPlanFile', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => attachPlanFile(work, input)),
      planLoader,
      'Plan',
    )
  }
}

/** The way to a file of a plan. */
@Resolver(() => PlanFile)
export class PlanFileResolver {
  @FieldResolver(() => String, { description: 'Path at the gateway for one GET, good for five minutes.' })
  downloadPath(
    @Root() { fileId, name, mediaType }: StoredPlanFile,
    @Ctx() context: Context,
  ): Promise<string> {
    return context.files.downloadPath(fileId, name, mediaType)
  }
}
