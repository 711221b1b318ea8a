import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { Proposal } from '../proposal/proposal.entity.js'
import { checklistsOf } from './checklist.js'
import { attachDocument, removeDocument } from './document.service.js'
import { loadDocuments } from './document.store.js'
import {
  AttachDocumentInput,
  AttachDocumentPayload,
  ChecklistLine,
  ProposalDocument,
  RemoveDocumentInput,
  RemoveDocumentPayload,
} from './document.types.js'

const documentLoader = listLoaderOf(loadDocuments, (document: ProposalDocument) => document.proposalId)

function checklistLoader(read: Work): DataLoader<Proposal, ChecklistLine[]> {
  return new DataLoader((proposals: readonly Proposal[]) => checklistsOf(read, proposals))
}

/** Documents of proposals. */
@Resolver(() => Proposal)
export class ProposalDocumentsResolver {
  @FieldResolver(() => [ProposalDocument], {
    description: 'Documents: for the owner as they are now, for others as they were sent.',
  })
  documents(@Root() { id }: Proposal, @Ctx() context: Context): Promise<ProposalDocument[]> {
    return context.loader(documentLoader).load(id)
  }

  @FieldResolver(() => [ChecklistLine], {
    description: 'What the file must hold by its award type (thành phần hồ sơ), and what is there.',
  })
  checklist(@Root() proposal: Proposal, @Ctx() context: Context): Promise<ChecklistLine[]> {
    return context.loader(checklistLoader).load(proposal)
  }

  @Mutation(() => AttachDocumentPayload, { description: 'Offers the upload of a document of a proposal.' })
  async attachDocument(
    @Ctx() context: Context,
    @Arg('input', () => AttachDocumentInput) input: AttachDocumentInput,
  ): Promise<AttachDocumentPayload> {
    const what = { action: 'attachDocument', input, idempotencyKey: input.idempotencyKey }
    const { files } = context
    const { result, userErrors } = await context.act(what, (work) => attachDocument(work, files, input))
    return { documentId: null, uploadPath: null, expiresAt: null, ...result, userErrors }
  }

  @Mutation(() => RemoveDocumentPayload, { description: 'Takes a document out of a proposal.' })
  async removeDocument(
    @Ctx() context: Context,
    @Arg('input', () => RemoveDocumentInput) input: RemoveDocumentInput,
  ): Promise<RemoveDocumentPayload> {
    const { documentId, idempotencyKey } = input
    const what = { action: 'removeDocument', input, idempotencyKey }
    const { result, userErrors } = await context.act(what, (work) => removeDocument(work, documentId))
    return { documentId: result, userErrors }
  }
}

/** Where the content of a document is fetched. */
@Resolver(() => ProposalDocument)
export class DocumentDownloadResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Path for one download within 5 minutes; null before the upload.',
  })
  async downloadPath(@Root() document: ProposalDocument, @Ctx() { files }: Context): Promise<string | null> {
    const { fileId, name, mediaType, sha256 } = document
    return sha256 ? files.downloadPath(fileId, name, mediaType) : null
  }
}
