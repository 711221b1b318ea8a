import { registerEnumType } from 'type-graphql'

/** Why a decision is annulled. */
export enum AnnulmentGround {
  DISHONEST_DECLARATION = 'DISHONEST_DECLARATION',
  FALSE_PAPERS = 'FALSE_PAPERS',
  UNLAWFUL_PROCEDURE = 'UNLAWFUL_PROCEDURE',
  VIOLATION_CONCLUDED = 'VIOLATION_CONCLUDED',
}
registerEnumType(AnnulmentGround, {
  name: 'AnnulmentGround',
  description:
    'Luật 06/2022/QH15, Điều 93 khoản 2: DISHONEST_DECLARATION (a: kê khai gian dối), FALSE_PAPERS (b: cung cấp thông tin sai, giả mạo giấy tờ), UNLAWFUL_PROCEDURE (c: thẩm định, xét, duyệt, đề nghị trái pháp luật), VIOLATION_CONCLUDED (d: có kết luận, quyết định, bản án về vi phạm làm không bảo đảm tiêu chuẩn).',
})

/** What is recovered. */
export enum RecoveryKind {
  INSIGNIA = 'INSIGNIA',
  MONEY = 'MONEY',
}
registerEnumType(RecoveryKind, {
  name: 'RecoveryKind',
  description: 'Thu hồi: INSIGNIA (hiện vật khen thưởng), MONEY (tiền thưởng).',
})

/** States of a review task. */
export enum ReviewTaskState {
  OPEN = 'OPEN',
  KEPT = 'KEPT',
  ANNULLED = 'ANNULLED',
}
registerEnumType(ReviewTaskState, {
  name: 'ReviewTaskState',
  description: 'OPEN (chờ xem xét), KEPT (giữ nguyên), ANNULLED (đã hủy bằng quyết định riêng).',
})
