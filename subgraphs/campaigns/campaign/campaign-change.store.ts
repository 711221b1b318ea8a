import type { Work } from '../../../shared/database/work.js'
import type { CampaignChange } from './campaign-change.entity.js'
import type { Campaign } from './campaign.entity.js'
import { CampaignState } from './campaign.enums.js'

/** Documents that changed campaigns, in the order in which they were entered. */
export function loadChanges(work: Work, campaignIds: readonly string[]): Promise<CampaignChange[]> {
  return work.query(
    `/* campaign_change.load */ select id, campaign_id as "campaignId", kind, document_number as "documentNumber",
       document_date as "documentDate", signer_name as "signerName", reason, valid_to_before as "validToBefore",
       valid_to_after as "validToAfter", join_until_after as "joinUntilAfter"
     from campaign_change where campaign_id = any ($1) order by campaign_id, id`,
    [campaignIds],
  )
}

/** Writes a document that changes a campaign. */
export async function insertChange(work: Work, ownerId: string, change: CampaignChange): Promise<void> {
  const { id, campaignId, kind, documentNumber, documentDate, signerName, reason } = change
  await work.query(
    `/* campaign_change.insert */ insert into campaign_change (id, campaign_id, owner_id, kind, document_number, document_date,
       signer_name, reason, valid_to_before, valid_to_after, changed_on, join_until_after)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[id, campaignId, ownerId, kind, documentNumber, documentDate, signerName, reason],
      ...[change.validToBefore, change.validToAfter, work.today, change.joinUntilAfter],
    ],
  )
}

/** Gives a campaign a later end, or later days of joining. */
export async function storeExtension(
  work: Work,
  id: string,
  { validTo, joinUntil }: Pick<Campaign, 'validTo' | 'joinUntil'>,
): Promise<void> {
  await work.query(
    '/* campaign.extend */ update campaign set valid_to = $2, join_until = $3, version = version + 1 where id = $1',
    [id, validTo, joinUntil],
  )
}

/** Cancels a campaign. */
export async function storeCancellation(work: Work, id: string): Promise<void> {
  await work.query(
    '/* campaign.cancel */ update campaign set state = $2, cancelled_on = $3, version = version + 1 where id = $1',
    [id, CampaignState.CANCELLED, work.today],
  )
}
