import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, Instant, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'

/** Formats that a document may have. */
export enum DocumentFormat {
  PDF = 'PDF',
  DOCX = 'DOCX',
  XLSX = 'XLSX',
  JPEG = 'JPEG',
  PNG = 'PNG',
}
registerEnumType(DocumentFormat, { name: 'DocumentFormat', description: 'Formats that a document may have.' })

/** A document of a proposal. */
@ObjectType({ description: 'A document of a proposal (giấy tờ kèm theo).' })
export class ProposalDocument {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  proposalId: string
  fileId: string
  mediaType: string

  @Field(() => String, {
    description: 'Kind, a code of the checklist, e.g. "CHUNG_NHAN_SANG_KIEN"; "MINH_CHUNG" for any other.',
  })
  kind: string

  @Field(() => String, { description: 'Name of the file.' })
  name: string

  @Field(() => Int, { nullable: true, description: 'Size in bytes; null before the upload.' })
  size: number | null

  @Field(() => String, { nullable: true, description: 'SHA-256 of the content; null before the upload.' })
  sha256: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'Day on which it was sent; null while it is the owner’s alone.',
  })
  sentOn: string | null
}

/** A line of the checklist. */
@ObjectType({ description: 'A line of the checklist of a proposal: one of these kinds must be there.' })
export class ChecklistLine {
  @Field(() => [String], { description: 'Kinds of which one is enough.' })
  kinds: string[]

  @Field(() => Boolean, { description: 'Whether it is there.' })
  isThere: boolean

  @Field(() => Boolean, {
    description:
      'Whether the hub itself holds it (report, minutes, vote, recognition, statement), no file being needed.',
  })
  isRecorded: boolean

  @Field(() => Boolean, {
    description:
      'Whether a file of it was uploaded: with the proposal, or, of the statement, with a dossier.',
  })
  hasFile: boolean
}

/** The scan of a signed statement. */
@ObjectType({ description: 'The scan of the signed statement of a dossier (bản chụp tờ trình).' })
export class SubmissionStatement {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  dossierId: string
  fileId: string
  mediaType: string

  @Field(() => String, { description: 'Name of the file.' })
  name: string

  @Field(() => Int, { nullable: true, description: 'Size in bytes; null before the upload.' })
  size: number | null

  @Field(() => String, { nullable: true, description: 'SHA-256 of the content; null before the upload.' })
  sha256: string | null

  @Field(() => Day, { description: 'Day on which it was attached.' })
  attachedOn: string
}

/** A document to be uploaded. */
@InputType({ description: 'A document to be uploaded: at most 20 MB, as PDF, DOCX, XLSX, JPEG or PNG.' })
export class AttachDocumentInput {
  @Field(() => UUID, { description: 'Proposal.' })
  proposalId: string

  @Field(() => String, { description: 'Kind: a code of the checklist, or "MINH_CHUNG".' })
  kind: string

  @Field(() => String, { description: 'Name of the file.' })
  name: string

  @Field(() => DocumentFormat, { description: 'Format.' })
  format: DocumentFormat

  @Field(() => Int, { nullable: true, description: 'Version of the proposal that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Formats that the scan of a statement may have. */
export enum ScanFormat {
  PDF = 'PDF',
  JPEG = 'JPEG',
  PNG = 'PNG',
}
registerEnumType(ScanFormat, { name: 'ScanFormat', description: 'Formats that a scan may have.' })

/** A scan of a statement to be uploaded. */
@InputType({
  description:
    'The scan of the signed statement of a dossier, to be uploaded: at most 20 MB. Until the dossier is received it may be replaced; after that only what is missing may be attached.',
})
export class AttachStatementInput {
  @Field(() => UUID, { description: 'Dossier.' })
  dossierId: string

  @Field(() => String, { description: 'Name of the file.' })
  name: string

  @Field(() => ScanFormat, { description: 'Format.' })
  format: ScanFormat

  @Field(() => Int, { nullable: true, description: 'Version of the dossier that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A document to be taken out. */
@InputType({
  description:
    'A document to be taken out; who received it before keeps it until the proposal is sent again.',
})
export class RemoveDocumentInput {
  @Field(() => UUID, { description: 'Document.' })
  documentId: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Answer of attachDocument and attachStatement. */
@ObjectType({ description: 'Answer of attachDocument and attachStatement.' })
export class AttachDocumentPayload {
  @Field(() => UUID, { nullable: true, description: 'The document; null when refused.' })
  documentId: string | null

  @Field(() => String, { nullable: true, description: 'Path for one PUT of the content.' })
  uploadPath: string | null

  @Field(() => Instant, { nullable: true, description: 'Until when the path is good.' })
  expiresAt: string | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of removeDocument. */
@ObjectType({ description: 'Answer of removeDocument.' })
export class RemoveDocumentPayload {
  @Field(() => UUID, { nullable: true, description: 'The document; null when refused.' })
  documentId: string | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}
