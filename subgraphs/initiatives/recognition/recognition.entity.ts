import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** How far an initiative's influence is recognized to reach. */
export enum InfluenceScope {
  GRASSROOTS = 'GRASSROOTS',
  DISTRICT = 'DISTRICT',
  PROVINCE = 'PROVINCE',
  MINISTRY = 'MINISTRY',
  NATIONAL = 'NATIONAL',
}
registerEnumType(InfluenceScope, {
  name: 'InfluenceScope',
  description:
    'Scope of influence (phạm vi ảnh hưởng): GRASSROOTS cơ sở, DISTRICT huyện (to 2025-06-30), PROVINCE tỉnh, MINISTRY bộ, NATIONAL toàn quốc.',
})

/** A recognition of an initiative at one scope, with its decision. */
@Entity('initiative_recognition')
@ObjectType({
  description: 'Recognition of an initiative (công nhận sáng kiến) at one scope, with its decision.',
})
export class InitiativeRecognition {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  initiativeId: string

  @Column({ type: 'uuid' })
  /** Null for who marks the initiative. */
  recognizedBy: string | null

  @Column({ type: 'text' })
  @Field(() => InfluenceScope, { description: 'Scope of influence.' })
  scope: InfluenceScope

  @Column({ type: 'text' })
  @Field(() => String, {
    description: 'Number of the decision (số quyết định), unique per organization and year.',
  })
  decisionNumber: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Date of the decision.' })
  recognizedOn: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Who signed the decision (người ký).' })
  signer: string

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Council members who agreed (số phiếu đồng ý).' })
  votesAgree: number

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'All council members (tổng số thành viên).' })
  votesTotal: number

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which it was annulled; null while it holds.' })
  annulledOn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Grounds of the annulment (lý do hủy công nhận).' })
  annulmentGrounds: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the decision that annulled it.' })
  annulmentNumber: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Date of the decision that annulled it.' })
  annulmentDated: string | null
}
