import { registerEnumType } from 'type-graphql'

/** Level of an organization in the state (cấp). */
export enum OrganizationLevel {
  MINISTRY = 'MINISTRY',
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
  COMMUNE = 'COMMUNE',
  SCHOOL = 'SCHOOL',
}
registerEnumType(OrganizationLevel, {
  name: 'OrganizationLevel',
  description:
    'Level of an organization (cấp): ministry, province, district (to 2025-06-30), commune, school.',
})

/** Kind of an organization (loại hình cơ quan, đơn vị). */
export enum OrganizationKind {
  MINISTRY = 'MINISTRY',
  EDUCATION_DEPARTMENT = 'EDUCATION_DEPARTMENT',
  EDUCATION_SECTION = 'EDUCATION_SECTION',
  PEOPLES_COMMITTEE = 'PEOPLES_COMMITTEE',
  PRESCHOOL = 'PRESCHOOL',
  PRIMARY = 'PRIMARY',
  LOWER_SECONDARY = 'LOWER_SECONDARY',
  UPPER_SECONDARY = 'UPPER_SECONDARY',
  MULTI_LEVEL = 'MULTI_LEVEL',
  CONTINUING_EDUCATION = 'CONTINUING_EDUCATION',
}
registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'Kind of an organization: Bộ, Sở GD&ĐT, Phòng GD&ĐT, UBND, or the kind of a school.',
})

/** The two kinds of dated edges of the organization graph. */
export enum EdgeKind {
  PROFESSIONAL = 'PROFESSIONAL',
  AUTHORITY = 'AUTHORITY',
}
registerEnumType(EdgeKind, {
  name: 'EdgeKind',
  description:
    'PROFESSIONAL: professional direction (trường → Phòng → Sở → Bộ). AUTHORITY: the body that governs and decides (UBND).',
})
