import { registerEnumType } from 'type-graphql'

/** Who is scored or classified. */
export enum EmulationSubject {
  ORGANIZATION = 'ORGANIZATION',
  TEAM = 'TEAM',
  PERSON = 'PERSON',
}
registerEnumType(EmulationSubject, {
  name: 'EmulationSubject',
  description: 'Who is scored or classified: ORGANIZATION đơn vị, TEAM tổ, PERSON cá nhân.',
})
