import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { CampaignForm, CampaignKind, CampaignScope, CampaignState } from './campaign.enums.js'

/** How campaigns are listed. */
@ArgsType()
export class CampaignsArgs extends PageArgs {
  @Field(() => UUID, { nullable: true, description: 'Only those launched by this organization.' })
  launchedById?: string | null

  @Field(() => UUID, { nullable: true, description: 'Only those that cascade directly from this campaign.' })
  cascadesFromId?: string | null

  @Field(() => UUID, { nullable: true, description: 'Only those that this plan names.' })
  planId?: string | null

  @Field(() => CampaignKind, { nullable: true, description: 'Only this kind.' })
  kind?: CampaignKind | null

  @Field(() => CampaignState, { nullable: true, description: 'Only this state.' })
  state?: CampaignState | null

  @Field(() => CampaignForm, { nullable: true, description: 'Only this form.' })
  form?: CampaignForm | null

  @Field(() => CampaignScope, { nullable: true, description: 'Only this scope.' })
  scope?: CampaignScope | null

  @Field(() => Day, {
    nullable: true,
    description: 'Only those that run on this day; an unknown end is open.',
  })
  runsOn?: string | null

  @Field(() => String, { nullable: true, description: 'Words of its name; accents and case do not matter.' })
  search?: string | null
}

/** What a draft of a campaign says. */
@InputType({ description: 'What a draft of a campaign says.' })
export class CampaignContentInput {
  @Field(() => String, {
    nullable: true,
    description: 'Launcher outside the hub; left out, the owner launches it.',
  })
  launchedByOutside?: string | null

  @Field(() => String, { nullable: true, description: 'Code in the hub, unique.' })
  code?: string | null

  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => CampaignKind, { description: 'Kind.' })
  kind: CampaignKind

  @Field(() => CampaignForm, { nullable: true, description: 'Form.' })
  form?: CampaignForm | null

  @Field(() => UUID, {
    nullable: true,
    description: 'Campaign of a higher level that it takes up (hưởng ứng, cụ thể hóa).',
  })
  cascadesFromId?: string | null

  @Field(() => UUID, { nullable: true, description: 'Plan that names it.' })
  planId?: string | null

  @Field(() => Period, { description: 'School year or calendar year in which its launch is counted.' })
  period: string

  @Field(() => Day, { nullable: true, description: 'First day.' })
  validFrom?: string | null

  @Field(() => Day, { nullable: true, description: 'First day on which it no longer runs.' })
  validTo?: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it may be joined; left out, its first day.',
  })
  joinFrom?: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it may be joined (hạn đăng ký hưởng ứng); left out, as long as it runs.',
  })
  joinUntil?: string | null

  @Field(() => CampaignScope, {
    nullable: true,
    description: 'Scope; left out, it is the widest for which the launcher is competent (Điều 18).',
  })
  scope?: CampaignScope | null

  @Field(() => String, { nullable: true, description: 'Aims (mục tiêu).' })
  aims?: string | null

  @Field(() => String, { nullable: true, description: 'Scope as the document words it (phạm vi).' })
  reach?: string | null

  @Field(() => String, { nullable: true, description: 'Whom it addresses (đối tượng).' })
  subjects?: string | null

  @Field(() => String, { nullable: true, description: 'What is done (nội dung).' })
  content?: string | null

  @Field(() => String, { nullable: true, description: 'Criteria as the document words them (tiêu chí).' })
  criteria?: string | null

  @Field(() => String, { nullable: true, description: 'Measures (biện pháp).' })
  measures?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A new campaign, private to its owner until it is launched. */
@InputType({ description: 'A new campaign (dự thảo phong trào), private to its owner until it is launched.' })
export class DraftCampaignInput extends CampaignContentInput {
  @Field(() => UUID, { description: 'Owner: launches it, or records one launched outside the hub.' })
  ownerId: string
}

/** A draft, worded anew. */
@InputType({
  description:
    'A draft worded anew (sửa dự thảo) until it is launched: what is left out is no longer part of it.',
})
export class ReviseCampaignInput extends CampaignContentInput {
  @Field(() => UUID, { description: 'Campaign, a draft.' })
  campaignId: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null
}

/** The document that launches a campaign. */
@InputType({ description: 'The document that launches a campaign (văn bản phát động).' })
export class LaunchCampaignInput {
  @Field(() => UUID, { description: 'Campaign.' })
  campaignId: string

  @Field(() => String, { description: 'Number of the document.' })
  documentNumber: string

  @Field(() => Day, { description: 'Date of the document, not after today.' })
  documentDate: string

  @Field(() => String, { description: 'Signer, competent by Article 18 of Law 06/2022/QH15.' })
  signerName: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The end of a campaign. */
@InputType({ description: 'The end of a campaign (kết thúc).' })
export class CloseCampaignInput {
  @Field(() => UUID, { description: 'Campaign.' })
  campaignId: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A document that changes a launched campaign. */
@InputType({ description: 'A document that extends a launched campaign (gia hạn).' })
export class ExtendCampaignInput extends CloseCampaignInput {
  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it no longer runs, after the present one; or only joinUntil is given.',
  })
  validTo?: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it may be joined, after the present one, before its end.',
  })
  joinUntil?: string | null

  @Field(() => String, { description: 'Number of the document.' })
  documentNumber: string

  @Field(() => Day, { description: 'Date of the document, not after today.' })
  documentDate: string

  @Field(() => String, { description: 'Signer.' })
  signerName: string

  @Field(() => String, { nullable: true, description: 'Reason.' })
  reason?: string | null
}

/** A document that cancels a launched campaign. */
@InputType({ description: 'A document that cancels a launched campaign (hủy).' })
export class CancelCampaignInput extends CloseCampaignInput {
  @Field(() => String, { description: 'Number of the document.' })
  documentNumber: string

  @Field(() => Day, { description: 'Date of the document, not after today.' })
  documentDate: string

  @Field(() => String, { description: 'Signer.' })
  signerName: string

  @Field(() => String, { description: 'Reason.' })
  reason: string
}
