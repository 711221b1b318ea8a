import { registerEnumType } from 'type-graphql'

/** Kind of an initiative. */
export enum InitiativeKind {
  TECHNICAL = 'TECHNICAL',
  MANAGEMENT = 'MANAGEMENT',
  PROFESSIONAL = 'PROFESSIONAL',
  APPLICATION = 'APPLICATION',
  SCIENTIFIC_TOPIC = 'SCIENTIFIC_TOPIC',
}
registerEnumType(InitiativeKind, {
  name: 'InitiativeKind',
  description:
    'Kind of an initiative: TECHNICAL giải pháp kỹ thuật; MANAGEMENT giải pháp quản lý; PROFESSIONAL giải pháp tác nghiệp (giảng dạy); APPLICATION ứng dụng tiến bộ kỹ thuật; SCIENTIFIC_TOPIC đề tài khoa học.',
})

/** Where an initiative stands. */
export enum InitiativeState {
  REGISTERED = 'REGISTERED',
  APPLIED = 'APPLIED',
  FILED = 'FILED',
  FORM_CHECKED = 'FORM_CHECKED',
  DUPLICATES_CHECKED = 'DUPLICATES_CHECKED',
  SCORING = 'SCORING',
  SCORED = 'SCORED',
  COUNCIL_PASSED = 'COUNCIL_PASSED',
  COUNCIL_REJECTED = 'COUNCIL_REJECTED',
  RETURNED = 'RETURNED',
  RECOGNIZED = 'RECOGNIZED',
  NOT_RECOGNIZED = 'NOT_RECOGNIZED',
  WITHDRAWN = 'WITHDRAWN',
  ANNULLED = 'ANNULLED',
}
registerEnumType(InitiativeState, {
  name: 'InitiativeState',
  description:
    'REGISTERED đăng ký đề tài; APPLIED đang áp dụng; FILED nộp đơn; FORM_CHECKED đã kiểm tra hình thức; DUPLICATES_CHECKED đã kiểm tra trùng lặp; SCORING đang chấm điểm; SCORED đã chấm điểm; COUNCIL_PASSED hội đồng thông qua; COUNCIL_REJECTED hội đồng không thông qua; RETURNED trả lại bổ sung; RECOGNIZED công nhận; NOT_RECOGNIZED không công nhận; WITHDRAWN rút; ANNULLED hủy công nhận.',
})
