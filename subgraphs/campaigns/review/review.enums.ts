import { registerEnumType } from 'type-graphql'

/** Kind of a review. */
export enum ReviewKind {
  INTERIM = 'INTERIM',
  FINAL = 'FINAL',
}
registerEnumType(ReviewKind, { name: 'ReviewKind', description: 'INTERIM sơ kết, FINAL tổng kết.' })

/** How values of an indicator are added up. */
export enum Aggregation {
  SUM = 'SUM',
  WEIGHTED_MEAN = 'WEIGHTED_MEAN',
}
registerEnumType(Aggregation, {
  name: 'Aggregation',
  description: 'SUM tổng, WEIGHTED_MEAN bình quân gia quyền (e.g. a share weighted by the number of pupils).',
})
