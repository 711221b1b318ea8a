import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { CitationFlaw, DocumentType, NormVerification } from './plan.enums.js'

/** A plan: a public act of its issuer. */
@Entity('plan')
@ObjectType({
  description: 'A plan (kế hoạch): a public act of its issuer, visible to everybody in the hub.',
})
@Directive('@key(fields: "id")')
export class Plan {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Code in the hub, unique.' })
  code: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number (số, ký hiệu); null when the document has none.',
  })
  number: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Date of the document; null when it has none.' })
  date: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Place (nơi ban hành).' })
  place: string | null

  @Column({ type: 'uuid' })
  issuerId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Title (trích yếu).' })
  title: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year that it plans.' })
  period: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Name of the signer, as printed on the document.' })
  signerName: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Position of the signer.' })
  signerTitle: string | null

  @Column({ type: 'text', array: true })
  @Field(() => [String], { description: 'Recipients (nơi nhận), as written.' })
  recipients: string[]

  @Column({ type: 'text', array: true })
  @Field(() => [String], { description: 'Fields that the document itself does not say.' })
  inferred: string[]

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Remark on the document.' })
  note: string | null

  @Column({ type: 'uuid', nullable: true, name: 'replaces_id' })
  replacesId: string | null

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** A document that a plan cites, as the plan writes it. */
@Entity('cited_document')
@ObjectType({ description: 'A document that a plan cites (căn cứ), as the plan writes it.' })
export class CitedDocument {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  planId: string

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Place in the list of the plan, from 0.' })
  position: number

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number, as written.' })
  number: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Date, as written.' })
  date: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Date as written where no calendar has it, e.g. "18/11/20220"; then date is null.',
  })
  dateWritten: string | null

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Issuer, as written; may lie outside the hub.' })
  issuer: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Title, as written.' })
  title: string

  @Column({ type: 'text' })
  @Field(() => DocumentType, { description: 'Type of document.' })
  type: DocumentType

  @Column({ type: 'uuid', nullable: true, name: 'cited_plan_id' })
  citedPlanId: string | null
}

/** A norm of the law and the days on which it is in force. */
@ObjectType({
  description: 'A norm of the law (văn bản quy phạm pháp luật) and the days on which it is in force.',
})
export class LegalNorm {
  @Field(() => String, { description: 'Number, e.g. "98/2023/NĐ-CP".' })
  number: string

  @Field(() => DocumentType, { description: 'LAW, DECREE or CIRCULAR.' })
  type: DocumentType

  @Field(() => String, { description: 'Title (trích yếu).' })
  title: string

  @Field(() => Day, { nullable: true, description: 'Day of issue; null when not known.' })
  issuedOn: string | null

  @Field(() => Day, { nullable: true, description: 'First day in force; null when not known.' })
  inForceFrom: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it is no longer in force; null while it is, or when not known.',
  })
  inForceTo: string | null

  @Field(() => String, { nullable: true, description: 'Number of the norm that replaces it.' })
  replacedBy: string | null

  @Field(() => NormVerification, { description: 'How sure these dates are.' })
  verification: NormVerification
}

/** Something that is wrong with a citation of a plan. */
@ObjectType({ description: 'Something that is wrong with a citation of a plan.' })
export class CitationFinding {
  @Field(() => CitationFlaw, { description: 'What is wrong.' })
  flaw: CitationFlaw

  @Field(() => String, { description: 'Sentence for people, Vietnamese or English by Accept-Language.' })
  message: string

  @Field(() => CitedDocument, { description: 'The citation.' })
  document: CitedDocument

  @Field(() => Boolean, {
    description: 'False when it rests on dates of a norm that nobody has checked (chưa xác minh).',
  })
  isVerified: boolean
}

/** A file of a plan. */
@Entity('plan_file')
@ObjectType({ description: 'A file of a plan (bản chụp, bản gốc điện tử).' })
export class PlanFile {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  planId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Name.' })
  name: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Media type.' })
  mediaType: string

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Size in bytes.' })
  size: number

  @Column({ type: 'text' })
  @Field(() => String, { description: 'SHA-256 of its content, hexadecimal.' })
  sha256: string
}

/** An organization of which something is still awaited. */
@ObjectType({ description: 'An organization of which something is still awaited (đơn vị chưa thực hiện).' })
export class AwaitedOrganization {
  id: string

  @Field(() => String, { description: 'Its name today.' })
  name: string
}

/** A page of organizations of which something is still awaited. */
export const AwaitedOrganizationConnection = connectionOf(AwaitedOrganization, 'AwaitedOrganization')

/** A page of plans. */
export const PlanConnection = connectionOf(Plan, 'Plan')
