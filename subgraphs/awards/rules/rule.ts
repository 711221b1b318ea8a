import type { CommendationKind } from './award-type.js'
import type { Dated, Verification } from './dated.js'

/** What a criterion of the law comes to. Missing data is never "not met". */
export type RuleOutcome = 'MET' | 'NOT_MET' | 'MISSING_DATA' | 'NEEDS_PERSON'

/** Who is judged: one person or one collective. */
export type Subject = 'PERSON' | 'COLLECTIVE'

/** One sentence for people, in both languages. */
export interface Sentence {
  vi: string
  en: string
}

/** Levels that launch campaigns and give awards. */
export type LaunchingLevel = 'NATIONAL' | 'MINISTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'SCHOOL'

/** Annual quality rating, best first: HTXS, HTT, HT, KHT (Nghị định 90/2020/NĐ-CP). */
export type QualityRating = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED'

/** How far a recognition reaches. PROVINCE and MINISTRY stand beside each other; neither replaces the other. */
export type InfluenceScope = 'GRASSROOTS' | 'DISTRICT' | 'PROVINCE' | 'MINISTRY' | 'NATIONAL'

/** One recognition of an initiative, or acceptance (nghiệm thu) of a science topic, by a decision. */
export interface Recognition {
  id: string
  scope: InfluenceScope
  /** Day of the decision. */
  recognizedOn: string
  decisionNumber: string
  /** The *other* award that it has already served (R-GEN-10); never the proposal that is being judged. */
  usedFor?: string
}

/** A disciplinary measure: from the day of the decision up to, and without, the day on which it ends (null: still running). */
export interface Discipline {
  from: string
  to: string | null
}

/** A leave: from its first day up to, and without, the day on which it ends (null: still running). */
export interface Leave {
  kind: 'MATERNITY' | 'SICK' | 'STUDY' | 'MILITARY' | 'UNPAID' | 'OTHER'
  from: string
  to: string | null
}

/** A time for which a person worked for one organization, [from, to); `to` null while it lasts. */
export interface Employment {
  organizationId: string
  /** Whether it is a place of education; absent means that it is. */
  isInSector?: boolean
  /** The unit's name, for the sentence that asks for its opinion. */
  organizationName?: string
  from: string
  to: string | null
}

/** A title or form that was granted, in the hub or before it. */
export interface HistoricAward {
  awardType: string
  /** Label of the period for which it was granted, such as '2023-2024'. */
  period: string
  grantedOn: string
  /** Why it was given; absent means for merit (R-GEN-04). */
  commendationKind?: CommendationKind
  /** An annulled award stays in the history and counts for nothing. */
  annulled: boolean
}

/** What is known of a collective for the period. */
export interface CollectiveFacts {
  /** Members who count in the ratios (the denominator is explicit: exclusions are made, with reasons, before this). */
  membersCounted?: number
  /** Counted members who hold the title `LDTT` of the period. */
  ldttCount?: number
  /** Counted members whose `LDTT` of the period is proposed and not yet decided; absent means none. */
  ldttPending?: number
  /** Counted members who hold the title `CSTDCS` of the period. */
  cstdcsCount?: number
  /** Counted members whose `CSTDCS` of the period is proposed and not yet decided; absent means none. */
  cstdcsPending?: number
  /** Counted members who have a rating of the period. */
  membersRated?: number
  /** Counted members rated NOT_COMPLETED in the period. */
  membersNotCompleted?: number
  /** Members disciplined with a warning (cảnh cáo) or heavier in the period. */
  disciplineWarningOrHeavier?: number
  /** Internal unity (nội bộ đoàn kết) as a person has stated it; absent means that a person must say. */
  internalUnity?: boolean
  /** Level of completion of the collective's own tasks in the period. */
  rating?: QualityRating
  /** First day of its existence. */
  foundedOn?: string
  /** Which cụm, khối it leads in the period; null where it is known to lead none. */
  clusterLead?: ClusterLead | null
  /** The thematic campaign in which it leads, at its final review; null where there is none. */
  campaignLead?: CampaignLead | null
  /** Targets and tasks were exceeded (vượt chỉ tiêu), as a person has stated it. */
  exceededTargets?: boolean
  /** Party and mass organizations are clean and strong (trong sạch, vững mạnh), as a person has stated it. */
  cleanOrganizations?: boolean
  /** Democracy at the base is practised (dân chủ ở cơ sở), as a person has stated it. */
  grassrootsDemocracy?: boolean
  /** Not of the kind for which flags are awarded: then diplomas of merit stand in their place (Điều 44). */
  cannotHaveFlags?: boolean
}

