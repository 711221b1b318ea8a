import { isDay } from '../clock/days.js'
import type { Sentence } from '../errors/refusal.js'

/** What stands in a cell of a sheet. */
export type Cell = string | number | boolean | Date | null

/** A cell as it is stored, or what was expected of it. */
export type Parsed = { value: string | boolean | null } | { expected: Sentence }

/** Reads a cell that is not empty. */
export type ParseCell = (cell: Exclude<Cell, null>) => Parsed

/** Text as people mean it: NFC, single spaces, without the apostrophe that keeps Excel from counting. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(/^['’]+/, '')
    .trim()
}

/** Text without accents, case and punctuation, for comparing headers and words of a list. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** A text of at most so many characters. */
export function textOf(most: number): ParseCell {
  return (cell) => {
    const value = cellText(cell)
    if (value.length <= most && !value.includes('\0')) return { value }
    return { expected: { vi: `tối đa ${most} ký tự`, en: `at most ${most} characters` } }
  }
}

const expectedDay: Sentence = {
  vi: 'một ngày có thật dạng dd/mm/yyyy (hoặc ô ngày của Excel)',
  en: 'a day of the calendar as dd/mm/yyyy (or a date cell of Excel)',
}

/** Day 1 of Excel is 1900-01-01, and it counts a 29th of February 1900 that never was. */
function ofSerial(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 61 || serial > 110_000) return undefined
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

/** A day: dd/mm/yyyy with / - or . between, ISO, a date cell, or Excel's count of days. */
export const day: ParseCell = (cell) => {
  const found = cell instanceof Date ? cell.toISOString().slice(0, 10) : dayOfText(cell)
  return found !== undefined && isDay(found) ? { value: found } : { expected: expectedDay }
}

function dayOfText(cell: string | number | boolean): string | undefined {
  if (typeof cell === 'number') return ofSerial(cell)
  const text = cellText(cell)
  if (/^\d{5}$/.test(text)) return ofSerial(Number(text))
  const [, d, m, y] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? []
  if (d && m && y) return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return /^(\d{4}-\d{2}-\d{2})([T ]00:00.*)?$/.exec(text)?.[1]
}

/** One of a list of codes, by the words that people use for them. */
export function oneOf(words: Record<string, readonly string[]>): ParseCell {
  const codes = new Map<string, string>()
  for (const [code, names] of Object.entries(words)) {
    for (const name of [code, ...names]) codes.set(folded(name), code)
  }
  const listed = Object.values(words).map((names) => names[0])
  const expected = { vi: `một trong: ${listed.join(', ')}`, en: `one of: ${listed.join(', ')}` }
  return (cell) => {
    const value = codes.get(folded(cellText(cell)))
    return value === undefined ? { expected } : { value }
  }
}

/** Yes or no. */
export const yesOrNo: ParseCell = (cell) => {
  if (typeof cell === 'boolean') return { value: cell }
  const word = folded(cellText(cell))
  if (['co', 'x', 'dung', '1', 'yes', 'true'].includes(word)) return { value: true }
  if (['khong', 'sai', '0', 'no', 'false'].includes(word)) return { value: false }
  return { expected: { vi: 'có hoặc không', en: 'có (yes) or không (no)' } }
}
