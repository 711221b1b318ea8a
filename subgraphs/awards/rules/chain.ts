import { labelEndingIn, spanOf } from './period.js'
import type { Discipline, Facts } from './rule.js'

/** How a dated version of a rule treats the years of a chain. */
export interface ChainTreatment {
  /** A year of maternity leave bridges a gap (R-GEN-07); it never adds a title. */
  maternityBridges: boolean
  /** Only periods that begin after the last discipline has ended count (R-GEN-06). */
  restartsAfterDiscipline: boolean
}

/** The unbroken run of one title that ends with the period under review. */
export interface Run {
  /** End years of the titles that count, newest first; the period under review is assumed granted while undecided. */
  years: number[]
  /** The title of the period under review itself is neither granted nor refused. */
  currentUndecided: boolean
  /** The run stops at a year of which the history knows nothing. */
  endsInUnknown: boolean
  /** School years and calendar years were mixed, converted by the year in which they end. */
  mixedCalendars: boolean
}

/** The run of a title up to the period of the facts; the history must be known. */
export function consecutiveRun(awardType: string, facts: Facts, treatment: ChainTreatment): Run {
  const current = spanOf(facts.period)
  const titles = countedTitles(awardType, facts, treatment)
  const denied = deniedYears(awardType, facts)
  const bridges = treatment.maternityBridges ? endYears(facts.maternityPeriods ?? []) : new Set<number>()
  const currentUndecided = !titles.has(current.endYear) && !denied.has(current.endYear)
  if (currentUndecided) titles.set(current.endYear, facts.period)
  const years: number[] = []
  let year = current.endYear
  while (titles.has(year) || (years.length > 0 && bridges.has(year))) {
    if (titles.has(year)) years.push(year)
    year -= 1
  }
  return {
    years,
    currentUndecided,
    endsInUnknown: !denied.has(year) && !isRecorded(labelEndingIn(year, current.type), facts),
    mixedCalendars: years.some((y) => spanOf(titles.get(y) ?? facts.period).type !== current.type),
  }
}

/** Titles that count, by the year in which their period ends; a title in both calendars counts once. */
function countedTitles(awardType: string, facts: Facts, treatment: ChainTreatment): Map<number, string> {
  const resumes = treatment.restartsAfterDiscipline ? lastDisciplineEnd(facts.discipline ?? []) : ''
  const counted = (facts.awardHistory ?? [])
    .filter((a) => a.awardType === awardType && !a.annulled)
    .filter((a) => resumes !== null && spanOf(a.period).from >= resumes)
  return new Map(counted.map((a) => [spanOf(a.period).endYear, a.period]))
}

/** Years of which it is known that the title was refused or annulled, or does not count: a discipline broke them. */
function deniedYears(awardType: string, facts: Facts): Set<number> {
  const refused = (facts.refusedAwards ?? []).filter((a) => a.awardType === awardType)
  const recorded = (facts.awardHistory ?? []).filter((a) => a.awardType === awardType)
  return endYears([...refused, ...recorded].map((a) => a.period))
}

function endYears(labels: string[]): Set<number> {
  return new Set(labels.map((label) => spanOf(label).endYear))
}

/** The day from which periods count again: '' without any discipline, null while one is still running. */
function lastDisciplineEnd(discipline: Discipline[]): string | null {
  const ends = discipline.map((d) => d.to)
  return ends.includes(null) ? null : ends.reduce((last: string, end) => (end !== null && end > last ? end : last), '')
}

function isRecorded(label: string, facts: Facts): boolean {
  return facts.historyFrom !== undefined && facts.historyFrom <= spanOf(label).from
}
