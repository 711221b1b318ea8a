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
