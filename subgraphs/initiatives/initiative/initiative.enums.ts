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
  FILED = 'FILED',
  RETURNED = 'RETURNED',
  RECOGNIZED = 'RECOGNIZED',
  NOT_RECOGNIZED = 'NOT_RECOGNIZED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(InitiativeState, {
  name: 'InitiativeState',
  description:
    'REGISTERED đăng ký đề tài; FILED nộp đơn; RETURNED trả lại bổ sung; RECOGNIZED công nhận; NOT_RECOGNIZED không công nhận; WITHDRAWN rút.',
})
