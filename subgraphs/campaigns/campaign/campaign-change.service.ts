import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAfter, assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { policies } from '../policies.js'
import { insertChange, storeCancellation, storeExtension } from './campaign-change.store.js'
import type { CampaignChange } from './campaign-change.entity.js'
import { assertJoiningDays } from './campaign.dates.js'
import type { Campaign } from './campaign.entity.js'
import { CampaignChangeKind } from './campaign.enums.js'
import type { CancelCampaignInput, ExtendCampaignInput } from './campaign.inputs.js'
import { campaignStates } from './campaign.states.js'
import { getCampaign, lockCampaign } from './campaign.store.js'

/** A campaign that may be joined as long as it runs has no days of joining to extend. */
const noLastDay = {
  vi: 'để trống, vì phong trào không đặt hạn đăng ký hưởng ứng',
  en: 'nothing, for the campaign sets no last day of joining',
}

type Change = ExtendCampaignInput | CancelCampaignInput

/** Gives a launched campaign a later end, by a document; what was counted stays. Answers its id. */
export async function extendCampaign(work: Work, input: ExtendCampaignInput): Promise<string> {
  const campaign = await lockForChange(work, input, 'extendCampaign')
  const { validTo = null, joinUntil = null } = input
  if (validTo || !joinUntil)
    assertAfter(validTo ?? '', campaign.validTo ?? campaign.validFrom ?? '0000', 'validTo')
  if (joinUntil && !campaign.joinUntil) {
    refuse('INVALID', { field: 'joinUntil', value: joinUntil, expected: noLastDay }, ['joinUntil'])
  }
  if (joinUntil) assertAfter(joinUntil, campaign.joinUntil!, 'joinUntil')
  const extended = { validTo: validTo ?? campaign.validTo, joinUntil: joinUntil ?? campaign.joinUntil }
  assertJoiningDays({ ...campaign, ...extended })
  await record(work, campaign, input, {
    ...{ kind: CampaignChangeKind.EXTENDED, validToAfter: extended.validTo, joinUntilAfter: joinUntil },
  })
  await storeExtension(work, campaign.id, extended)
  return campaign.id
}

/** Cancels a launched campaign, by a document: nobody joins any more. Answers its id. */
export async function cancelCampaign(work: Work, input: CancelCampaignInput): Promise<string> {
  const campaign = await lockForChange(work, input, 'cancelCampaign')
  await record(work, campaign, input, {
    kind: CampaignChangeKind.CANCELLED,
    validToAfter: campaign.validTo,
    joinUntilAfter: null,
  })
  await storeCancellation(work, campaign.id)
  return campaign.id
}

async function lockForChange(
  work: Work,
  input: Change,
  action: 'extendCampaign' | 'cancelCampaign',
): Promise<Campaign> {
  const { ownerId } = await getCampaign(work, input.campaignId)
  authorize(work.viewer, policies, action, { OWNER: ownerId })
  const campaign = await lockCampaign(work, input.campaignId)
  assertVersion(campaign, input.expectedVersion)
  assertPossible(campaignStates, campaign.state, action)
  assertNotFuture(input.documentDate, work.today, 'documentDate')
  return campaign
}

async function record(
  work: Work,
  campaign: Campaign,
  input: Change,
  change: Pick<CampaignChange, 'kind' | 'validToAfter' | 'joinUntilAfter'>,
): Promise<void> {
  await insertChange(work, campaign.ownerId, {
    ...change,
    id: uuid(),
    campaignId: campaign.id,
    documentNumber: cleanLine('documentNumber', input.documentNumber, 100),
    documentDate: input.documentDate,
    signerName: cleanLine('signerName', input.signerName, 200),
    reason: ifGiven(cleanText, 'reason', input.reason, 2_000),
    validToBefore: campaign.validTo,
  })
}
