import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** States of a dossier. */
export enum DossierState {
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
}
registerEnumType(DossierState, {
  name: 'DossierState',
  description: 'SENT (đã trình), RECEIVED (đã tiếp nhận).',
})

/** The proposals that one organization sends up together, with its statement. */
@Entity('dossier')
@ObjectType({
  description: 'Hồ sơ: the proposals that one organization sends up together, with its statement (tờ trình).',
})
export class Dossier {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  ownerId: string

  @Column({ type: 'uuid' })
  receiverId: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Number of the statement (số tờ trình).' })
  number: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Date of the statement.' })
  dated: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Who signed.' })
  signerName: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Title of who signed.' })
  signerTitle: string

  @Column({ type: 'text' })
  @Field(() => DossierState, { description: 'State.' })
  state: DossierState

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day of sending.' })
  sentOn: string

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of receiving; the clock of appraisal starts here.' })
  receivedOn: string | null

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** A page of dossiers. */
export const DossierConnection = connectionOf(Dossier, 'Dossier')
