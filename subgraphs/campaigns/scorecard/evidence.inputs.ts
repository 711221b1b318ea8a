import { Field, InputType, Int } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** A file of a scorecard that is to be sent. */
@InputType({
  description: 'A file of a scorecard that is to be sent: PDF, Word or a picture, at most 50 MB.',
})
export class CreateEvidenceUploadInput {
  @Field(() => UUID, { description: 'The scorecard.' })
  scorecardId: string

  @Field(() => String, { description: 'Name of the file.' })
  fileName: string
}

/** What is common to the acts on files of a scorecard. */
@InputType({ description: 'What is common to the acts on files of a scorecard.' })
class OnEvidence {
  @Field(() => UUID, { description: 'The scorecard.' })
  scorecardId: string

  @Field(() => Int, { nullable: true, description: 'Version of the scorecard that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A sent file that is to hang at a criterion. */
@InputType({ description: 'A sent file that is to show what is said of a criterion (minh chứng).' })
export class AttachEvidenceInput extends OnEvidence {
  @Field(() => String, { description: 'Code of the criterion; at most 20 files each.' })
  criterionCode: string

  @Field(() => UUID, { description: 'File, after the PUT.' })
  fileId: string
}

/** A file that is to be taken off. */
@InputType({ description: 'A file that is to be taken off the working copy; what was sent keeps it.' })
export class RemoveEvidenceInput extends OnEvidence {
  @Field(() => UUID, { description: 'The evidence.' })
  evidenceId: string
}
