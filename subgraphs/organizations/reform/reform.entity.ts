import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { OrganizationKind, OrganizationLevel } from '../organization/organization.enums.js'

/** Kinds of reform of organizations. */
export enum ReformKind {
  RENAME = 'RENAME',
  REPARENT = 'REPARENT',
  MERGE = 'MERGE',
  SPLIT = 'SPLIT',
  ABOLISH = 'ABOLISH',
  CONVERT_LEVEL = 'CONVERT_LEVEL',
}
registerEnumType(ReformKind, {
  name: 'ReformKind',
  description:
    'RENAME (đổi tên); REPARENT (chuyển cấp trên); MERGE (sáp nhập, hợp nhất); SPLIT (chia, tách); ABOLISH (giải thể); CONVERT_LEVEL (chuyển cấp, chuyển loại hình).',
})

/** Groups of records that a successor takes over. */
export enum RecordGroup {
  PEOPLE = 'PEOPLE',
  AWARDS = 'AWARDS',
  INITIATIVES = 'INITIATIVES',
  CAMPAIGNS = 'CAMPAIGNS',
}
registerEnumType(RecordGroup, {
  name: 'RecordGroup',
  description:
    'PEOPLE who work there; AWARDS: open registrations, proposals, dossiers; INITIATIVES not yet reported; CAMPAIGNS: duties to come.',
})

/** One reform with its decision. */
@Entity('reform_act')
@ObjectType({ description: 'A reform of organizations with its decision (sắp xếp tổ chức).' })
export class ReformAct {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'text' })
  @Field(() => ReformKind, { description: 'Kind.' })
  kind: ReformKind

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'uuid', array: true })
  organizationIds: string[]

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Number of the decision (số quyết định).' })
  decisionNumber: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Date of the decision.' })
  decisionDate: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'First day on which it holds; days before stay as they were.' })
  effectiveOn: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day on which it was entered here.' })
  enteredOn: string
}

/** That one organization came out of another. */
@Entity('organization_lineage')
@ObjectType({ description: 'That one organization came out of another, from which day on, by which act.' })
export class OrganizationLineage {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  actId: string

  @Column({ type: 'uuid' })
  predecessorId: string

  @Column({ type: 'uuid' })
  successorId: string

  @Column({ type: 'text', array: true })
  @Field(() => [RecordGroup], { description: 'Groups of records that the successor takes over.' })
  recordGroups: RecordGroup[]

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'From which day on.' })
  effectiveOn: string
}

/** What an organization was called on earlier days. */
@Entity('organization_form')
@ObjectType({ description: 'What an organization was called, and its level and kind, before a reform.' })
export class OrganizationForm {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'uuid' })
  actId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name.' })
  name: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'English name.' })
  nameEn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Short name.' })
  shortName: string | null

  @Column({ type: 'text' })
  @Field(() => OrganizationLevel, { description: 'Level (cấp).' })
  level: OrganizationLevel

  @Column({ type: 'text' })
  @Field(() => OrganizationKind, { description: 'Kind.' })
  kind: OrganizationKind

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'First day on which it was called otherwise.' })
  validTo: string
}

/** Answer of the reform acts. */
@ObjectType({ description: 'Answer of the reform acts.' })
export class ReformPayload {
  @Field(() => ReformAct, { nullable: true, description: 'The act; null when refused.' })
  record: ReformAct | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}
