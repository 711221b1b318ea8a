import type { Dated, Verification } from './dated.js'

/** Why something is awarded (loại hình khen thưởng, Luật 06/2022/QH15, Điều 8). */
export type CommendationKind = 'MERIT' | 'AD_HOC' | 'CAMPAIGN' | 'CONTRIBUTION' | 'TENURE' | 'FOREIGN'

/** Kinds for which nobody can have registered beforehand (Luật 06/2022/QH15, Điều 85): no registration is asked. */
export const KINDS_WITHOUT_REGISTRATION: readonly CommendationKind[] = [
  'AD_HOC',
  'CONTRIBUTION',
  'TENURE',
  'FOREIGN',
]

/** One title or form as it stood from one day to another. */
export interface AwardType extends Dated {
  /** The code that every office uses; unique per day. */
  code: string
  nameVi: string
  nameEn: string
  category: 'EMULATION_TITLE' | 'COMMENDATION_FORM'
  subjects: ('PERSON' | 'COLLECTIVE' | 'HOUSEHOLD' | 'LEARNER')[]
  /** The period that one award covers; NONE where its standard looks back over a time of its own. */
  periodType: 'SCHOOL_YEAR_OR_CALENDAR_YEAR' | 'EVERY_THREE_YEARS' | 'NONE'
  commendationKinds: CommendationKind[]
  /** No registration, no consideration: practice of the plans, not of the law; an administrator may change it. */
  requiresRegistration: boolean
  /** Codes of documents that a dossier must hold, all of them. */
  requiredDocuments: string[]
  /** Groups of document codes; of each group one is enough. */
  alternativeDocuments: string[][]
  verification: Verification
  enabled: boolean
  /** For organizations of a cluster or block alone (cụm, khối thi đua): no team inside one is proposed. */
  forOrganizationsOnly?: true
  /** Bonus as a multiple, with one decimal, of the base salary on the day of the decision; null where not known. */
  bonusCoefficient: number | null
  legalBasis: string
}

/** From this day Nghị định 152/2025/NĐ-CP stands in the place of Nghị định 98/2023/NĐ-CP. */
const DECREE_152_FROM = '2025-07-01'

/** The day on which Luật 06/2022/QH15 came into force. */
export const LAW_2022_FROM = '2024-01-01'

/** The day on which Luật 15/2003/QH11 came into force; its titles are in use in the plans of 2020–2023. */
const LAW_2003_FROM = '2004-07-01'

/**
 * The dated rows of one title. Under the old law it is known to have existed, not what its file held; bonuses are
 * recorded only for the time of Nghị định 152/2025/NĐ-CP (Điều 50).
 */
export function datedTitle(title: Omit<AwardType, 'validFrom' | 'validTo'>): AwardType[] {
  const underOldLaw = {
    requiredDocuments: [],
    alternativeDocuments: [],
    bonusCoefficient: null,
    verification: 'V3' as const,
    legalBasis: 'Luật 15/2003/QH11',
  }
  return [
    { ...title, ...underOldLaw, validFrom: LAW_2003_FROM, validTo: LAW_2022_FROM },
    { ...title, validFrom: LAW_2022_FROM, validTo: DECREE_152_FROM, bonusCoefficient: null },
    { ...title, validFrom: DECREE_152_FROM, validTo: null },
  ]
}
