import { LAW_2022_FROM } from './award-type.js'
import type { AwardType } from './award-type.js'

const STATE: Omit<AwardType, 'code' | 'nameVi' | 'nameEn' | 'legalBasis'> = {
  category: 'COMMENDATION_FORM',
  subjects: ['PERSON', 'COLLECTIVE'],
  periodType: 'NONE',
  commendationKinds: ['MERIT', 'AD_HOC', 'CONTRIBUTION'],
  requiresRegistration: false,
  requiredDocuments: [
    'TO_TRINH',
    'BAO_CAO_THANH_TICH',
    'BIEN_BAN_XET_KHEN_THUONG',
    'Y_KIEN_CO_QUAN_LIEN_QUAN',
  ],
  alternativeDocuments: [],
  validFrom: LAW_2022_FROM,
  validTo: null,
  verification: 'V1',
  enabled: true,
  bonusCoefficient: null,
}

const TEACHER: typeof STATE = {
  ...STATE,
  subjects: ['PERSON'],
  periodType: 'EVERY_THREE_YEARS',
  commendationKinds: ['CONTRIBUTION'],
}

const ORDERS_OF_THE_LAW = 'Luật 06/2022/QH15, Điều 33–38'

/** Orders and honours that the President of the State confers. */
export const STATE_HONOURS: readonly AwardType[] = [
  {
    ...STATE,
    code: 'HCLD_3',
    nameVi: 'Huân chương Lao động hạng Ba',
    nameEn: 'Labour Order, third class',
    legalBasis: 'Luật 06/2022/QH15, Điều 44',
  },
  {
    ...STATE,
    code: 'HCLD_2',
    nameVi: 'Huân chương Lao động hạng Nhì',
    nameEn: 'Labour Order, second class',
    legalBasis: 'Luật 06/2022/QH15, Điều 43',
  },
  {
    ...STATE,
    code: 'HCLD_1',
    nameVi: 'Huân chương Lao động hạng Nhất',
    nameEn: 'Labour Order, first class',
    legalBasis: 'Luật 06/2022/QH15, Điều 42',
  },
  {
    ...TEACHER,
    code: 'NGUT',
    nameVi: 'Nhà giáo ưu tú',
    nameEn: 'Meritorious Teacher',
    legalBasis: 'Luật 06/2022/QH15, Điều 64',
  },
  {
    ...TEACHER,
    code: 'NGND',
    nameVi: 'Nhà giáo nhân dân',
    nameEn: "People's Teacher",
    legalBasis: 'Luật 06/2022/QH15, Điều 64',
  },
  {
    ...STATE,
    code: 'AHLD',
    nameVi: 'Anh hùng Lao động',
    nameEn: 'Hero of Labour',
    legalBasis: 'Luật 06/2022/QH15, Điều 63',
  },
  {
    ...STATE,
    code: 'HCDL_3',
    nameVi: 'Huân chương Độc lập hạng Ba',
    nameEn: 'Independence Order, third class',
    legalBasis: ORDERS_OF_THE_LAW,
  },
  {
    ...STATE,
    code: 'HCDL_2',
    nameVi: 'Huân chương Độc lập hạng Nhì',
    nameEn: 'Independence Order, second class',
    legalBasis: ORDERS_OF_THE_LAW,
  },
  {
    ...STATE,
    code: 'HCDL_1',
    nameVi: 'Huân chương Độc lập hạng Nhất',
    nameEn: 'Independence Order, first class',
    legalBasis: ORDERS_OF_THE_LAW,
  },
  {
    ...STATE,
    code: 'HCHCM',
    nameVi: 'Huân chương Hồ Chí Minh',
    nameEn: 'Ho Chi Minh Order',
    legalBasis: ORDERS_OF_THE_LAW,
  },
  {
    ...STATE,
    code: 'HCSV',
    nameVi: 'Huân chương Sao vàng',
    nameEn: 'Gold Star Order',
    legalBasis: ORDERS_OF_THE_LAW,
  },
]
