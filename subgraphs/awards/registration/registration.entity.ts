import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { AwardSubject } from '../award-type/award-type.enums.js'

/** States of a registration. */
export enum RegistrationState {
  REGISTERED = 'REGISTERED',
  TEAM_CONSOLIDATED = 'TEAM_CONSOLIDATED',
  SECRETARY_CONSOLIDATED = 'SECRETARY_CONSOLIDATED',
  COUNCIL_CHECKED = 'COUNCIL_CHECKED',
  CONFERENCE_ADOPTED = 'CONFERENCE_ADOPTED',
  DISCLOSED = 'DISCLOSED',
  CLOSED = 'CLOSED',
  SENT = 'SENT',
  CONFIRMED = 'CONFIRMED',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(RegistrationState, {
  name: 'RegistrationState',
  description:
    'REGISTERED (đăng ký) and its stages inside the organization up to CLOSED (chốt), SENT up, CONFIRMED or RETURNED by the superior, WITHDRAWN (rút).',
})

/** Who aims at which title in a period. */
@Entity('registration')
@ObjectType({ description: 'Đăng ký thi đua: who aims at which title in a period.' })
export class Registration {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  ownerId: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Column({ type: 'text' })
  @Field(() => AwardSubject, { description: 'Person or collective.' })
  subject: AwardSubject

  @Column({ type: 'uuid' })
  candidateId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Name of the candidate on that day.' })
  candidateName: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Code of the award type aimed at.' })
  awardType: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Topic of the initiative that is planned (đề tài SKKN).',
  })
  initiativeTopic: string | null

  @Column({ type: 'text' })
  @Field(() => RegistrationState, { description: 'State.' })
  state: RegistrationState

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day of registration.' })
  registeredOn: string

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which it was sent up.' })
  sentOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day on which the person signed it with her own account; null: entered for her, or its aim was changed since.',
  })
  signedOn: string | null

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Made in a supplementary window (đăng ký bổ sung).' })
  isSupplementary: boolean

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Award type aimed at before the last change of aim.' })
  firstAim: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why the superior returned it last.' })
  returnReason: string | null

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** A page of registrations. */
export const RegistrationConnection = connectionOf(Registration, 'Registration')
