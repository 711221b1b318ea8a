import type { TestHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'

/** An award type as a school may define it; tests change what they need. */
export const base = {
  code: 'NGUOI_TOT',
  nameVi: 'Gương sáng học đường',
  nameEn: 'Light of the school',
  subjects: ['PERSON'],
  commendationKinds: ['AD_HOC', 'CAMPAIGN'],
  requiredDocuments: ['BAO_CAO_THANH_TICH'],
  bonusCoefficient: 0.2,
  criteria: 'Có việc làm tốt được tập thể ghi nhận',
  legalBasis: 'QĐ 12/QĐ-THCS, Điều 3',
  paper: {
    number: '12/QĐ-THCS',
    date: '2024-01-10',
    signerName: 'Trần Văn Minh',
    signerTitle: 'Hiệu trưởng',
  },
  validFrom: '2024-02-01',
}

/** Lets the head of an organization define an award type. */
export function definer(hub: () => TestHub) {
  return async (organizationId: string, more: object = {}) => {
    const { data, errors } = await hub().ask(
      'awards',
      actingFor(organizationId, 'HEAD'),
      `mutation ($input: DefineAwardTypeInput!) { defineAwardType(input: $input) {
       record { code scope departure departures version organization { id } } userErrors { code path message } } }`,
      { input: { ...base, organizationId, ...more } },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return data.defineAwardType
  }
}
