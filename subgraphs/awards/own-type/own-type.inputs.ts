import { Field, Float, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import {
  AwardCategory,
  AwardPeriodType,
  AwardSubject,
  CommendationKind,
} from '../award-type/award-type.enums.js'
import { SignedPaperInput } from '../dossier/dossier.inputs.js'

/** An award type that an organization defines for itself and all below it. */
@InputType({
  description:
    'An award type (danh hiệu, hình thức khen thưởng riêng) that an organization defines by a decision of its own, for itself and all below it. It may add to those of wider scope, and contradicts none without saying so (departure).',
})
export class DefineAwardTypeInput {
  @Field(() => UUID, { description: 'Organization that defines it, and decides it.' })
  organizationId: string

  @Field(() => String, {
    description:
      'Short code of its own, e.g. "NGUOI_TOT_VIEC_TOT"; the answer has it with "@" and the code of the organization.',
  })
  code: string

  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi: string

  @Field(() => String, { description: 'English name.' })
  nameEn: string

  @Field(() => AwardCategory, {
    defaultValue: AwardCategory.COMMENDATION_FORM,
    description: 'Title or form.',
  })
  category: AwardCategory

  @Field(() => [AwardSubject], { description: 'For whom.' })
  subjects: AwardSubject[]

  @Field(() => AwardPeriodType, {
    defaultValue: AwardPeriodType.NONE,
    description: 'Period that one award covers.',
  })
  periodType: AwardPeriodType

  @Field(() => [CommendationKind], { description: 'Kinds of commendation for which it can be given.' })
  commendationKinds: CommendationKind[]

  @Field(() => Boolean, { defaultValue: false, description: 'No registration, no consideration.' })
  requiresRegistration: boolean

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of documents that its file must hold (thành phần hồ sơ), e.g. "BAO_CAO_THANH_TICH".',
  })
  requiredDocuments: string[]

  @Field(() => Float, {
    nullable: true,
    description: 'Bonus as a multiple of the base salary (hệ số), 0 to 100.',
  })
  bonusCoefficient?: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Share of all members of the submitting council that it needs, in percent, 51 to 100; default: the majority.',
  })
  votePercent?: number | null

  @Field(() => String, { description: 'Its standard (tiêu chuẩn) as text; a person judges it.' })
  criteria: string

  @Field(() => String, {
    description: 'Where the standard stands (căn cứ): article of the decision or regulation.',
  })
  legalBasis: string

  @Field(() => String, {
    nullable: true,
    description: 'Why it departs from awards of wider scope; needed where it does, and shown with it.',
  })
  departure?: string | null

  @Field(() => SignedPaperInput, { description: 'The decision that defines it.' })
  paper: SignedPaperInput

  @Field(() => Day, { description: 'First day on which it holds: not before the date of the decision.' })
  validFrom: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Lets an own award type end. */
@InputType({ description: 'Lets an own award type end (thôi áp dụng); what was granted stays.' })
export class EndAwardTypeInput {
  @Field(() => String, { description: 'Its code, with "@" and the code of the organization.' })
  code: string

  @Field(() => Day, { description: 'First day on which it does not hold any more: today or later.' })
  endsOn: string

  @Field(() => String, { description: 'Why.' })
  reason: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
