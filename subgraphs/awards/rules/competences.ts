import type { CommendationKind } from './award-type.js'
import { inForce } from './dated.js'
import type { Dated, Verification } from './dated.js'

/** Who acts, as seen from the owner of the record; resolved in the tree of the same day. */
export type Relation =
  /** Who proposes decides itself: nothing travels. */
  | 'OWNER'
  /** Who has defined an award of its own. */
  | 'GIVER'
  | 'PROFESSIONAL_PARENT'
  | 'AUTHORITY'
  | 'AUTHORITY_OF_AUTHORITY'
  /** The Sở GD&ĐT and the Bộ above the owner, wherever they lie in its line. */
  | 'EDUCATION_DEPARTMENT'
  | 'MINISTRY'

/** One step up; the last one decides (and appraises, where it is the only one). */
export interface Step {
  /** 1 is the first receiver above the owner. */
  step: number
  relation: Relation
  act: 'APPRAISE' | 'DECIDE'
  legalBasis: string
  /** SEED: practice, as one of the plans has it; not law. */
  verification: Verification | 'SEED'
}

/** A dated row: one step of the chain of some awards for some kinds of owner. */
export interface Competence extends Dated, Step {
  awardType: string
  /** Kinds of organizations as the organizations subgraph names them. */
  ownerKinds: string[]
  /** Kinds of commendation that take this way; empty where all do. */
  commendationKinds: CommendationKind[]
}

/** Which chain is asked for. */
export interface ChainKey {
  awardType: string
  ownerKind: string
  commendationKind: CommendationKind
}

type StepRow = Omit<Step, 'step'>

const UNDER_DISTRICT: string[] = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY']
const UNDER_DEPARTMENT: string[] = ['UPPER_SECONDARY', 'MULTI_LEVEL', 'CONTINUING_EDUCATION']
const SCHOOLS: string[] = [...UNDER_DISTRICT, ...UNDER_DEPARTMENT]
const OFFICES: string[] = ['MINISTRY', 'EDUCATION_DEPARTMENT', 'EDUCATION_SECTION', 'PEOPLES_COMMITTEE']

/** The district (cấp huyện) exists up to, and without, this day. */
const WITH_DISTRICT: Dated = { validFrom: '2024-01-01', validTo: '2025-07-01' }
const WITHOUT_DISTRICT: Dated = { validFrom: '2025-07-01', validTo: null }
const SINCE_THE_LAW: Dated = { validFrom: '2024-01-01', validTo: null }

const BASE_TITLES = ['LDTT', 'CSTDCS', 'TTLDTT']
const PROVINCE_AWARDS = ['CSTD_TINH', 'TTLDXS', 'CO_TINH', 'BK_TINH']

/** Of these the hub sees the way up to the province; who decides them lies outside it. */
const STATE_AWARDS = ['CSTD_TQ', 'CO_CP', 'BK_TTG', 'HCLD_1', 'HCLD_2', 'HCLD_3', 'NGUT', 'NGND', 'AHLD']

/**
 * Bằng khen of the Ministry and its medal go through the Sở; Bằng khen for merit (công trạng) is proposed by the chair of
 * the province instead (Thông tư 29/2023/TT-BGDĐT, Điều 12).
 */
const DIPLOMA = ['BK_BO']
const MEDAL = ['KNC_VSNGD']
const NOT_FOR_MERIT: CommendationKind[] = ['AD_HOC', 'CAMPAIGN', 'CONTRIBUTION', 'TENURE', 'FOREIGN']

/** Phòng GD&ĐT gives its opinion: practice of the plans; the law asks that titles are reviewed from the base unit up. */
const SECTION_APPRAISES: StepRow = {
  relation: 'PROFESSIONAL_PARENT',
  act: 'APPRAISE',
  legalBasis: 'Luật 06/2022/QH15, Điều 83 khoản 1',
  verification: 'SEED',
}

const AUTHORITY_APPRAISES: StepRow = {
  relation: 'AUTHORITY',
  act: 'APPRAISE',
  legalBasis: 'Luật 06/2022/QH15, Điều 83 khoản 1',
  verification: 'V1',
}

const PROVINCE_DECIDES: StepRow = {
  relation: 'AUTHORITY_OF_AUTHORITY',
  act: 'DECIDE',
  legalBasis: 'Luật 06/2022/QH15, Điều 79 khoản 4',
  verification: 'V1',
}

