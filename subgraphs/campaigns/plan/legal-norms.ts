import { isDay } from '../../../shared/clock/days.js'
import { linesOf, readConfigLines, type ConfigFile } from '../../../shared/config/config-lines.js'

/** How sure the hub is of a norm's dates: its text was read, it was quoted, it was reported, or nobody has checked. */
export const verifications = ['READ', 'QUOTED', 'REPORTED', 'UNVERIFIED'] as const

/** A norm of the law with the days on which it is in force: half-open [inForceFrom, inForceTo), null when not known. */
export interface Norm {
  number: string
  type: string
  title: string
  issuedOn: string | null
  inForceFrom: string | null
  inForceTo: string | null
  replacedBy: string | null
  verification: (typeof verifications)[number]
}

const normative = ['LAW', 'DECREE', 'CIRCULAR']
let known: readonly Norm[] | undefined

/**
 * The norms of config/legal-norms.csv, read once: which laws, decrees and circulars there are and when each is in
 * force. The law changes without the program: a norm is added to that file.
 * @throws StartupError that names the line when the file cannot be read.
 */
export function legalNorms(): readonly Norm[] {
  known ??= readConfigLines(file).map(normOfLine)
  return known
}

/** Reads lines of the file. @throws StartupError that names the line, the value and what was expected. */
export function readNorms(text: string): Norm[] {
  return linesOf(file, text).map(normOfLine)
}

const file: ConfigFile = {
  path: 'config/legal-norms.csv',
  columns: ['number', 'type', 'title', 'issuedOn', 'inForceFrom', 'inForceTo', 'replacedBy', 'verification'],
  wrongIn,
}

function normOfLine(line: Record<string, string>): Norm {
  const cells = Object.entries(line).map(([name, value]) => [name, value || null])
  return Object.fromEntries(cells) as Norm
}

function wrongIn(line: Record<string, string>): string | null {
  const { number, type = '', title, verification = '' } = line
  if (!number || !title) return 'number and title must be given.'
  if (!normative.includes(type)) return `"${type}" is no type; write ${normative.join(', ')}.`
  if (!(verifications as readonly string[]).includes(verification)) {
    return `"${verification}" is no verification; write ${verifications.join(', ')}.`
  }
  const wrong = ['issuedOn', 'inForceFrom', 'inForceTo'].find((name) => line[name] && !isDay(line[name]))
  return wrong ? `"${line[wrong]}" is no day; write it as 2024-01-01.` : null
}

/** True for the types of documents that the table of norms is to know all of: laws, decrees, circulars. */
export function isNormative(type: string): boolean {
  return normative.includes(type)
}

/** The norm of a number, however it is spaced and cased. */
export function normOf(number: string | null): Norm | null {
  if (!number) return null
  const key = numberKey(number)
  return legalNorms().find((norm) => numberKey(norm.number) === key) ?? null
}

function numberKey(number: string): string {
  return number.normalize('NFC').replace(/\s/g, '').toUpperCase()
}
