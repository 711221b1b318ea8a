import { datedTitle } from './award-type.js'
import type { AwardType } from './award-type.js'

const TITLE = {
  category: 'EMULATION_TITLE' as const,
  periodType: 'SCHOOL_YEAR_OR_CALENDAR_YEAR' as const,
  commendationKinds: ['MERIT'] as AwardType['commendationKinds'],
  requiresRegistration: true,
  alternativeDocuments: [] as string[][],
  verification: 'V1' as const,
  enabled: true,
}

const PERSON = { ...TITLE, subjects: ['PERSON'] as AwardType['subjects'] }
const COLLECTIVE = { ...TITLE, subjects: ['COLLECTIVE'] as AwardType['subjects'] }
/** Luật 06/2022/QH15, Điều 25, 26: for who leads a cluster, and clusters are of organizations. */
const FLAG = {
  ...COLLECTIVE,
  forOrganizationsOnly: true as const,
  commendationKinds: ['MERIT', 'CAMPAIGN'] as AwardType['commendationKinds'],
}

/** Luật 06/2022/QH15, Điều 84 khoản 1; Nghị định 98/2023/NĐ-CP, Điều 34 khoản 2 (vote not required for base titles). */
const BASE_FILE = ['TO_TRINH', 'BAO_CAO_THANH_TICH', 'BIEN_BAN_BINH_XET']
const VOTED_FILE = [...BASE_FILE, 'BIEN_BAN_KIEM_PHIEU']
const SCOPE_FILE = [...VOTED_FILE, 'CHUNG_NHAN_SANG_KIEN', 'XAC_NHAN_HIEU_QUA_AP_DUNG']

/** Titles of persons (Luật 06/2022/QH15, Điều 19). */
const PERSON_TITLES: AwardType[] = [
  ...datedTitle({
    ...PERSON,
    code: 'LDTT',
    nameVi: 'Lao động tiên tiến',
    nameEn: 'Advanced Worker',
    requiredDocuments: BASE_FILE,
    bonusCoefficient: 0.3,
    legalBasis: 'Luật 06/2022/QH15, Điều 24',
  }),
  ...datedTitle({
    ...PERSON,
    code: 'CSTDCS',
    nameVi: 'Chiến sĩ thi đua cơ sở',
    nameEn: 'Grassroots Emulation Fighter',
    requiredDocuments: VOTED_FILE,
    alternativeDocuments: [['CHUNG_NHAN_SANG_KIEN', 'XAC_NHAN_HTXS']],
    bonusCoefficient: 1.0,
    legalBasis: 'Luật 06/2022/QH15, Điều 23',
  }),
  ...datedTitle({
    ...PERSON,
    code: 'CSTD_TINH',
    nameVi: 'Chiến sĩ thi đua cấp tỉnh',
    nameEn: 'Provincial Emulation Fighter',
    requiredDocuments: SCOPE_FILE,
    bonusCoefficient: 3.0,
    legalBasis: 'Luật 06/2022/QH15, Điều 22',
  }),
  ...datedTitle({
    ...PERSON,
    code: 'CSTD_BO',
    nameVi: 'Chiến sĩ thi đua cấp Bộ',
    nameEn: 'Ministerial Emulation Fighter',
    requiredDocuments: SCOPE_FILE,
    bonusCoefficient: 3.0,
    legalBasis: 'Luật 06/2022/QH15, Điều 22',
  }),
  ...datedTitle({
    ...PERSON,
    code: 'CSTD_TQ',
    nameVi: 'Chiến sĩ thi đua toàn quốc',
    nameEn: 'National Emulation Fighter',
    periodType: 'NONE',
    requiredDocuments: SCOPE_FILE,
    bonusCoefficient: 4.5,
    legalBasis: 'Luật 06/2022/QH15, Điều 21',
  }),
]

/** Titles of collectives (Luật 06/2022/QH15, Điều 20). */
const COLLECTIVE_TITLES: AwardType[] = [
  ...datedTitle({
    ...COLLECTIVE,
    code: 'TTLDTT',
    nameVi: 'Tập thể lao động tiên tiến',
    nameEn: 'Advanced Labour Collective',
    requiredDocuments: BASE_FILE,
    bonusCoefficient: 0.8,
    legalBasis: 'Luật 06/2022/QH15, Điều 28',
  }),
  ...datedTitle({
    ...COLLECTIVE,
    code: 'TTLDXS',
    nameVi: 'Tập thể lao động xuất sắc',
    nameEn: 'Excellent Labour Collective',
    requiredDocuments: BASE_FILE,
    bonusCoefficient: 1.5,
    legalBasis: 'Luật 06/2022/QH15, Điều 27',
  }),
  ...datedTitle({
    ...FLAG,
    code: 'CO_TINH',
    nameVi: 'Cờ thi đua của Ủy ban nhân dân cấp tỉnh',
    nameEn: "Emulation Flag of the Provincial People's Committee",
    requiredDocuments: VOTED_FILE,
    bonusCoefficient: 8.0,
    legalBasis: 'Luật 06/2022/QH15, Điều 26',
  }),
  ...datedTitle({
    ...FLAG,
    code: 'CO_BO',
    nameVi: 'Cờ thi đua của Bộ Giáo dục và Đào tạo',
    nameEn: 'Emulation Flag of the Ministry of Education and Training',
    requiredDocuments: VOTED_FILE,
    bonusCoefficient: 8.0,
    legalBasis: 'Luật 06/2022/QH15, Điều 26',
  }),
  ...datedTitle({
    ...FLAG,
    code: 'CO_CP',
    nameVi: 'Cờ thi đua của Chính phủ',
    nameEn: 'Emulation Flag of the Government',
    requiredDocuments: VOTED_FILE,
    bonusCoefficient: 12.0,
    legalBasis: 'Luật 06/2022/QH15, Điều 25',
  }),
  ...datedTitle({
    ...FLAG,
    code: 'CO_DHQG',
    nameVi: 'Cờ thi đua của Đại học Quốc gia',
    nameEn: 'Emulation Flag of a National University',
    requiredDocuments: BASE_FILE,
    bonusCoefficient: 6.0,
    legalBasis: 'Luật 06/2022/QH15, Điều 32 khoản 3',
  }),
]

/** Emulation titles (danh hiệu thi đua), in the order of the law. */
export const EMULATION_TITLES: readonly AwardType[] = [...PERSON_TITLES, ...COLLECTIVE_TITLES]
