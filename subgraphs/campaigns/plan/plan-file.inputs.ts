import { Field, InputType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** A file of a plan that is to be sent. */
@InputType({ description: 'A file of a plan that is to be sent: PDF, Word or a picture, at most 50 MB.' })
export class CreatePlanUploadInput {
  @Field(() => UUID, { description: 'Plan.' })
  planId: string

  @Field(() => String, { description: 'Name of the file.' })
  fileName: string
}

/** A sent file that is to hang at a plan. */
@InputType({ description: 'A sent file that is to hang at a plan (đính kèm).' })
export class AttachPlanFileInput {
  @Field(() => UUID, { description: 'Plan.' })
  planId: string

  @Field(() => UUID, { description: 'File, after the PUT.' })
  fileId: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