const PROVINCE_APPRAISES: StepRow = { ...PROVINCE_DECIDES, act: 'APPRAISE' }

const PROVINCE_PROPOSES: StepRow = {
  ...PROVINCE_APPRAISES,
  legalBasis: 'Thông tư 29/2023/TT-BGDĐT, Điều 12',
  verification: 'V2',
}

const DEPARTMENT_APPRAISES: StepRow = {
  relation: 'EDUCATION_DEPARTMENT',
  act: 'APPRAISE',
  legalBasis: 'Thông tư 29/2023/TT-BGDĐT, Điều 12',
  verification: 'V2',
}

const MINISTRY_DECIDES: StepRow = {
  relation: 'MINISTRY',
  act: 'DECIDE',
  legalBasis: 'Luật 06/2022/QH15, Điều 79 khoản 2',
  verification: 'V1',
}

const DEPARTMENT_DECIDES: StepRow = {
  relation: 'EDUCATION_DEPARTMENT',
  act: 'DECIDE',
  legalBasis: 'Luật 06/2022/QH15, Điều 75 khoản 1 điểm c, Điều 80 khoản 1',
  verification: 'V1',
}

const BY_DEPARTMENT = [DEPARTMENT_APPRAISES, MINISTRY_DECIDES]
const BY_PROVINCE = [AUTHORITY_APPRAISES, PROVINCE_PROPOSES, MINISTRY_DECIDES]

/** Every step that is recorded. */
export const COMPETENCES: readonly Competence[] = [
  ...chains(BASE_TITLES, UNDER_DISTRICT, WITH_DISTRICT, [
    SECTION_APPRAISES,
    authorityDecides('Luật 06/2022/QH15, Điều 80 khoản 2', 'V1'),
  ]),
  ...chains(BASE_TITLES, UNDER_DISTRICT, WITHOUT_DISTRICT, [
    authorityDecides('Nghị định 129/2025/NĐ-CP, Điều 59', 'V2'),
  ]),
  ...chains(BASE_TITLES, UNDER_DEPARTMENT, SINCE_THE_LAW, [
    authorityDecides('Luật 06/2022/QH15, Điều 80 khoản 1', 'V1'),
  ]),
  ...chains(PROVINCE_AWARDS, UNDER_DISTRICT, WITH_DISTRICT, [
    SECTION_APPRAISES,
    AUTHORITY_APPRAISES,
    PROVINCE_DECIDES,
  ]),
  ...chains(PROVINCE_AWARDS, UNDER_DISTRICT, WITHOUT_DISTRICT, [AUTHORITY_APPRAISES, PROVINCE_DECIDES]),
  ...chains(PROVINCE_AWARDS, UNDER_DEPARTMENT, SINCE_THE_LAW, [AUTHORITY_APPRAISES, PROVINCE_DECIDES]),
  ...chains(STATE_AWARDS, UNDER_DISTRICT, WITH_DISTRICT, [
    SECTION_APPRAISES,
    AUTHORITY_APPRAISES,
    PROVINCE_APPRAISES,
  ]),
  ...chains(STATE_AWARDS, UNDER_DISTRICT, WITHOUT_DISTRICT, [AUTHORITY_APPRAISES, PROVINCE_APPRAISES]),
  ...chains(STATE_AWARDS, UNDER_DEPARTMENT, SINCE_THE_LAW, [AUTHORITY_APPRAISES, PROVINCE_APPRAISES]),
  ...chains(DIPLOMA, UNDER_DISTRICT, WITH_DISTRICT, [SECTION_APPRAISES, ...BY_DEPARTMENT], NOT_FOR_MERIT),
  ...chains(DIPLOMA, UNDER_DISTRICT, WITHOUT_DISTRICT, BY_DEPARTMENT, NOT_FOR_MERIT),
  ...chains(DIPLOMA, UNDER_DEPARTMENT, SINCE_THE_LAW, BY_DEPARTMENT, NOT_FOR_MERIT),
  ...chains(MEDAL, UNDER_DISTRICT, WITH_DISTRICT, [SECTION_APPRAISES, ...BY_DEPARTMENT]),
  ...chains(MEDAL, UNDER_DISTRICT, WITHOUT_DISTRICT, BY_DEPARTMENT),
  ...chains(MEDAL, UNDER_DEPARTMENT, SINCE_THE_LAW, BY_DEPARTMENT),
  ...chains(DIPLOMA, UNDER_DISTRICT, WITH_DISTRICT, [SECTION_APPRAISES, ...BY_PROVINCE], ['MERIT']),
  ...chains(DIPLOMA, UNDER_DISTRICT, WITHOUT_DISTRICT, BY_PROVINCE, ['MERIT']),
  ...chains(DIPLOMA, UNDER_DEPARTMENT, SINCE_THE_LAW, BY_PROVINCE, ['MERIT']),
  ...chains(['GK_HUYEN'], UNDER_DISTRICT, WITH_DISTRICT, [
    SECTION_APPRAISES,
    authorityDecides('Luật 06/2022/QH15, Điều 75 khoản 1 điểm d', 'V1'),
  ]),
  ...chains(['GK_XA'], UNDER_DISTRICT, WITHOUT_DISTRICT, [
    authorityDecides('Luật 06/2022/QH15, Điều 75 khoản 1 điểm đ; Nghị định 129/2025/NĐ-CP, Điều 59', 'V2'),
  ]),
  ...chains(['GK_SO'], UNDER_DISTRICT, WITH_DISTRICT, [SECTION_APPRAISES, DEPARTMENT_DECIDES]),
  ...chains(['GK_SO'], UNDER_DISTRICT, WITHOUT_DISTRICT, [DEPARTMENT_DECIDES]),
  ...chains(['GK_SO'], UNDER_DEPARTMENT, SINCE_THE_LAW, [DEPARTMENT_DECIDES]),
  // What a head gives to the own people.
  ...chains(['GK_HIEU_TRUONG'], SCHOOLS, SINCE_THE_LAW, [
    ownerDecides(
      'Luật 06/2022/QH15, Điều 76 khoản 4, Điều 81 khoản 1; Thông tư 29/2023/TT-BGDĐT, Điều 11',
      'V2',
    ),
  ]),
  ...chains(['KHAC'], [...SCHOOLS, ...OFFICES], SINCE_THE_LAW, [
    ownerDecides('Luật 06/2022/QH15, Điều 81 khoản 1', 'V1'),
  ]),
  // The staff of the offices themselves.
  ...chains([...BASE_TITLES, 'GK_SO'], ['EDUCATION_DEPARTMENT'], SINCE_THE_LAW, [
    ownerDecides('Luật 06/2022/QH15, Điều 75 khoản 1 điểm c, Điều 80 khoản 1', 'V1'),
  ]),
  ...chains([...BASE_TITLES, 'GK_HUYEN'], ['EDUCATION_SECTION'], WITH_DISTRICT, [
    authorityDecides('Luật 06/2022/QH15, Điều 75 khoản 1 điểm d, Điều 80 khoản 2', 'V1'),
  ]),
  ...chains(BASE_TITLES, ['MINISTRY'], SINCE_THE_LAW, [
    ownerDecides('Luật 06/2022/QH15, Điều 79 khoản 3', 'V1'),
  ]),
]

