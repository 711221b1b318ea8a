import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Instant } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Initiative } from '../initiative/initiative.entity.js'

/** Kinds of files that a full text may have. */
export enum InitiativeFileKind {
  DOCX = 'DOCX',
  PDF = 'PDF',
  PLAIN_TEXT = 'PLAIN_TEXT',
}
registerEnumType(InitiativeFileKind, {
  name: 'InitiativeFileKind',
  description: 'Kinds of files that the full text of an initiative may have.',
  valuesConfig: {
    DOCX: { description: 'Word since 2007 (.docx), without a password.' },
    PDF: { description: 'PDF with letters, not with pictures of pages, without a password.' },
    PLAIN_TEXT: { description: 'Text in UTF-8.' },
  },
})

/** Where the reading of a full text stands. */
export enum InitiativeTextState {
  OFFERED = 'OFFERED',
  READING = 'READING',
  READ = 'READ',
  REFUSED = 'REFUSED',
}
registerEnumType(InitiativeTextState, {
  name: 'InitiativeTextState',
  description: 'Where the reading of a full text stands.',
  valuesConfig: {
    OFFERED: { description: 'The upload was offered; the file is awaited, or waits to be read.' },
    READING: { description: 'It is being read.' },
    READ: { description: 'It was read and is compared with others.' },
    REFUSED: { description: 'It cannot be read; refusal says why.' },
  },
})

/** An uploaded full text of an initiative. */
@ObjectType({
  description: 'The full text (toàn văn) of an initiative, as far as the hub has read the file.',
})
export class InitiativeText {
  id: string
  initiativeId: string

  @Field(() => String, { description: 'Name of the file.' })
  name: string

  @Field(() => InitiativeTextState, { description: 'Where its reading stands.' })
  state: InitiativeTextState

  @Field(() => Int, { nullable: true, description: 'Pages of a PDF; null of other files and until read.' })
  pages: number | null

  @Field(() => Int, { nullable: true, description: 'Characters that were read; null until read.' })
  characters: number | null

  @Field(() => Boolean, {
    description: 'True when the file is longer than the hub reads (300 pages, 500,000 characters).',
  })
  isCut: boolean

  /** Why it was refused: code and arguments of a message. */
  refusal: { code: string; args: Record<string, string> } | null
}

/** Where a file is to be put. */
@ObjectType({ description: 'Where a file is to be put.' })
export class InitiativeUpload {
  @Field(() => String, { description: 'Path at the gateway for one PUT with the bytes of the file.' })
  uploadPath: string

  @Field(() => Instant, { description: 'Until when the path is good.' })
  expiresAt: string

  @Field(() => Int, { description: 'Bytes that the file may have at most.' })
  mostBytes: number
}

/** Answer of createInitiativeUpload. */
@ObjectType({ description: 'Answer of createInitiativeUpload.' })
export class InitiativeUploadPayload {
  @Field(() => Initiative, { nullable: true, description: 'The initiative; null when refused.' })
  record: Initiative | null

  @Field(() => InitiativeUpload, { nullable: true, description: 'Where to put the file; null when refused.' })
  upload: InitiativeUpload | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}
