import { LAW_2022_FROM } from './award-type.js'
import type { AwardType } from './award-type.js'

/** Luật 06/2022/QH15, Điều 84 khoản 2; the certificate is asked for exceptional achievements only. */
const FILE = ['TO_TRINH', 'BAO_CAO_THANH_TICH', 'BIEN_BAN_XET_KHEN_THUONG']

const FORM: Omit<AwardType, 'code' | 'nameVi' | 'nameEn' | 'subjects' | 'legalBasis'> = {
  category: 'COMMENDATION_FORM',
  periodType: 'NONE',
  commendationKinds: ['MERIT', 'AD_HOC', 'CAMPAIGN'],
  requiresRegistration: false,
  requiredDocuments: FILE,
  alternativeDocuments: [],
  validFrom: LAW_2022_FROM,
  validTo: null,
  verification: 'V1',
  enabled: true,
  bonusCoefficient: null,
}

/** Giấy khen and what else a head gives. */
const CERTIFICATES: AwardType[] = [
  {
    ...FORM,
    code: 'GK_XA',
    nameVi: 'Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã',
    nameEn: "Certificate of Merit of the Chairman of the Commune People's Committee",
    subjects: ['PERSON', 'COLLECTIVE', 'HOUSEHOLD'],
    legalBasis: 'Luật 06/2022/QH15, Điều 75 khoản 1 điểm đ',
  },
  {
    ...FORM,
    code: 'GK_HUYEN',
    nameVi: 'Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện',
    nameEn: "Certificate of Merit of the Chairman of the District People's Committee",
    subjects: ['PERSON', 'COLLECTIVE', 'HOUSEHOLD'],
    // The district (cấp huyện) was abolished on this day.
    validTo: '2025-07-01',
    legalBasis: 'Luật 06/2022/QH15, Điều 75 khoản 1 điểm d',
  },
  {
    ...FORM,
    code: 'GK_SO',
    nameVi: 'Giấy khen của Giám đốc Sở Giáo dục và Đào tạo',
    nameEn: 'Certificate of Merit of the Director of the Department of Education and Training',
    subjects: ['PERSON', 'COLLECTIVE'],
    legalBasis: 'Luật 06/2022/QH15, Điều 75 khoản 1 điểm c; Điều 80 khoản 1',
  },
  {
    ...FORM,
    code: 'GK_DV_BO',
    nameVi: 'Giấy khen của Thủ trưởng đơn vị có tư cách pháp nhân thuộc Bộ',
    nameEn: 'Certificate of Merit of the head of a legal entity under the Ministry',
    subjects: ['PERSON', 'COLLECTIVE'],
    legalBasis: 'Luật 06/2022/QH15, Điều 75 khoản 1 điểm a',
  },
  {
    ...FORM,
    code: 'GK_HIEU_TRUONG',
    nameVi: 'Giấy khen của Hiệu trưởng',
    nameEn: 'Certificate of Merit of the school head',
    subjects: ['PERSON', 'COLLECTIVE', 'LEARNER'],
    verification: 'V2',
    legalBasis: 'Luật 06/2022/QH15, Điều 76 khoản 4, Điều 81 khoản 1; Thông tư 29/2023/TT-BGDĐT, Điều 11',
  },
  {
    ...FORM,
    code: 'GK_NGUOI_HOC',
    nameVi: 'Khen thưởng học sinh (tuyên dương, giấy khen, thư khen, hình thức khác)',
    nameEn: 'Commendation of pupils (five forms)',
    subjects: ['LEARNER'],
    requiredDocuments: [],
    validFrom: '2025-10-31',
    verification: 'V2',
    legalBasis: 'Thông tư 19/2025/TT-BGDĐT',
  },
  {
    ...FORM,
    code: 'KHAC',
    nameVi: 'Hình thức khen thưởng khác (thư khen, biểu dương)',
    nameEn: 'Another form (letter of praise, commendation)',
    subjects: ['PERSON', 'COLLECTIVE', 'HOUSEHOLD', 'LEARNER'],
    requiredDocuments: [],
    legalBasis: 'Luật 06/2022/QH15, Điều 81 khoản 1',
  },
]

/** Bằng khen and kỷ niệm chương. */
const HIGHER_CERTIFICATES: AwardType[] = [
  {
    ...FORM,
    code: 'BK_TINH',
    nameVi: 'Bằng khen của Chủ tịch Ủy ban nhân dân cấp tỉnh',
    nameEn: "Diploma of Merit of the Chairman of the Provincial People's Committee",
    subjects: ['PERSON', 'COLLECTIVE', 'HOUSEHOLD'],
    legalBasis: 'Luật 06/2022/QH15, Điều 74',
  },
  {
    ...FORM,
    code: 'BK_BO',
    nameVi: 'Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo',
    nameEn: 'Diploma of Merit of the Minister of Education and Training',
    subjects: ['PERSON', 'COLLECTIVE'],
    legalBasis: 'Luật 06/2022/QH15, Điều 74',
  },
  {
    ...FORM,
    code: 'BK_TTG',
    nameVi: 'Bằng khen của Thủ tướng Chính phủ',
    nameEn: 'Diploma of Merit of the Prime Minister',
    subjects: ['PERSON', 'COLLECTIVE', 'HOUSEHOLD'],
    legalBasis: 'Luật 06/2022/QH15, Điều 73',
  },
  {
    ...FORM,
    code: 'KNC_VSNGD',
    nameVi: 'Kỷ niệm chương “Vì sự nghiệp Giáo dục”',
    nameEn: 'Commemorative Medal "For the Cause of Education"',
    subjects: ['PERSON'],
    commendationKinds: ['CONTRIBUTION', 'FOREIGN'],
    requiredDocuments: ['TO_TRINH', 'DANH_SACH_DE_NGHI'],
    verification: 'V2',
    legalBasis: 'Luật 06/2022/QH15, Điều 79 khoản 2; Thông tư 29/2023/TT-BGDĐT, Điều 8',
  },
]

/** Forms that heads, committees and ministers give, in the order of the catalogue. */
export const COMMENDATION_FORMS: readonly AwardType[] = [...CERTIFICATES, ...HIGHER_CERTIFICATES]
