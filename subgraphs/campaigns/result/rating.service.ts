import type { Readable } from 'node:stream'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { Refusal, refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import type { OfferedUpload, RoomFiles } from '../../../shared/files/room-files.js'
import { HeaderError, readSheetRows } from '../../../shared/sheets/reader.js'
import type { ReadRow } from '../../../shared/sheets/row.js'
import { UnreadableSheet } from '../../../shared/sheets/rows.js'
import { policies } from '../policies.js'
import { ratingColumns } from './rating.columns.js'
import { cellRefusal, matchRatings, type RatingRow } from './rating.match.js'
import * as store from './rating.store.js'
import type { MonthlyRatingImport } from './result.entity.js'
import type { CreateMonthlyRatingUploadInput, ImportMonthlyRatingsInput } from './result.inputs.js'

/** A month of a large school is some hundred rows: a sheet is read and stored in one short transaction. */
const mostBytes = 2 << 20
const mostRows = 5_000
const mostErrors = 100

const mediaTypes: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const sheetFile = { vi: 'tên kết thúc bằng .csv hoặc .xlsx', en: 'a name ending in .csv or .xlsx' }
const sentSheet = {
  vi: 'một tệp đã gửi lên qua createMonthlyRatingUpload',
  en: 'a file that was sent by createMonthlyRatingUpload',
}

/** Offers an upload for a sheet of monthly ratings. */
export async function createMonthlyRatingUpload(
  work: Work,
  files: RoomFiles,
  input: CreateMonthlyRatingUploadInput,
): Promise<OfferedUpload> {
  authorize(work.viewer, policies, 'createMonthlyRatingUpload', { OWNER: input.organizationId })
  const name = cleanLine('fileName', input.fileName, 200)
  const mediaType = mediaTypes[name.toLowerCase().split('.').at(-1) ?? '']
  if (!mediaType) refuse('RATING_FILE', { name, expected: sheetFile }, ['fileName'])
  return files.offer(work, { ownerId: input.organizationId, purpose: 'RATINGS', name, mediaType, mostBytes })
}

/** Imports monthly ratings from a sheet that was sent: all of its rows, or none with all that is wrong with them. */
export async function importMonthlyRatings(
  work: Work,
  files: RoomFiles,
  input: ImportMonthlyRatingsInput,
): Promise<MonthlyRatingImport> {
  const file = await store.findFile(work, input.fileId)
  if (file?.purpose !== 'RATINGS')
    refuse('RATING_FILE', { name: input.fileId, expected: sentSheet }, ['fileId'])
  authorize(work.viewer, policies, 'importMonthlyRatings', { OWNER: file.ownerId })
  if (file.state !== 'STORED') refuse('RATING_FILE', { name: file.name, expected: sentSheet }, ['fileId'])
  const source = cleanLine('source', input.source, 200)
  const rows = await readRows(files.open(file.id), file.name)
  const month = input.month ? `${input.month.slice(0, 7)}-01` : null
  const sound = rows.filter(({ errors }) => errors.length === 0)
  const matched = matchRatings(
    sound.map((row) => ratingRow(row, month)),
    await store.loadStaff(work, file.ownerId),
  )
  refuseAll([...rows.flatMap(errorsOf), ...matched.refused])
  const from = { organizationId: file.ownerId, source, fileId: file.id }
  const counts = input.dryRun
    ? await store.countRatings(work, file.ownerId, source, matched.ratings)
    : await store.storeRatings(work, from, matched.ratings)
  return { ...counts, read: rows.length, dryRun: input.dryRun }
}

async function readRows(content: Readable, name: string): Promise<ReadRow[]> {
  const rows: ReadRow[] = []
  try {
    for await (const row of readSheetRows(ratingColumns, content)) {
      rows.push(row)
      if (rows.length > mostRows)
        refuse('TOO_MANY_ITEMS', { field: 'rows', count: rows.length, most: mostRows })
    }
  } catch (error) {
    if (error instanceof HeaderError) {
      refuseAll(
        error.errors.map(({ row, column, value, expected }) => cellRefusal(row, column, value, expected)),
      )
    }
    if (error instanceof UnreadableSheet) {
      refuse('RATING_FILE', { name, expected: { vi: error.message, en: error.message } }, ['fileId'])
    }
    throw error
  }
  if (rows.length === 0)
    refuse('RATING_FILE', { name, expected: { vi: 'ít nhất một dòng', en: 'at least one row' } })
  return rows
}

function ratingRow({ number, data }: ReadRow, month: string | null): RatingRow {
  const text = (field: string): string | null => (typeof data[field] === 'string' ? data[field] : null)
  return {
    number,
    personId: text('personId'),
    name: text('name') ?? '',
    month: text('month') ?? month,
    score: text('score'),
    grade: text('grade') ?? '',
  }
}

function errorsOf({ errors }: ReadRow): RefusalDetail[] {
  return errors.map(({ row, column, value, expected }) => cellRefusal(row, column, value, expected))
}

function refuseAll(details: readonly RefusalDetail[]): void {
  if (details.length > 0) throw new Refusal(details.slice(0, mostErrors))
}
