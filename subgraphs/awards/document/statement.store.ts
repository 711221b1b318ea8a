import type { Work } from '../../../shared/database/work.js'
import type { SubmissionStatement } from './document.types.js'

/** Scans of the statements of dossiers, as far as they are open to the viewer. */
export function loadStatementsOf(work: Work, dossierIds: readonly string[]): Promise<SubmissionStatement[]> {
  return work.query(
    `/* statement.load */ select d.id, d.dossier_id as "dossierId", d.name, d.media_type as "mediaType", d.file_id as "fileId",
       f.size::int as size, f.sha256, d.attached_on as "attachedOn"
     from dossier_document d left join stored_file f on f.id = d.file_id
     where d.dossier_id = any ($1) and d.replaced_on is null`,
    [dossierIds],
  )
}

/** Which of the proposals have travelled in a dossier whose scanned statement was uploaded and is open to the viewer. */
export async function loadWithStatement(work: Work, proposalIds: readonly string[]): Promise<Set<string>> {
  const rows = await work.query<{ id: string }>(
    `/* statement.of_proposals */ select distinct i.proposal_id as id from dossier_item i
     join dossier_document d on d.dossier_id = i.dossier_id and d.replaced_on is null
     join stored_file f on f.id = d.file_id and f.state = 'STORED' where i.proposal_id = any ($1)`,
    [proposalIds],
  )
  return new Set(rows.map((row) => row.id))
}

/** Puts a scan that waits for its upload in the place of the present one. */
export async function replaceStatement(
  work: Work,
  one: Pick<SubmissionStatement, 'id' | 'dossierId' | 'name' | 'mediaType' | 'fileId'> & { ownerId: string },
): Promise<void> {
  await work.query(
    '/* statement.replace */ update dossier_document set replaced_on = $2, version = version + 1 where dossier_id = $1 and replaced_on is null',
    [one.dossierId, work.today],
  )
  await work.query(
    '/* statement.insert */ insert into dossier_document (id, owner_id, dossier_id, name, media_type, file_id, attached_on) values ($1, $2, $3, $4, $5, $6, $7)',
    [one.id, one.ownerId, one.dossierId, one.name, one.mediaType, one.fileId, work.today],
  )
}
