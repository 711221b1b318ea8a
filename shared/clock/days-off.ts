import { linesOf, readConfigLines, type ConfigFile } from '../config/config-lines.js'
import { isDay } from './days.js'

/** Where a year's calendar is another one than Monday to Friday. */
export interface DaysOff {
  /** Days of the week on which nobody works: public holidays, and days off that a Saturday makes up for. */
  off: ReadonlySet<string>
  /** Saturdays and Sundays on which everybody works instead. */
  work: ReadonlySet<string>
  /** Years for which holidays are recorded; in any other one only weekends are off. */
  years: ReadonlySet<string>
}

let known: DaysOff | undefined

/**
 * The days off of config/days-off.csv, read once. The Government fixes them anew for each year: a year is added to that
 * file, not to the program.
 * @throws StartupError that names the line when the file cannot be read.
 */
export function daysOff(): DaysOff {
  known ??= daysOffOf(readConfigLines(file))
  return known
}

/** Reads lines of day, kind (OFF or WORK), name, basis. @throws StartupError that names the line, the value and what was expected. */
export function readDaysOff(text: string): DaysOff {
  return daysOffOf(linesOf(file, text))
}

const file: ConfigFile = {
  path: 'config/days-off.csv',
  columns: ['day', 'kind'],
  wrongIn: ({ day = '', kind }) => {
    if (!isDay(day)) return `"${day}" is no day; write it as 2026-09-02.`
    if (kind !== 'OFF' && kind !== 'WORK') return `"${kind}" is no kind of day; write OFF or WORK.`
    return null
  },
}

function daysOffOf(lines: Record<string, string>[]): DaysOff {
  const days = (kind: string): Set<string> =>
    new Set(lines.filter((line) => line['kind'] === kind).map((line) => line['day'] ?? ''))
  return {
    off: days('OFF'),
    work: days('WORK'),
    years: new Set(lines.map(({ day = '' }) => day.slice(0, 4))),
  }
}
