import { registerEnumType } from 'type-graphql'

/** What a criterion does to the total. */
export enum CriterionKind {
  POINTS = 'POINTS',
  DEDUCTION = 'DEDUCTION',
  BONUS = 'BONUS',
  KNOCK_OUT = 'KNOCK_OUT',
}
registerEnumType(CriterionKind, {
  name: 'CriterionKind',
  description:
    'POINTS điểm chuẩn, DEDUCTION điểm trừ, BONUS điểm thưởng, KNOCK_OUT tiêu chí liệt: once it occurs, no higher class than its limit.',
})

/** State of a set of criteria. */
export enum CriteriaSetState {
  DRAFT = 'DRAFT',
  COMMENTING = 'COMMENTING',
  ADOPTED = 'ADOPTED',
  REPLACED = 'REPLACED',
}
registerEnumType(CriteriaSetState, {
  name: 'CriteriaSetState',
  description:
    'DRAFT dự thảo (seen by its issuer only), COMMENTING lấy ý kiến, ADOPTED đã ban hành, REPLACED đã có bản thay thế.',
})