/**
 * The steps of an award of one kind from an owner up on a day, lowest first; empty where no competence is recorded. Where
 * the owner itself decides, it is the only step.
 */
export function chainFor({ awardType, ownerKind, commendationKind }: ChainKey, day: string): Step[] {
  const takesIt = ({ commendationKinds: kinds }: Competence): boolean =>
    kinds.length === 0 || kinds.includes(commendationKind)
  return COMPETENCES.filter((c) => c.awardType === awardType && c.ownerKinds.includes(ownerKind))
    .filter((c) => takesIt(c) && inForce(c, day))
    .map(({ step, relation, act, legalBasis, verification }) => ({
      step,
      relation,
      act,
      legalBasis,
      verification,
    }))
}

function ownerDecides(legalBasis: string, verification: Verification): StepRow {
  return { relation: 'OWNER', act: 'DECIDE', legalBasis, verification }
}

function authorityDecides(legalBasis: string, verification: Verification): StepRow {
  return { relation: 'AUTHORITY', act: 'DECIDE', legalBasis, verification }
}

function chains(
  awardTypes: string[],
  ownerKinds: string[],
  dates: Dated,
  steps: StepRow[],
  commendationKinds: CommendationKind[] = [],
): Competence[] {
  return awardTypes.flatMap((awardType) =>
    steps.map((row, index) => ({
      awardType,
      ownerKinds,
      commendationKinds,
      step: index + 1,
      ...row,
      ...dates,
    })),
  )
}
