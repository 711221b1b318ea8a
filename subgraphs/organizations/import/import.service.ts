import { v7 as uuid } from 'uuid'
import { authorize, may } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { OfferedUpload, RoomFiles } from '../../../shared/files/room-files.js'
import { policies } from '../policies.js'
import { ImportKind, ImportMode } from './import.entity.js'
import type { CreateImportUploadInput, StartImportInput } from './import.inputs.js'
import { findFile, insertImport } from './import.store.js'

/** An XLSX is held in memory as a whole, a CSV is not. */
const mostBytes: Record<string, number> = { csv: 64 << 20, xlsx: 12 << 20 }

const mediaTypes: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const sheetFile = { vi: 'tên kết thúc bằng .csv hoặc .xlsx', en: 'a name ending in .csv or .xlsx' }
const sentSheet = {
  vi: 'một tệp đã gửi lên qua createImportUpload',
  en: 'a file that was sent by createImportUpload',
}

/** Offers an upload for a sheet. */
export async function createImportUpload(
  work: Work,
  files: RoomFiles,
  input: CreateImportUploadInput,
): Promise<OfferedUpload> {
  authorize(work.viewer, policies, 'createImportUpload', { OWNER: input.organizationId })
  const name = cleanLine('fileName', input.fileName, 200)
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  const mediaType = mediaTypes[ending]
  if (!mediaType) refuse('IMPORT_FILE', { name, expected: sheetFile }, ['fileName'])
  return files.offer(work, {
    ownerId: input.organizationId,
    purpose: 'IMPORT',
    name,
    mediaType,
    mostBytes: mostBytes[ending] ?? 0,
  })
}

/**
 * Asks for an import of a sheet that was sent; answers its id. An ADMIN's sheet may have rows of organizations below,
 * everybody else's only of the own one. An API client hands in sheets of people and learns what is wrong with them; a person
 * of the organization applies the same file.
 */
export async function startImport(work: Work, input: StartImportInput): Promise<string> {
  const file = await findFile(work, input.fileId)
  if (!file || file.purpose !== 'IMPORT') {
    refuse('IMPORT_FILE', { name: input.fileId, expected: sentSheet }, ['fileId'])
  }
  authorize(work.viewer, policies, 'startImport', { OWNER: file.ownerId })
  if (file.state !== 'STORED') refuse('IMPORT_FILE', { name: file.name, expected: sentSheet }, ['fileId'])
  const { kind, mode, skipInvalid } = input
  const handedIn = kind === ImportKind.PEOPLE && mode === ImportMode.DRY_RUN
  if (work.viewer.kind === 'CLIENT' && !handedIn) refuse('IMPORT_BY_CLIENT', { kind, mode }, ['mode'])
  const { relation, describe } = policies.startImport
  const below = may(work.viewer, { roles: ['ADMIN'], relation, describe }, { OWNER: file.ownerId })
  const id = uuid()
  await insertImport(work, {
    id,
    organizationId: file.ownerId,
    kind,
    mode,
    skipInvalid,
    fileId: file.id,
    fileName: file.name,
    below,
  })
  return id
}
