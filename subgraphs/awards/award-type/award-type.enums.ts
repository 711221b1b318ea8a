import { registerEnumType } from 'type-graphql'

/** Who is honoured: a person or a collective. */
export enum AwardSubject {
  PERSON = 'PERSON',
  COLLECTIVE = 'COLLECTIVE',
}
registerEnumType(AwardSubject, {
  name: 'AwardSubject',
  description: 'Who is honoured: a person (cá nhân) or a collective (tập thể).',
})

/** Why something is awarded (Luật 06/2022/QH15, Điều 8). */
export enum CommendationKind {
  MERIT = 'MERIT',
  AD_HOC = 'AD_HOC',
  CAMPAIGN = 'CAMPAIGN',
  CONTRIBUTION = 'CONTRIBUTION',
  TENURE = 'TENURE',
  FOREIGN = 'FOREIGN',
}
registerEnumType(CommendationKind, {
  name: 'CommendationKind',
  description:
    'Loại hình khen thưởng (Luật 06/2022/QH15, Điều 8): công trạng, đột xuất, phong trào, cống hiến, niên hạn, đối ngoại.',
})

/** Title or form. */
export enum AwardCategory {
  EMULATION_TITLE = 'EMULATION_TITLE',
  COMMENDATION_FORM = 'COMMENDATION_FORM',
}
registerEnumType(AwardCategory, {
  name: 'AwardCategory',
  description: 'Danh hiệu thi đua or hình thức khen thưởng.',
})

/** What a criterion of the law comes to. */
export enum RuleOutcome {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  MISSING_DATA = 'MISSING_DATA',
  NEEDS_PERSON = 'NEEDS_PERSON',
}
registerEnumType(RuleOutcome, {
  name: 'RuleOutcome',
  description: 'Đạt, không đạt, thiếu dữ liệu (never the same as không đạt), cần người xem xét.',
})

/** The period that one award covers. */
export enum AwardPeriodType {
  SCHOOL_YEAR_OR_CALENDAR_YEAR = 'SCHOOL_YEAR_OR_CALENDAR_YEAR',
  EVERY_THREE_YEARS = 'EVERY_THREE_YEARS',
  NONE = 'NONE',
}
registerEnumType(AwardPeriodType, {
  name: 'AwardPeriodType',
  description: 'Period that one award covers: a year (hằng năm), three years, or none of its own.',
})

/** How wide an award type holds. */
export enum AwardScope {
  NATIONAL = 'NATIONAL',
  MINISTRY = 'MINISTRY',
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
  COMMUNE = 'COMMUNE',
  SCHOOL = 'SCHOOL',
}
registerEnumType(AwardScope, {
  name: 'AwardScope',
  description:
    'Where an award type holds: NATIONAL for those of the law, else the level of the organization that has defined it for itself and all below it.',
})
