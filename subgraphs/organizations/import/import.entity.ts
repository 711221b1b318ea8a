import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Instant, UUID } from '../../../shared/federation/scalars.js'

/** What is imported. */
export enum ImportKind {
  ORGANIZATIONS = 'ORGANIZATIONS',
  PEOPLE = 'PEOPLE',
  TEAMS = 'TEAMS',
}
registerEnumType(ImportKind, { name: 'ImportKind', description: 'What is imported.' })

/** Whether an import changes anything. */
export enum ImportMode {
  DRY_RUN = 'DRY_RUN',
  COMMIT = 'COMMIT',
}
registerEnumType(ImportMode, {
  name: 'ImportMode',
  description: 'DRY_RUN finds all errors and changes nothing; COMMIT changes.',
})

/** Where an import stands. */
export enum ImportState {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
  FAILED = 'FAILED',
}
registerEnumType(ImportState, {
  name: 'ImportState',
  description:
    'DONE: all (or all valid) rows were applied, or judged in a dry run; REFUSED: there were errors, nothing was applied; FAILED: the file cannot be read.',
})

/** What is wrong at one place of a sheet. */
@ObjectType({ description: 'What is wrong at one place of a sheet.' })
export class ImportError {
  jobId: string

  @Field(() => Int, { description: 'Row of the sheet, 1 is the first.' })
  row: number

  @Field(() => String, { description: 'Header of the column.' })
  column: string

  @Field(() => String, { description: 'What stands there.' })
  value: string

  expectedVi: string

  expectedEn: string
}

/** An import of a sheet. */
@ObjectType({ description: 'An import of a sheet (nhập dữ liệu từ CSV, XLSX) and how far it has come.' })
export class ImportJob {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizationId: string

  @Field(() => UUID, { description: 'The file; startImport applies it once more, or for good.' })
  fileId: string

  @Field(() => String, { description: 'Subject who asked for it, or "client:<id>" of an API client.' })
  startedBy: string

  below: boolean

  @Field(() => ImportKind, { description: 'What is imported.' })
  kind: ImportKind

  @Field(() => ImportMode, { description: 'Whether it changes anything.' })
  mode: ImportMode

  @Field(() => Boolean, { description: 'True when valid rows are applied beside rows with errors.' })
  skipInvalid: boolean

  @Field(() => String, { description: 'Name of the file.' })
  fileName: string

  @Field(() => ImportState, { description: 'Where it stands.' })
  state: ImportState

  @Field(() => Int, { description: 'Rows read so far.' })
  processed: number

  @Field(() => Int, { nullable: true, description: 'Rows of the sheet; null until it has been read.' })
  total: number | null

  @Field(() => Int, { description: 'Errors found so far.' })
  errorCount: number

  @Field(() => Int, { description: 'Records that are new.' })
  created: number

  @Field(() => Int, { description: 'Records that were there and changed.' })
  changed: number

  @Field(() => Instant, { description: 'When it was asked for.' })
  createdAt: Date
}
