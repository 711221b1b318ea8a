import type {
  CollectiveFacts,
  Facts,
  HistoricAward,
  QualityRating,
  Recognition,
  Rule,
  RuleOutcome,
  RuleResult,
  Subject,
} from './rule.js'

/** A teacher of the school year 2023-2024 who meets every standard of a base title; tests take away what they need. */
export function teacher(change: Partial<Facts> = {}): Facts {
  return {
    subject: 'PERSON',
    period: '2023-2024',
    ratings: { '2023-2024': 'EXCELLENT' },
    participatedInCampaign: true,
    recognizedInitiatives: [],
    acceptedScienceTopics: [],
    discipline: [],
    openHold: false,
    ...change,
  }
}

/** A school of the school year 2023-2024 that meets every standard of a collective title. */
export function school(change: Partial<CollectiveFacts> = {}, period = '2023-2024'): Facts {
  return {
    subject: 'COLLECTIVE',
    period,
    collective: {
      membersCounted: 40,
      ldttCount: 40,
      cstdcsCount: 4,
      membersRated: 40,
      membersNotCompleted: 0,
      disciplineWarningOrHeavier: 0,
      internalUnity: true,
      rating: 'EXCELLENT',
      ...change,
    },
  }
}

/** An initiative recognized in the spring of 2024 by the school. */
export function initiative(change: Partial<Recognition> = {}): Recognition {
  return {
    id: 'SK-1',
    scope: 'GRASSROOTS',
    recognizedOn: '2024-04-10',
    decisionNumber: '12/QĐ-THCS',
    ...change,
  }
}

/** Titles granted for some periods, one code for all. */
export function granted(awardType: string, ...periods: string[]): HistoricAward[] {
  return periods.map((period) => ({
    awardType,
    period,
    grantedOn: `${period.slice(-4)}-07-15`,
    annulled: false,
  }))
}

/** The same rating for school years that end in these years. */
export function rated(rating: QualityRating, ...endYears: number[]): Record<string, QualityRating> {
  return Object.fromEntries(endYears.map((year) => [`${year - 1}-${year}`, rating]))
}

/** A form that was granted on a day, for the school year in which that lies. */
export function grantedOn(awardType: string, day: string): HistoricAward {
  const year = Number(day.slice(0, 4)) + (day.slice(5) >= '09-01' ? 1 : 0)
  return { awardType, period: `${year - 1}-${year}`, grantedOn: day, annulled: false }
}

/** The rules of one award for one kind of subject, as [until 2025-06-30, since 2025-07-01]. */
export function bothVersions(rules: readonly Rule[], subject: Subject): [Rule, Rule] {
  const [first, second] = rules.filter((rule) => rule.subject === subject)
  if (!first || !second) throw new Error(`two versions for a ${subject} are expected`)
  return [first, second]
}

/** The outcomes of some results, in their order: what most examples compare. */
export function outcomes(results: RuleResult[]): RuleOutcome[] {
  return results.map((r) => r.outcome)
}
