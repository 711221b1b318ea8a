import { registerEnumType } from 'type-graphql'

/** Gender, for the shares that the law asks for. */
export enum Gender {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
}
registerEnumType(Gender, { name: 'Gender', description: 'Gender (giới tính).' })

/** Position group of statistics. */
export enum PositionGroup {
  MANAGER = 'MANAGER',
  TEACHER = 'TEACHER',
  STAFF = 'STAFF',
}
registerEnumType(PositionGroup, {
  name: 'PositionGroup',
  description: 'Position group (nhóm chức vụ): manager, teacher, staff.',
})

/** Annual quality rating. */
export enum Rating {
  EXCELLENT = 'EXCELLENT',
  GOOD = 'GOOD',
  COMPLETED = 'COMPLETED',
  NOT_COMPLETED = 'NOT_COMPLETED',
}
registerEnumType(Rating, {
  name: 'Rating',
  description:
    'Annual quality rating: HTXS EXCELLENT, HTT GOOD, HT COMPLETED, KHT NOT_COMPLETED (Nghị định 90/2020/NĐ-CP).',
})

/** Kinds of leave. */
export enum LeaveKind {
  MATERNITY = 'MATERNITY',
  SICK = 'SICK',
  STUDY = 'STUDY',
  MILITARY = 'MILITARY',
  UNPAID = 'UNPAID',
  OTHER = 'OTHER',
}
registerEnumType(LeaveKind, {
  name: 'LeaveKind',
  description: 'Leave: thai sản, ốm đau, đi học, nghĩa vụ quân sự, không lương, khác.',
})

/** Kinds of discipline, from the mildest on. */
export enum DisciplineKind {
  REPRIMAND = 'REPRIMAND',
  WARNING = 'WARNING',
  SALARY_REDUCTION = 'SALARY_REDUCTION',
  DEMOTION = 'DEMOTION',
  REMOVAL = 'REMOVAL',
  DISMISSAL = 'DISMISSAL',
}
registerEnumType(DisciplineKind, {
  name: 'DisciplineKind',
  description:
    'Discipline: khiển trách, cảnh cáo, hạ bậc lương, giáng chức, cách chức, buộc thôi việc (from the mildest on).',
})

/** Why there is a hold. */
export enum HoldKind {
  DISCIPLINE_UNDER_REVIEW = 'DISCIPLINE_UNDER_REVIEW',
  INVESTIGATION = 'INVESTIGATION',
  INSPECTION = 'INSPECTION',
  COMPLAINT = 'COMPLAINT',
  DENUNCIATION = 'DENUNCIATION',
  PRESS_REPORT = 'PRESS_REPORT',
  OTHER = 'OTHER',
}
registerEnumType(HoldKind, {
  name: 'HoldKind',
  description:
    'Why nothing is decided meanwhile: đang xem xét kỷ luật, điều tra, thanh tra, khiếu nại, tố cáo, báo chí nêu (Nghị định 152/2025/NĐ-CP Đ.4).',
})

/** Where a transfer stands. */
export enum TransferState {
  OFFERED = 'OFFERED',
  DONE = 'DONE',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(TransferState, {
  name: 'TransferState',
  description: 'Where a transfer stands: offered by the old organization, done by the new one, withdrawn.',
})
