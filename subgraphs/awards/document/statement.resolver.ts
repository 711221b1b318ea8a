import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { Dossier } from '../dossier/dossier.entity.js'
import { AttachDocumentPayload, AttachStatementInput, SubmissionStatement } from './document.types.js'
import { attachStatement } from './statement.service.js'
import { loadStatementsOf } from './statement.store.js'

const statementLoader = loaderOf(loadStatementsOf, ({ dossierId }: SubmissionStatement) => dossierId)

/** The scan of the signed statement of a dossier. */
@Resolver(() => Dossier)
export class StatementResolver {
  @FieldResolver(() => SubmissionStatement, {
    nullable: true,
    description: 'Scan of its signed statement (bản chụp tờ trình); null where none was attached.',
  })
  statement(@Root() { id }: Dossier, @Ctx() context: Context): Promise<SubmissionStatement | null> {
    return context.loader(statementLoader).load(id)
  }

  @Mutation(() => AttachDocumentPayload, {
    description: 'Offers the upload of the scan of the signed statement of a dossier.',
  })
  async attachStatement(
    @Ctx() context: Context,
    @Arg('input', () => AttachStatementInput) input: AttachStatementInput,
  ): Promise<AttachDocumentPayload> {
    const what = { action: 'attachStatement', input, idempotencyKey: input.idempotencyKey }
    const { files } = context
    const { result, userErrors } = await context.act(what, (work) => attachStatement(work, files, input))
    return { documentId: null, uploadPath: null, expiresAt: null, ...result, userErrors }
  }
}

/** Where the content of a scan is fetched. */
@Resolver(() => SubmissionStatement)
export class SubmissionStatementResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Path for one download within 5 minutes; null before the upload.',
  })
  async downloadPath(@Root() scan: SubmissionStatement, @Ctx() { files }: Context): Promise<string | null> {
    const { fileId, name, mediaType, sha256 } = scan
    return sha256 ? files.downloadPath(fileId, name, mediaType) : null
  }
}
