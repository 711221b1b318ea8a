import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { InitiativeKind, InitiativeState } from './initiative.enums.js'

/** An initiative of people of one organization, from topic to decision. */
@Entity('initiative')
@ObjectType({
  description: 'An initiative (sáng kiến, SKKN, đề tài), private to its owner until it is reported up.',
})
@Directive('@key(fields: "id")')
export class Initiative {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  ownerId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Title (tên sáng kiến), Unicode NFC.' })
  title: string

  @Column({ type: 'text' })
  @Field(() => InitiativeKind, { description: 'Kind.' })
  kind: InitiativeKind

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Field (lĩnh vực), e.g. "Toán lớp 8".' })
  field: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'School subject (môn học); null when it belongs to none.',
  })
  subject: string | null

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year for which it is registered.' })
  period: string

  @Column({ type: 'text' })
  @Field(() => InitiativeState, { description: 'Where it stands.' })
  state: InitiativeState

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Description (mô tả, thuyết minh); null until filed.' })
  abstract: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day of application or trial (áp dụng từ ngày); null until filed.',
  })
  appliedSince: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Confirmation by the unit that applied it (xác nhận áp dụng); null until filed.',
  })
  confirmation: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Evidence of application and effect (minh chứng áp dụng và hiệu quả).',
  })
  evidence: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What was achieved (hiệu quả); shown in the register.',
  })
  effect: string | null

  @Column({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'True when the authors commit themselves that it is their own work (cam kết không sao chép).',
  })
  originality: boolean

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was last returned (lý do trả lại).' })
  returnReason: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was not recognized (lý do không công nhận).' })
  refusalReasons: string | null

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day of registration; the day on which it is counted as registered.' })
  registeredOn: string

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day of the first filing; the day on which it is counted as filed.',
  })
  filedOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: "Day of the owner's decision; the day on which that is counted.",
  })
  decidedOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which it was reported up; superiors count it from then on.',
  })
  reportedOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day of the last filing, from which the time limits run.',
  })
  lastFiledOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which its form was found complete.' })
  formCheckedOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which somebody read the report on duplicates (kiểm tra trùng lặp).',
  })
  duplicatesCheckedOn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What she found there; it decides nothing.' })
  duplicatesFinding: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which its last recognition was annulled (hủy công nhận).',
  })
  annulledOn: string | null

  @Column({ type: 'integer' })
  filing: number

  /** True while the viewer marks it: then authors and owner are hidden from her. */
  isMarked?: boolean

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** Who made an initiative, and how much of it. */
@Entity('initiative_author')
@ObjectType({ description: 'Authorship (tác giả, đồng tác giả) of an initiative.' })
export class InitiativeAuthor {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  initiativeId: string

  @Column({ type: 'uuid' })
  personId: string

  @Column({ type: 'integer' })
  @Field(() => Int, {
    description: 'Share of contribution (tỷ lệ đóng góp) in percent; the shares of an initiative sum to 100.',
  })
  sharePercent: number
}

/** A page of initiatives. */
export const InitiativeConnection = connectionOf(Initiative, 'Initiative')
