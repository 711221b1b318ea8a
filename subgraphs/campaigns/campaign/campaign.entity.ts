import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { CampaignForm, CampaignKind, CampaignScope, CampaignState } from './campaign.enums.js'

/** A movement, drive or contest. */
@Entity('campaign')
@ObjectType({
  description:
    'A campaign (phong trào thi đua, cuộc vận động, cuộc thi): a draft is seen by its owner, a launched one by everybody in the hub.',
})
@Directive('@key(fields: "id")')
export class Campaign {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Code in the hub, unique.' })
  code: string | null

  /** Who entered it: the launcher, or who recorded a campaign from outside. */
  @Column({ type: 'uuid' })
  ownerId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Name.' })
  name: string

  @Column({ type: 'text' })
  @Field(() => CampaignKind, { description: 'Kind.' })
  kind: CampaignKind

  @Column({ type: 'text', nullable: true })
  @Field(() => CampaignForm, {
    nullable: true,
    description: 'Form; null for one that runs in rounds (theo đợt).',
  })
  form: CampaignForm | null

  @Column({ type: 'uuid', nullable: true, name: 'launched_by' })
  launchedById: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Launcher outside the hub, e.g. "Thủ tướng Chính phủ".',
  })
  launchedByOutside: string | null

  @Column({ type: 'uuid', nullable: true, name: 'cascades_from' })
  cascadesFromId: string | null

  @Column({ type: 'uuid', nullable: true })
  planId: string | null

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year in which its launch is counted.' })
  period: string

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day; null when unknown.' })
  validFrom: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day on which it no longer runs; null when open.' })
  validTo: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it may be joined; null: its first day.',
  })
  joinFrom: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it may be joined (hạn đăng ký hưởng ứng); null: as long as it runs.',
  })
  joinUntil: string | null

  @Column({ type: 'text' })
  @Field(() => CampaignState, { description: 'State.' })
  state: CampaignState

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the document that launches it.' })
  documentNumber: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Date of the document that launches it.' })
  documentDate: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Signer of that document.' })
  signerName: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which its launch is counted; null for a draft.' })
  launchedOn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => CampaignScope, {
    nullable: true,
    description: 'Scope (Điều 16); null until it is launched unless given, or when not known.',
  })
  scope: CampaignScope | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Aims (mục tiêu).' })
  aims: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Scope as the document words it (phạm vi).' })
  reach: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Whom it addresses (đối tượng).' })
  subjects: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What is done (nội dung).' })
  content: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Criteria as the document words them (tiêu chí).' })
  criteria: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Measures (biện pháp).' })
  measures: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which it was cancelled (hủy).' })
  cancelledOn: string | null

  @Column({ type: 'text', array: true })
  @Field(() => [String], { description: 'Fields that no document says.' })
  inferred: string[]

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Remark.' })
  note: string | null

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of campaigns. */
export const CampaignConnection = connectionOf(Campaign, 'Campaign')
