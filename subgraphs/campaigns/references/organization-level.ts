import { registerEnumType } from 'type-graphql'

/** Level of an organization, as the organizations subgraph tells it. */
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
