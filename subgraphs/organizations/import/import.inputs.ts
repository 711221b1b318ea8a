import { Field, InputType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'
import { ImportKind, ImportMode } from './import.entity.js'

/** A sheet that is to be sent. */
@InputType({ description: 'A sheet (CSV in UTF-8, XLSX) that is to be sent.' })
export class CreateImportUploadInput {
  @Field(() => UUID, { description: 'Organization that imports.' })
  organizationId: string

  @Field(() => String, { description: 'Name of the file, ending in .csv or .xlsx.' })
  fileName: string
}

/** An import of a sheet that was sent. */
@InputType({ description: 'An import of a sheet that was sent.' })
export class StartImportInput {
  @Field(() => UUID, { description: 'The file.' })
  fileId: string

  @Field(() => ImportKind, { description: 'What is imported.' })
  kind: ImportKind

  @Field(() => ImportMode, { description: 'Whether it changes anything.' })
  mode: ImportMode

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True applies valid rows beside rows with errors; by default it is all or nothing.',
  })
  skipInvalid: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
