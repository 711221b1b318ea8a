/** The months of a quota: their first days, and the last day on which entries are in time. */
export interface QuotaMonth {
  month: string
  dueOn: string
}

/** The months from the first to the last, both included; a due day that a month does not have is its last day. */
export function monthsBetween(first: string, last: string, dueDay: number): QuotaMonth[] {
  const months: QuotaMonth[] = []
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
  for (let count = 0; ; count++) {
    const begin = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10)
    if (begin.slice(0, 7) > last.slice(0, 7)) return months
    const end = new Date(Date.UTC(year, month + count, 0)).toISOString().slice(0, 10)
    const due = `${begin.slice(0, 8)}${String(dueDay).padStart(2, '0')}`
    months.push({ month: begin, dueOn: due < end ? due : end })
  }
}

/** What a quota of a month has come to. */
export type QuotaStatus = 'OPEN' | 'ENOUGH' | 'LATE' | 'MISSING'

/** Whether a quota is filled: in time, with late entries, not at all though it is due, or not yet. */
export function statusOf(
  { entries, dueOn, onTime, late }: { entries: number; dueOn: string; onTime: number; late: number },
  today: string,
): QuotaStatus {
  if (onTime >= entries) return 'ENOUGH'
  if (onTime + late >= entries) return 'LATE'
  return dueOn < today ? 'MISSING' : 'OPEN'
}
