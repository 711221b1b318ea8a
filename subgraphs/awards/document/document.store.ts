import { allInOrder } from '../../../shared/database/all-in-order.js'
import type { Work } from '../../../shared/database/work.js'
import type { ProposalDocument } from './document.types.js'

const columns = `d.id, d.proposal_id as "proposalId", d.kind, d.name, d.media_type as "mediaType", d.file_id as "fileId",
  coalesce(d.size, f.size)::int as size, coalesce(d.sha256, f.sha256) as sha256, d.sent_on as "sentOn"`

/** Documents of proposals: for the owner as they are now, for others as they were sent. */
export function loadDocuments(work: Work, proposalIds: readonly string[]): Promise<ProposalDocument[]> {
  return work.query(
    `/* document.load */ select ${columns} from proposal_document d left join stored_file f on f.id = d.file_id
     where d.proposal_id = any ($1) and (d.removed_on is null or d.owner_id <> all (viewer_organizations())) order by d.id`,
    [proposalIds],
  )
}

/** Locks a document; undefined when it does not exist, is hidden, or was removed. */
export async function lockDocument(work: Work, id: string): Promise<ProposalDocument | undefined> {
  const rows = await work.query<ProposalDocument>(
    `/* document.lock */ select ${columns} from proposal_document d left join stored_file f on f.id = d.file_id
     where d.id = $1 and d.removed_on is null for update of d`,
    [id],
  )
  return rows[0]
}

/** A document to be written. */
export type NewDocument = Pick<
  ProposalDocument,
  'id' | 'proposalId' | 'kind' | 'name' | 'mediaType' | 'fileId'
> & {
  ownerId: string
}

/** Writes a document that waits for its upload. */
export async function insertDocument(work: Work, document: NewDocument): Promise<void> {
  const { id, ownerId, proposalId, kind, name, mediaType, fileId } = document
  await work.query(
    '/* document.insert */ insert into proposal_document (id, owner_id, proposal_id, kind, name, media_type, file_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, ownerId, proposalId, kind, name, mediaType, fileId],
  )
}

/** Takes a document out of the owner's working copy. */
export async function removeDocument(work: Work, id: string): Promise<void> {
  await work.query(
    '/* document.remove */ update proposal_document set removed_on = $2, version = version + 1 where id = $1',
    [id, work.today],
  )
}

/** Opens what was uploaded by now to the receivers of own proposals, with size and digest; what was removed ends. */
export async function sendDocuments(work: Work, proposalIds: readonly string[]): Promise<void> {
  await allInOrder([
    work.query(
      `/* document.send */ update proposal_document d set sent_on = $2, size = f.size, sha256 = f.sha256, version = d.version + 1
       from stored_file f where f.id = d.file_id and f.state = 'STORED' and d.proposal_id = any ($1) and d.removed_on is null and d.sent_on is null`,
      [proposalIds, work.today],
    ),
    work.query(
      `/* document.end */ update proposal_document set ended_on = $2, version = version + 1
       where proposal_id = any ($1) and removed_on is not null and sent_on is not null and ended_on is null`,
      [proposalIds, work.today],
    ),
  ])
}
