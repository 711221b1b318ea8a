import { labelEndingIn, spanOf } from './period.js'
import type { Discipline, Facts, HistoricAward } from './rule.js'

/** How a dated version of a rule treats the years of a chain. */
export interface ChainTreatment {
  /** A year of maternity leave bridges a gap (R-GEN-07); it never adds a title. */
  maternityBridges: boolean
  /** Only periods that begin after the last discipline has ended count (R-GEN-06). */
  restartsAfterDiscipline: boolean
}

/** The unbroken run of one title that ends with the period under review. */
export interface Run {
  /** End years of the titles in the run, newest first; while undecided, the period under review is taken as granted. */
  years: number[]
  /** The title of the period under review itself is neither granted nor refused. */
  currentUndecided: boolean
  /** The run stops at a year of which the history knows nothing. */
  endsInUnknown: boolean
  /** School years and calendar years were mixed, each converted by the year in which it ends and counted once. */
  mixedCalendars: boolean
}

/** The run of a title up to the period of the facts; the award history must be known. */
export function consecutiveRun(awardType: string, facts: Facts, treatment: ChainTreatment): Run {
  const current = spanOf(facts.period)
  const label = (year: number) => labelEndingIn(year, current.type)
  const recorded = (facts.awardHistory ?? []).filter((a) => a.awardType === awardType)
  const countable = (period: string) =>
    !treatment.restartsAfterDiscipline || isClearOf(facts.discipline ?? [], period)
  const titles = titlesByYear(
    recorded.filter((a) => !a.annulled && countable(a.period)),
    current.type,
  )
  const denied = endYears([
    ...recorded,
    ...(facts.refusedAwards ?? []).filter((a) => a.awardType === awardType),
  ])
  const isOpen = (year: number) => !titles.has(year) && !denied.has(year) && countable(label(year))
  const currentUndecided = isOpen(current.endYear)
  if (currentUndecided) titles.set(current.endYear, facts.period)
  const { years, stop } = walkBack(current.endYear, titles, bridges(facts, treatment))
  return {
    years,
    currentUndecided,
    endsInUnknown: isOpen(stop) && !isRecorded(label(stop), facts),
    mixedCalendars: years.some((year) => spanOf(titles.get(year) ?? facts.period).type !== current.type),
  }
}

/** From the newest year back to the first gap; the newest year itself is never bridged. */
function walkBack(
  newest: number,
  titles: Map<number, string>,
  bridging: Set<number>,
): { years: number[]; stop: number } {
  const years: number[] = []
  let year = newest
  while (titles.has(year) || (years.length > 0 && bridging.has(year))) {
    if (titles.has(year)) years.push(year)
    year -= 1
  }
  return { years, stop: year }
}

/** Titles by the year in which their period ends; of two in one year, that of the wanted calendar. */
function titlesByYear(awards: HistoricAward[], wanted: string): Map<number, string> {
  const wantedLast = [...awards].sort((a, b) => rank(a.period, wanted) - rank(b.period, wanted))
  return new Map(wantedLast.map((a) => [spanOf(a.period).endYear, a.period]))
}

function rank(period: string, wanted: string): number {
  return spanOf(period).type === wanted ? 1 : 0
}

function bridges(facts: Facts, treatment: ChainTreatment): Set<number> {
  const periods = treatment.maternityBridges ? (facts.maternityPeriods ?? []) : []
  return endYears(periods.map((period) => ({ period })))
}

function endYears(periods: { period: string }[]): Set<number> {
  return new Set(periods.map(({ period }) => spanOf(period).endYear))
}

/** A period counts after discipline only if it begins when every measure has ended. */
function isClearOf(discipline: Discipline[], period: string): boolean {
  return discipline.every((d) => d.to !== null && d.to <= spanOf(period).from)
}

function isRecorded(period: string, facts: Facts): boolean {
  return facts.historyFrom !== undefined && facts.historyFrom <= spanOf(period).from
}
