import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { authorize, may } from '../../../shared/access/policy.js'
import { connectionOf, keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Instant, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { policies } from '../policies.js'
import { columnsOf } from './import.columns.js'
import { ImportError, ImportJob, ImportKind } from './import.entity.js'
import { CreateImportUploadInput, StartImportInput } from './import.inputs.js'
import { createImportUpload, startImport } from './import.service.js'
import { listImports, loadImportErrors, loadImports, type PlacedError } from './import.store.js'
import { templateOf } from './import.template.js'

const importLoader = loaderOf(loadImports, ({ id }: ImportJob) => id)

/** Where a sheet is to be sent. */
@ObjectType({ description: 'Where a sheet is to be sent: one PUT of its bytes.' })
export class ImportUpload {
  @Field(() => UUID, { description: 'The file; send it to startImport when the PUT is done.' })
  fileId: string

  @Field(() => String, { description: 'Path at the gateway for one PUT.' })
  uploadPath: string

  @Field(() => Instant, { description: 'Until when.' })
  expiresAt: Date
}

/** Answer of createImportUpload. */
@ObjectType({ description: 'Answer of createImportUpload.' })
export class CreateImportUploadPayload {
  @Field(() => ImportUpload, { nullable: true, description: 'Where to send it; null when refused.' })
  record: ImportUpload | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of startImport. */
@ObjectType({ description: 'Answer of startImport.' })
export class StartImportPayload {
  @Field(() => ImportJob, { nullable: true, description: 'The import; null when refused.' })
  record: ImportJob | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** A column of a sheet. */
@ObjectType({ description: 'A column of a sheet.' })
export class ImportColumn {
  @Field(() => String, { description: 'Header in the template.' })
  header: string

  @Field(() => [String], { description: 'Headers that mean the same; accents and case do not matter.' })
  aliases: readonly string[]

  @Field(() => Boolean, { description: 'True when every row must have a value.' })
  isRequired: boolean

  @Field(() => String, { description: 'Example.' })
  example: string
}

/** A sheet to fill in. */
@ObjectType({ description: 'A sheet to fill in.' })
export class ImportTemplate {
  @Field(() => String, { description: 'Name of the file.' })
  fileName: string

  @Field(() => String, {
    description: 'Its content: CSV in UTF-8 with a byte order mark, which Excel opens.',
  })
  content: string

  @Field(() => [ImportColumn], { description: 'Its columns.' })
  columns: readonly ImportColumn[]
}

/** A page of errors. */
export const ImportErrorConnection = connectionOf(ImportError, 'ImportError')

/** A page of imports. */
export const ImportJobConnection = connectionOf(ImportJob, 'ImportJob')

/** Imports of sheets. */
@Resolver(() => ImportJob)
export class ImportResolver {
  @Query(() => ImportJob, {
    nullable: true,
    description: 'An import of the viewer’s organization and how far it has come.',
  })
  async importJob(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'The import.' }) id: string,
  ): Promise<ImportJob | null> {
    const job = await context.loader(importLoader).load(id)
    return job && may(context.viewer, policies.startImport, { OWNER: job.organizationId }) ? job : null
  }

  @Query(() => ImportJobConnection, {
    description:
      'Imports of an organization, the latest first, those that API clients handed in too; for who may import there.',
  })
  async importJobs(
    @Ctx() { viewer, read }: Context,
    @Args() page: PageArgs,
    @Arg('organizationId', () => UUID, { description: 'The organization.' }) organizationId: string,
  ): Promise<Page<ImportJob>> {
    authorize(viewer, policies, 'startImport', { OWNER: organizationId })
    const keys = keyset(page, ['UUID'])
    return pageOf(await listImports(read, organizationId, keys), keys, ({ id }) => [id])
  }

  @Query(() => ImportTemplate, { description: 'A sheet to fill in, to be saved as a file.' })
  importTemplate(
    @Arg('kind', () => ImportKind, { description: 'What is to be imported.' }) kind: ImportKind,
  ): ImportTemplate {
    const content = templateOf(kind).toString('utf8')
    return { fileName: `mau-${kind.toLowerCase()}.csv`, content, columns: columnsOf[kind] }
  }

  @FieldResolver(() => ImportErrorConnection, {
    description: 'What is wrong, in the order in which it was found; the first 10,000 errors are kept.',
  })
  async errors(
    @Root() job: ImportJob,
    @Ctx() context: Context,
    @Args() args: PageArgs,
  ): Promise<Page<ImportError>> {
    const page = keyset(args, ['TEXT'])
    const loader = context.loader(
      listLoaderOf(
        (read, ids) => loadImportErrors(read, ids, page),
        (error: PlacedError) => error.jobId,
      ),
      `import errors ${JSON.stringify(page)}`,
    )
    return pageOf(await loader.load(job.id), page, (row) => [String(row.position)])
  }

  @Mutation(() => CreateImportUploadPayload, { description: 'Offers an upload for a sheet.' })
  async createImportUpload(
    @Ctx() context: Context,
    @Arg('input', () => CreateImportUploadInput) input: CreateImportUploadInput,
  ): Promise<CreateImportUploadPayload> {
    const { result, userErrors } = await context.act({ action: 'createImportUpload' }, (work) =>
      createImportUpload(work, context.files, input),
    )
    return { record: result, userErrors }
  }

  @Mutation(() => StartImportPayload, { description: 'Imports a sheet in the background.' })
  async startImport(
    @Ctx() context: Context,
    @Arg('input', () => StartImportInput) input: StartImportInput,
  ): Promise<StartImportPayload> {
    const what = { action: 'startImport', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => startImport(work, input)),
      importLoader,
      'ImportJob',
    )
  }
}

/** What was expected, in the reader's language. */
@Resolver(() => ImportError)
export class ImportErrorResolver {
  @FieldResolver(() => String, { description: 'What was expected.' })
  expected(@Root() error: ImportError, @Ctx() { locale }: Context): string {
    return locale === 'vi' ? error.expectedVi : error.expectedEn
  }

  @FieldResolver(() => String, { description: 'All of it in one sentence.' })
  message(@Root() error: ImportError, @Ctx() { locale }: Context): string {
    const { row, column, value, expectedVi, expectedEn } = error
    return locale === 'vi'
      ? `Dòng ${row}, cột "${column}": "${value}", cần ${expectedVi}.`
      : `Row ${row}, column "${column}": "${value}", expected ${expectedEn}.`
  }
}
