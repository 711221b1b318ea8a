import { addDays, workingDaysBetween } from '../../../shared/clock/working-days.js'
import type { Facts, Leave } from '../rules/rule.js'

/** Days, [from, to). */
interface Days {
  from: string
  to: string
}

/**
 * Working days of leave within a period, maternity leave apart, by the calendar of working days (R-GEN-17). A leave whose
 * end is not known counts as far as the most it can come to.
 */
export function leaveDaysOf(
  leaves: readonly Leave[],
  span: Days,
): Pick<Facts, 'leaveWorkingDays' | 'openLeave'> {
  const counted = leaves.filter(({ kind, from }) => kind !== 'MATERNITY' && from < span.to)
  const ended = counted.flatMap(({ from, to }) => (to === null ? [] : [cut({ from, to }, span)]))
  const open = counted.filter(({ to }) => to === null)
  const leaveWorkingDays = workingDaysOf(ended)
  if (open.length === 0) return { leaveWorkingDays }
  const mostWorkingDays = workingDaysOf([
    ...ended,
    ...open.map(({ from }) => cut({ from, to: span.to }, span)),
  ])
  return { leaveWorkingDays, openLeave: { from: open[0]!.from, mostWorkingDays } }
}

function cut({ from, to }: Days, span: Days): Days {
  return { from: from < span.from ? span.from : from, to: to > span.to ? span.to : to }
}

/** A day on which two leaves overlap counts once. */
function workingDaysOf(pieces: readonly Days[]): number {
  let counted = 0
  let until = ''
  for (const { from, to } of [...pieces].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = from < until ? until : from
    if (start < to) counted += workingDaysBetween(addDays(start, -1), addDays(to, -1))
    if (to > until) until = to
  }
  return counted
}
