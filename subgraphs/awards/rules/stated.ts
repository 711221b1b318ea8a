import type {
  CampaignLead,
  ClusterLead,
  CollectiveFacts,
  Facts,
  LaunchingLevel,
  QualityRating,
} from './rule.js'

/** What an owner may state of a candidate, and what a value looks like. Those of a period need its label. */
export const STATEMENTS = {
  HISTORY_COMPLETE_FROM: { ofPeriod: false, value: /^\d{4}-\d{2}-\d{2}$/ },
  SECTOR_MONTHS: { ofPeriod: false, value: /^\d{1,3}$/ },
  DISCIPLINED_MONTHS: { ofPeriod: false, value: /^\d{1,3}$/ },
  TEACHING_MONTHS: { ofPeriod: false, value: /^\d{1,3}$/ },
  HARD_AREA_MONTHS: { ofPeriod: false, value: /^\d{1,3}$/ },
  IS_MANAGER: { ofPeriod: false, value: /^(true|false)$/ },
  FOUNDED_ON: { ofPeriod: false, value: /^\d{4}-\d{2}-\d{2}$/ },
  CANNOT_HAVE_FLAGS: { ofPeriod: false, value: /^(true|false)$/ },
  RATING: { ofPeriod: true, value: /^(EXCELLENT|GOOD|COMPLETED|NOT_COMPLETED)$/ },
  CLUSTER_LEAD: { ofPeriod: true, value: /^(NONE|NATIONAL_COUNCIL)$/ },
  MOST_OUTSTANDING: { ofPeriod: true, value: /^(true|false)$/ },
  CAMPAIGN_LEAD: { ofPeriod: true, value: /^(NONE|(PROVINCE|MINISTRY|PRIME_MINISTER) \d{1,2})$/ },
  EXCEEDED_TARGETS: { ofPeriod: true, value: /^(true|false)$/ },
  CLEAN_ORGANIZATIONS: { ofPeriod: true, value: /^(true|false)$/ },
  GRASSROOTS_DEMOCRACY: { ofPeriod: true, value: /^(true|false)$/ },
  CAMPAIGN_LAUNCHED_BY: { ofPeriod: true, value: /^(NATIONAL|MINISTRY|PROVINCE|DISTRICT|COMMUNE|SCHOOL)$/ },
  FORMER_UNIT_OPINION: { ofPeriod: true, value: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
} as const

/** The name of a statement. */
export type StatementName = keyof typeof STATEMENTS

/** One statement: of one name the latest is given last. */
export interface Statement {
  name: StatementName
  period: string
  value: string
}

/** What statements come to for the rules: of the candidate's career and history, and of the period under review. */
export function statedFacts(statements: readonly Statement[], period: string): Partial<Facts> {
  const latest = new Map(
    statements
      .filter((one) => one.period === '' || one.period === period)
      .map((one) => [one.name, one.value]),
  )
  const number = (name: StatementName): number | undefined =>
    latest.has(name) ? Number(latest.get(name)) : undefined
  const opinions = statements.filter((one) => one.name === 'FORMER_UNIT_OPINION' && one.period === period)
  const historyFrom = latest.get('HISTORY_COMPLETE_FROM')
  const launched = latest.get('CAMPAIGN_LAUNCHED_BY')
  return {
    ...(historyFrom && { historyFrom }),
    ...(launched && { campaignLaunchedBy: launched as LaunchingLevel }),
    formerUnitOpinions: opinions.map((one) => one.value),
    career: defined({
      sectorMonths: number('SECTOR_MONTHS'),
      disciplinedMonths: number('DISCIPLINED_MONTHS'),
      teachingMonths: number('TEACHING_MONTHS'),
      hardAreaMonths: number('HARD_AREA_MONTHS'),
      isManager: yesNo(latest.get('IS_MANAGER')),
    }),
  }
}

/** Ratings of periods that nobody in the hub has recorded, as they are stated. */
export function statedRatings(statements: readonly Statement[]): Record<string, QualityRating> {
  const ratings = statements.filter((one) => one.name === 'RATING')
  return Object.fromEntries(ratings.map((one) => [one.period, one.value as QualityRating]))
}

/** What statements say of a collective in a period. */
export function statedOfCollective(statements: readonly Statement[], period: string): CollectiveFacts {
  const latest = new Map(
    statements
      .filter((one) => one.period === '' || one.period === period)
      .map((one) => [one.name, one.value]),
  )
  return defined({
    foundedOn: latest.get('FOUNDED_ON'),
    cannotHaveFlags: yesNo(latest.get('CANNOT_HAVE_FLAGS')),
    clusterLead: clusterLead(latest.get('CLUSTER_LEAD'), yesNo(latest.get('MOST_OUTSTANDING'))),
    campaignLead: campaignLead(latest.get('CAMPAIGN_LEAD')),
    exceededTargets: yesNo(latest.get('EXCEEDED_TARGETS')),
    cleanOrganizations: yesNo(latest.get('CLEAN_ORGANIZATIONS')),
    grassrootsDemocracy: yesNo(latest.get('GRASSROOTS_DEMOCRACY')),
  })
}

function clusterLead(
  value: string | undefined,
  mostOutstanding: boolean | undefined,
): ClusterLead | null | undefined {
  if (value === undefined) return undefined
  if (value === 'NATIONAL_COUNCIL') return { organisedBy: [value], ...defined({ mostOutstanding }) }
  // Who leads a cluster of province or ministry is elected in the hub; what is said of it counts for nothing.
  return value === 'NONE' ? null : undefined
}

/** Adds what a collective is known to lead to what its owner states: elected leads are never stated away. */
export function withElectedLeads(
  stated: CollectiveFacts,
  elected: readonly ElectedLead[],
  mostOutstanding: boolean | undefined,
): CollectiveFacts {
  const leads = elected.filter(({ level }) => level === 'PROVINCE' || level === 'MINISTRY')
  if (leads.length === 0) return stated
  const organisedBy = [
    ...leads.map(({ level }) => level as 'PROVINCE' | 'MINISTRY'),
    ...(stated.clusterLead?.organisedBy ?? []),
  ]
  return {
    ...stated,
    clusterLead: { organisedBy, papers: leads.map(({ paper }) => paper), ...defined({ mostOutstanding }) },
  }
}

/** A cluster that a collective leads, as its members have elected it. */
export interface ElectedLead {
  /** Level of the organizer. */
  level: string
  /** The cluster with its papers, as evidence. */
  paper: string
}

/** Whether a collective is stated to be the most outstanding of the leading units in a period. */
export function statedMostOutstanding(statements: readonly Statement[], period: string): boolean | undefined {
  return yesNo(statements.findLast((one) => one.name === 'MOST_OUTSTANDING' && one.period === period)?.value)
}

function campaignLead(value: string | undefined): CampaignLead | null | undefined {
  if (value === undefined) return undefined
  const [launchedBy, years] = value.split(' ')
  return years === undefined
    ? null
    : { launchedBy: launchedBy as CampaignLead['launchedBy'], years: Number(years) }
}

function yesNo(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'true'
}

/** The fields that are known. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