/** First place in a cụm, khối. */
export interface ClusterLead {
  /** Whose clusters it leads; an organization may be in one of the province and in one of the ministry. */
  organisedBy: readonly ('PROVINCE' | 'MINISTRY' | 'NATIONAL_COUNCIL')[]
  /** The papers, as evidence: cluster, decision that divides it, minutes of the election. */
  papers?: readonly string[]
  /** The most outstanding among the leading units of the province or ministry (Điều 25 khoản 1). */
  mostOutstanding?: boolean
}

/** First place in a thematic campaign at its final review. */
export interface CampaignLead {
  launchedBy: 'PROVINCE' | 'MINISTRY' | 'PRIME_MINISTER'
  years: number
}

/** A person's service, in months. */
export interface Career {
  /** Time in the education sector; study leave and military service count. */
  sectorMonths?: number
  /** Time under discipline, which does not count. */
  disciplinedMonths?: number
  /** Time of direct teaching. */
  teachingMonths?: number
  /** Part of the time spent in border, island and specially difficult areas. */
  hardAreaMonths?: number
  /** A manager or researcher, not a teacher. */
  isManager?: boolean
}

/** What is known of a candidate for a period. An absent fact is missing data; an empty list is "known to have none". */
export interface Facts {
  subject: Subject
  /** Label of the period under review: school year '2023-2024' or calendar year '2024'. */
  period: string
  /** The organization's own first day of the period; absent means the usual one (R-GEN-14). */
  periodFrom?: string
  /** The organization's own first day after the period; absent means the usual one (R-GEN-14). */
  periodTo?: string
  /** Ratings of a person by period label; NOT_CLASSIFIED where the law gives none (worked under six months). */
  ratings?: Record<string, QualityRating | 'NOT_CLASSIFIED'>
  /** Took part in the emulation movements of the period. */
  participatedInCampaign?: boolean
  recognizedInitiatives?: Recognition[]
  acceptedScienceTopics?: Recognition[]
  /** Every disciplinary measure known, of this period or an earlier one. */
  discipline?: Discipline[]
  /** Consideration is suspended at the moment (R-GEN-05). */
  openHold?: boolean
  collective?: CollectiveFacts
  awardHistory?: HistoricAward[]
  /** Day from which `awardHistory` is complete; before it, an absent title is missing data. */
  historyFrom?: string
  /** Titles of a period that were decided and not granted. */
  refusedAwards?: Pick<HistoricAward, 'awardType' | 'period'>[]
  /** Labels of periods with maternity leave (R-GEN-07). */
  maternityPeriods?: string[]
  /** Every leave known, maternity included (R-GEN-12). */
  leaves?: Leave[]
  /** Where the person worked, with all her organizations (R-GEN-12, R-GEN-15). */
  employments?: Employment[]
  /** The organization that proposes: units other than it are former ones. */
  proposingOrganizationId?: string
  /** The opinions of former units that lie before the reviewer, by organization (R-GEN-15). */
  formerUnitOpinions?: string[]
  /** Why the award is proposed; absent means for merit. */
  commendationKind?: CommendationKind
  career?: Career
  /** Working days of leave within the period, maternity leave apart; of a leave that has no end yet none is counted. */
  leaveWorkingDays?: number
  /** A leave whose end is not recorded: its first day, and the most that all leaves of the period can come to with it. */
  openLeave?: { from: string; mostWorkingDays: number }
  gender?: 'FEMALE' | 'MALE'
  /** Ratings of the organization's staff in the period, and the share of EXCELLENT that is set for it (R-GEN-13). */
  excellentShare?: { excellent: number; rated: number; mostPercent: number }
  /** Which level launched the campaign for which the award is proposed (R-GEN-18), as its owner states it. */
  campaignLaunchedBy?: LaunchingLevel
}

/** One criterion, judged. */
export interface RuleResult {
  ruleId: string
  outcome: RuleOutcome
  /** Article, as an office cites it; empty where no rule is recorded. */
  legalBasis: string
  sentence: Sentence
  /** The facts it rests on, such as 'rating 2023-2024: GOOD'. */
  evidence: string[]
  /** The shortest thing to do, where something can be done. */
  missingStep?: Sentence
}

/** One dated version of the standard of one title or form: data and a pure predicate. */
export interface Rule extends Dated {
  id: string
  awardType: string
  subject: Subject
  /** A rule that is off judges nothing until an administrator switches it on by its id. */
  enabled: boolean
  verification: Verification
  legalBasis: string
  describe: Sentence
  /** What must be met before anybody proposes a candidate, where the article limits who can be proposed. */
  mayBeProposed?(facts: Facts): RuleResult
  /** One result per criterion of the article; the candidate must meet all of them. */
  judge(facts: Facts): RuleResult[]
}
