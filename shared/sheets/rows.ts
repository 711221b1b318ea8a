import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse'
import { hasPiledMarks } from '../errors/storable.js'
import { askThread } from '../files/thread.js'
import type { Cell } from './values.js'

/** A row of a sheet and its number there, 1 is the first. */
export interface SheetRow {
  number: number
  cells: Cell[]
}

/** A file that is no sheet. */
export class UnreadableSheet extends Error {}

/** The rows of a CSV or XLSX file, empty ones left out; a CSV is read as it comes, an XLSX whole. */
export async function* rowsOf(content: Readable): AsyncGenerator<SheetRow> {
  const first = await firstBytes(content)
  if (first.subarray(0, 2).toString('latin1') === 'PK') yield* rowsOfXlsx(content)
  else yield* rowsOfCsv(content, first)
}

async function firstBytes(content: Readable): Promise<Buffer> {
  for (;;) {
    const chunk = content.read() as Buffer | null
    if (chunk) {
      content.unshift(chunk)
      return chunk.subarray(0, 4096)
    }
    if (content.readableEnded) return Buffer.alloc(0)
    await Promise.race([once(content, 'readable'), once(content, 'end')])
  }
}

/** What one XLSX may cost: about 100,000 people with all their columns, and far below what brings the program down. */
const xlsxLimits = { mostUnpacked: 100_000_000, mostMs: 60_000, mostHeapMb: 1_024, mostGrowthMb: 1_500 }

async function* rowsOfXlsx(content: Readable): AsyncGenerator<SheetRow> {
  const data = { content: Uint8Array.from(await buffer(content)), ...xlsxLimits }
  const answer = await askThread<{ rows?: Cell[][]; refusal?: string }>(
    'shared/sheets/xlsx.mjs',
    data,
    xlsxLimits,
  )
  if (!answer || answer.refusal === 'TOO_LARGE_INSIDE')
    throw new UnreadableSheet('an XLSX file with fewer rows; send the rest as another file, or a CSV')
  if (!answer.rows) throw new UnreadableSheet('an XLSX file that Excel can open')
  for (const [index, cells] of answer.rows.entries()) {
    assertText(cells)
    if (cells.some((cell) => cell !== null && cell !== '')) yield { number: index + 1, cells }
  }
}

async function* rowsOfCsv(content: Readable, first: Buffer): AsyncGenerator<SheetRow> {
  const line = first.toString('utf8').split(/\r?\n/).slice(0, 5).join('\n')
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(line),
    relax_column_count: true,
    skip_empty_lines: false,
    info: true,
    relax_quotes: true,
    max_record_size: 100_000,
  })
  content.on('error', (error) => parser.destroy(error))
  content.pipe(parser)
  try {
    let number = 0
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      number += 1
      assertText(record)
      const cells = record.map((cell) => (cell === '' ? null : cell))
      if (cells.some((cell) => cell !== null)) yield { number, cells }
    }
  } catch (error) {
    if (error instanceof UnreadableSheet) throw error
    throw new UnreadableSheet('a CSV file in UTF-8', { cause: error })
  } finally {
    content.destroy()
  }
}

/** Vietnamese Excel writes semicolons, others commas or tabs: the one that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const count = (mark: string): number => text.split(mark).length
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}

function assertText(cells: readonly Cell[]): void {
  const texts = cells.filter((cell) => typeof cell === 'string')
  if (texts.some((text) => text.includes('\0') || text.includes('\ufffd'))) {
    throw new UnreadableSheet('a CSV file in UTF-8, or an XLSX file')
  }
  if (texts.some(hasPiledMarks))
    throw new UnreadableSheet('a file without letters that carry more than 30 combining marks')
}
