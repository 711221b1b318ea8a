import { ArgsType, Field, InputType } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { DocumentType } from './plan.enums.js'

/** How plans are listed. */
@ArgsType()
export class PlansArgs extends PageArgs {
  @Field(() => UUID, { nullable: true, description: 'Only plans of this issuer.' })
  issuerId?: string | null

  @Field(() => Period, { nullable: true, description: 'Only plans for this period.' })
  period?: string | null

  @Field(() => UUID, { nullable: true, description: 'Only plans that cite this one.' })
  citesId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those whose number, date, place, signer or recipients are missing; false: only the others.',
  })
  isIncomplete?: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'Words of title or number; accents and case do not matter.',
  })
  search?: string | null
}

/** Which organizations are asked about. */
@ArgsType()
export class AwaitedArgs extends PageArgs {
  @Field(() => UUID, {
    nullable: true,
    description: 'Only those below this organization; default: below the issuer or launcher.',
  })
  belowId?: string | null

  @Field(() => String, { defaultValue: 'SCHOOL', description: 'Level, e.g. SCHOOL, COMMUNE, DISTRICT.' })
  level: string
}

/** A document that the new plan cites. */
@InputType({ description: 'A document that the plan cites (căn cứ).' })
export class CitedDocumentInput {
  @Field(() => String, { nullable: true, description: 'Number, as written.' })
  number?: string | null

  @Field(() => Day, { nullable: true, description: 'Date, as written.' })
  date?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Date as written where no calendar has it, e.g. "18/11/20220"; then leave date out.',
  })
  dateWritten?: string | null

  @Field(() => UUID, {
    nullable: true,
    description: 'The plan of the hub that is cited; left out, it is found by number and date.',
  })
  planId?: string | null

  @Field(() => String, { description: 'Issuer, as written.' })
  issuer: string

  @Field(() => String, { description: 'Title, as written.' })
  title: string

  @Field(() => DocumentType, { description: 'Type of document.' })
  type: DocumentType
}

/** A plan that an organization has issued. */
@InputType({
  description: 'A plan that an organization has issued; number and date may be missing in a scan.',
})
export class IssuePlanInput {
  @Field(() => UUID, { description: 'Issuer.' })
  issuerId: string

  @Field(() => String, { nullable: true, description: 'Code in the hub, unique.' })
  code?: string | null

  @Field(() => String, { nullable: true, description: 'Number (số, ký hiệu).' })
  number?: string | null

  @Field(() => Day, { nullable: true, description: 'Date of the document, not after today.' })
  date?: string | null

  @Field(() => String, { nullable: true, description: 'Place.' })
  place?: string | null

  @Field(() => String, { description: 'Title (trích yếu).' })
  title: string

  @Field(() => Period, { description: 'School year or calendar year that it plans.' })
  period: string

  @Field(() => String, { nullable: true, description: 'Name of the signer.' })
  signerName?: string | null

  @Field(() => String, { nullable: true, description: 'Position of the signer.' })
  signerTitle?: string | null

  @Field(() => [String], { defaultValue: [], description: 'Recipients (nơi nhận).' })
  recipients: string[]

  @Field(() => String, { nullable: true, description: 'Remark on the document.' })
  note?: string | null

  @Field(() => UUID, {
    nullable: true,
    description: 'Earlier plan of the same issuer that it replaces (thay thế).',
  })
  replacesId?: string | null

  @Field(() => [CitedDocumentInput], {
    defaultValue: [],
    description: 'Documents cited, in order; at most 500.',
  })
  cites: CitedDocumentInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
