import { Field, Int, ObjectType } from 'type-graphql'
import { Instant, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'

/** A file that shows what the owner of a scorecard says of a criterion. */
@ObjectType({ description: 'A file of a scorecard (tệp minh chứng) for one criterion.' })
export class ScorecardEvidence {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  scorecardId: string
  fileId: string

  @Field(() => String, { description: 'Code of the criterion.' })
  criterionCode: string

  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => String, { description: 'Media type.' })
  mediaType: string

  @Field(() => Int, { description: 'Size in bytes.' })
  size: number

  @Field(() => String, { description: 'SHA-256 of its content, hexadecimal.' })
  sha256: string
}

/** Where a file of a scorecard is to be sent. */
@ObjectType({ description: 'Where a file of a scorecard is to be sent: one PUT of its bytes.' })
export class EvidenceUpload {
  @Field(() => UUID, { description: 'The file; send it to attachEvidence when the PUT is done.' })
  fileId: string

  @Field(() => String, { description: 'Path at the gateway for one PUT.' })
  uploadPath: string

  @Field(() => Instant, { description: 'Until when.' })
  expiresAt: Date
}

/** Answer of createEvidenceUpload. */
@ObjectType({ description: 'Answer of createEvidenceUpload.' })
export class EvidenceUploadPayload {
  @Field(() => EvidenceUpload, { nullable: true, description: 'Where to send it; null when refused.' })
  record: EvidenceUpload | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}
