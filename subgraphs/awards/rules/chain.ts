import { labelEndingIn, spanOf } from './period.js'
import type { PeriodSpan } from './period.js'
import type { Discipline, Facts, HistoricAward, QualityRating } from './rule.js'

/** How a dated version of a rule treats the years of a chain. */
export interface ChainTreatment {
  /** A year of maternity leave bridges a gap (R-GEN-07); it never adds a title. */
  maternityBridges: boolean
  /** Only periods that begin after the last discipline has ended count (R-GEN-06). */
  restartsAfterDiscipline: boolean
  /** For merit, awards that were given ad hoc or for a campaign do not count (R-GEN-04). */
  meritOnly: boolean
}

/** The unbroken run of one title, or of years rated high enough, that ends with the period under review. */
export interface Run {
  /** End years of the run, newest first; while undecided, the period under review is taken as granted. */
  years: number[]
  /** The period under review itself is neither granted (rated) nor refused. */
  currentUndecided: boolean
  /** The run stops at a year of which nothing is known. */
  endsInUnknown: boolean
  /** School years and calendar years were mixed, each converted by the year in which it ends and counted once. */
  mixedCalendars: boolean
}

/** What one year says: held, known not to be held, or nothing. */
type YearState = 'HELD' | 'DENIED' | 'UNKNOWN'

/** A label that was recorded for a year, and what it says. */
interface Years {
  stateOf(year: number): YearState
  labelOf(year: number): string | undefined
}

/** The run of one of some titles up to the period of the facts; the award history must be known. */
export function titleRun(awardTypes: string[], facts: Facts, treatment: ChainTreatment): Run {
  const current = spanOf(facts.period)
  const recorded = awardsThatCount(awardTypes, facts, treatment)
  const titles = labelsByYear(
    recorded.filter((a) => !a.annulled && isCountable(a.period, facts, treatment)).map((a) => a.period),
    current.type,
  )
  const refused = (facts.refusedAwards ?? []).filter((a) => awardTypes.includes(a.awardType))
  const denied = endYears([...recorded, ...refused].map((a) => a.period))
  const stateOf = (year: number): YearState => {
    const label = labelEndingIn(year, current.type)
    if (titles.has(year)) return 'HELD'
    if (denied.has(year) || !isCountable(label, facts, treatment)) return 'DENIED'
    return year !== current.endYear && historyCovers(label, facts) ? 'DENIED' : 'UNKNOWN'
  }
  return walkBack({ stateOf, labelOf: (year) => titles.get(year) }, facts, treatment)
}

const WORST_FIRST: QualityRating[] = ['NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT']

/** What a year of a rating run must show: a rating at least so good, or (of a collective) one of some titles instead. */
export interface RatedYears {
  minimum: QualityRating
  orTitles?: string[]
  /** Only periods that begin after this day count ("since then"). */
  since?: string
}

/** The run of years rated high enough up to the period of the facts. */
export function ratingRun(rated: RatedYears, facts: Facts, treatment: ChainTreatment): Run {
  const current = spanOf(facts.period)
  const ratings = ratingsOf(facts)
  const labels = labelsByYear(Object.keys(ratings), current.type)
  const titles = endYears(
    awardsThatCount(rated.orTitles ?? [], facts, treatment)
      .filter((a) => !a.annulled)
      .map((a) => a.period),
  )
  const stateOf = (year: number): YearState => {
    const label = labels.get(year) ?? labelEndingIn(year, current.type)
    if (!isCountable(label, facts, treatment)) return 'DENIED'
    if (rated.since !== undefined && spanOf(label).from <= rated.since) return 'DENIED'
    const rating = ratings[label]
    if (titles.has(year) || (rating && reaches(rating, rated.minimum))) return 'HELD'
    return rating ? 'DENIED' : 'UNKNOWN'
  }
  return walkBack({ stateOf, labelOf: (year) => labels.get(year) }, facts, treatment)
}

/** How many years of a run show this rating or a better one. */
export function countRated(minimum: QualityRating, run: Run, facts: Facts): number {
  const ratings = ratingsOf(facts)
  const labels = labelsByYear(Object.keys(ratings), spanOf(facts.period).type)
  return run.years.filter((year) => reaches(ratings[labels.get(year) ?? ''] ?? 'NOT_CLASSIFIED', minimum))
    .length
}

/** Awards of some types that may count for the award under review: annulled ones are among them. */
export function awardsThatCount(
  awardTypes: string[],
  facts: Facts,
  { meritOnly }: ChainTreatment,
): HistoricAward[] {
  const onlyMerit = meritOnly && (facts.commendationKind ?? 'MERIT') === 'MERIT'
  return (facts.awardHistory ?? []).filter(
    (a) =>
      awardTypes.includes(a.awardType) &&
      !(onlyMerit && (a.commendationKind === 'AD_HOC' || a.commendationKind === 'CAMPAIGN')),
  )
}

/** Whether the history is known to be complete from the first day of a period on. */
export function historyCovers(period: string, facts: Facts): boolean {
  return facts.historyFrom !== undefined && facts.historyFrom <= spanOf(period).from
}

/** Ratings by period, the collective's own of the period under review among them. */
function ratingsOf(facts: Facts): Record<string, QualityRating | 'NOT_CLASSIFIED'> {
  const current = facts.collective?.rating
  return { ...facts.ratings, ...(current && { [facts.period]: current }) }
}

function reaches(rating: QualityRating | 'NOT_CLASSIFIED', minimum: QualityRating): boolean {
  return rating !== 'NOT_CLASSIFIED' && WORST_FIRST.indexOf(rating) >= WORST_FIRST.indexOf(minimum)
}

/** From the newest year back to the first gap; the newest year itself is never bridged. */
function walkBack({ stateOf, labelOf }: Years, facts: Facts, treatment: ChainTreatment): Run {
  const current = spanOf(facts.period)
  const currentUndecided = stateOf(current.endYear) === 'UNKNOWN'
  const isHeld = (year: number): boolean =>
    stateOf(year) === 'HELD' || (year === current.endYear && currentUndecided)
  const bridging = endYears(treatment.maternityBridges ? (facts.maternityPeriods ?? []) : [])
  const years: number[] = []
  let year = current.endYear
  while (isHeld(year) || (years.length > 0 && bridging.has(year))) {
    if (isHeld(year)) years.push(year)
    year -= 1
  }
  return {
    years,
    currentUndecided,
    endsInUnknown: stateOf(year) === 'UNKNOWN',
    mixedCalendars: years.some((one) => spanOf(labelOf(one) ?? facts.period).type !== current.type),
  }
}

/** Labels by the year in which their period ends; of two in one year, that of the wanted calendar. */
function labelsByYear(labels: string[], wanted: PeriodSpan['type']): Map<number, string> {
  const rank = (label: string): number => Number(spanOf(label).type === wanted)
  const wantedLast = [...labels].sort((a, b) => rank(a) - rank(b))
  return new Map(wantedLast.map((label) => [spanOf(label).endYear, label]))
}

function endYears(periods: string[]): Set<number> {
  return new Set(periods.map((period) => spanOf(period).endYear))
}

function isCountable(period: string, facts: Facts, { restartsAfterDiscipline }: ChainTreatment): boolean {
  return !restartsAfterDiscipline || isClearOf(facts.discipline ?? [], period)
}

/** A period counts after discipline only if it begins when every measure has ended. */
function isClearOf(discipline: Discipline[], period: string): boolean {
  return discipline.every((d) => d.to !== null && d.to <= spanOf(period).from)
}
