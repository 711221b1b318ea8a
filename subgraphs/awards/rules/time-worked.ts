import { achievementSpan, within } from './period.js'
import type { PeriodSpan } from './period.js'
import type { Employment, Facts, Leave } from './rule.js'

/** Days, [from, to). */
export type Days = Pick<PeriodSpan, 'from' | 'to'>

/** Spans of time are measured in months; what is left over adds up, thirty days to the month. */
const DAYS_OF_A_MONTH = 30

/** How long some days are, in thirtieths of a month: whole months by the calendar, then days, which never make one more. */
export function lengthOf({ from, to }: Days): number {
  if (to <= from) return 0
  let months = 0
  while (addMonths(from, months + 1) <= to) months += 1
  return months * DAYS_OF_A_MONTH + Math.min(daysBetween(addMonths(from, months), to), DAYS_OF_A_MONTH - 1)
}

/** So many months, in the measure of lengthOf. */
export function months(count: number): number {
  return count * DAYS_OF_A_MONTH
}

/** What the period under review knows of time worked: at work anywhere, and on leave other than maternity leave. */
export interface TimeWorked {
  worked: number
  onLeave: number
}

/** Time worked and time on leave within the period under review; undefined where no employment is known (R-GEN-12). */
export function timeWorked(facts: Facts): TimeWorked | undefined {
  if (!facts.employments?.length) return undefined
  const span = achievementSpan(facts)
  const employed = joined(facts.employments.map((one) => cut(one, span)))
  const leaves = joined((facts.leaves ?? []).filter(isCounted).map((one) => cut(one, span)))
  return { worked: total(without(employed, leaves)), onLeave: total(leaves) }
}

/** Whole months of service in the sector up to the end of the period, over all employers that are known. */
export function monthsInSector(facts: Facts): number {
  const { to } = achievementSpan(facts)
  const served = (facts.employments ?? []).filter(({ isInSector }) => isInSector !== false)
  return wholeMonths(joined(served.map((one) => cut(one, { from: one.from, to }))))
}

/** Months under discipline that are begun, up to the end of the period; undefined where discipline is not known. */
export function monthsDisciplined(facts: Facts): number | undefined {
  if (!facts.discipline) return undefined
  const { to } = achievementSpan(facts)
  const pieces = joined(facts.discipline.map((one) => cut(one, { from: one.from, to })))
  return Math.ceil(total(pieces) / DAYS_OF_A_MONTH)
}

function wholeMonths(pieces: readonly Days[]): number {
  return Math.floor(total(pieces) / DAYS_OF_A_MONTH)
}

/** Maternity leave counts as time worked (R-GEN-07; Nghị định 90/2020/NĐ-CP, R-GEN-12). */
function isCounted({ kind }: Leave): boolean {
  return kind !== 'MATERNITY'
}

/** The former units of the period where the person worked for so long or longer (R-GEN-15). */
export function formerUnits(facts: Facts, least: number): Employment[] {
  const span = achievementSpan(facts)
  return (facts.employments ?? []).filter(
    (one) =>
      one.organizationId !== facts.proposingOrganizationId &&
      one.to !== null &&
      within(one.to, { from: span.from, to: span.to }) &&
      lengthOf(cut(one, span)) >= least,
  )
}

function cut(one: { from: string; to: string | null }, span: Days): Days {
  const to = one.to === null || one.to > span.to ? span.to : one.to
  return { from: one.from < span.from ? span.from : one.from, to }
}

function total(pieces: readonly Days[]): number {
  return pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
}

/** Pieces in order, those that touch or overlap as one. */
function joined(pieces: readonly Days[]): Days[] {
  const inOrder = pieces.filter(({ from, to }) => from < to).sort((a, b) => (a.from < b.from ? -1 : 1))
  const result: Days[] = []
  for (const piece of inOrder) {
    const last = result.at(-1)
    if (last && piece.from <= last.to) last.to = piece.to > last.to ? piece.to : last.to
    else result.push({ ...piece })
  }
  return result
}

/** What is left of some pieces when others are taken out. */
function without(pieces: readonly Days[], taken: readonly Days[]): Days[] {
  return taken.reduce<Days[]>(
    (left, { from, to }) =>
      left.flatMap((piece) =>
        [
          { from: piece.from, to: piece.to < from ? piece.to : from },
          { from: piece.from > to ? piece.from : to, to: piece.to },
        ].filter((rest) => rest.from < rest.to),
      ),
    [...pieces],
  )
}

function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + count))
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
