import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import type { RoomFiles } from '../../../shared/files/room-files.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { parameterValue } from '../parameter/parameter.service.js'
import { policies } from '../policies.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { standingOf } from '../proposal/proposal.service.js'
import { proposalActions } from '../proposal/proposal.states.js'
import { lockProposal } from '../proposal/proposal.store.js'
import { DEMANDS_DOCUMENTS } from '../rules/process-parameters.js'
import { checklistsOf, documentKinds } from './checklist.js'
import * as store from './document.store.js'
import { mediaTypes, MOST_BYTES } from './formats.js'
import type { AttachDocumentInput } from './document.types.js'

/** What is answered of an offered upload. */
export interface OfferedDocument {
  documentId: string
  uploadPath: string
  expiresAt: string
}

/** Offers the upload of a document while the proposal is in its owner's hands. */
export async function attachDocument(
  work: Work,
  files: RoomFiles,
  input: AttachDocumentInput,
): Promise<OfferedDocument> {
  const proposal = await lockProposal(work, input.proposalId)
  authorize(work.viewer, policies, 'attachDocument', standingOf(proposal))
  assertVersion(proposal, input.expectedVersion)
  assertPossible(proposalActions, proposal.state, 'attachDocument')
  const { ownerId, id: proposalId } = proposal
  const kinds = await documentKinds(work, proposal.awardType, work.today)
  if (!kinds.includes(input.kind)) {
    refuse('INVALID', { field: 'kind', value: input.kind, expected: kinds.join(', ') }, ['kind'])
  }
  const name = cleanLine('name', input.name, 200)
  const mediaType = mediaTypes[input.format]!
  const file = { ownerId, purpose: 'PROPOSAL_DOCUMENT', name, mediaType, mostBytes: MOST_BYTES }
  const { fileId, uploadPath, expiresAt } = await files.offer(work, file)
  const documentId = uuid()
  await store.insertDocument(work, {
    id: documentId,
    ownerId,
    proposalId,
    kind: input.kind,
    name,
    mediaType,
    fileId,
  })
  return { documentId, uploadPath, expiresAt: expiresAt.toISOString() }
}

/** Takes a document out; who received it keeps it until the proposal is sent again. Answers its id. */
export async function removeDocument(work: Work, documentId: string): Promise<string> {
  const document = await store.lockDocument(work, documentId)
  if (!document) refuse('NOT_FOUND', { what: 'ProposalDocument', value: documentId }, ['documentId'])
  const proposal = await lockProposal(work, document.proposalId)
  authorize(work.viewer, policies, 'removeDocument', standingOf(proposal))
  assertPossible(proposalActions, proposal.state, 'removeDocument')
  await store.removeDocument(work, documentId)
  return documentId
}

/** What is missing of own proposals where their organization, or one above it, demands the whole checklist. */
export async function missingDocuments(
  work: Work,
  ownerId: string,
  proposals: readonly Proposal[],
  pathOf: (proposal: Proposal) => readonly string[],
): Promise<RefusalDetail[]> {
  if ((await parameterValue(work, ownerId, DEMANDS_DOCUMENTS, work.today)) !== 'true') return []
  const checklists = await checklistsOf(work, proposals)
  return checklists.flatMap((lines, index) =>
    lines
      .filter((line) => !line.isThere)
      .map((line) => ({
        code: 'DOCUMENT_MISSING',
        args: { name: proposals[index]!.candidateName, kinds: line.kinds.join(' / ') },
        path: pathOf(proposals[index]!),
        legalBasis: 'Luật 06/2022/QH15, Điều 84',
      })),
  )
}
