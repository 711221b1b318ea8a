import type DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Campaign } from './campaign.entity.js'
import { loadCampaigns, loadCascades } from './campaign.store.js'

/** Campaigns by id. */
export const campaignLoader = loaderOf(loadCampaigns, (campaign: Campaign) => campaign.id)

/** The first campaigns that cascade from a campaign, by the id of the upper one. */
export function cascadeLoader(context: Context, most: number): DataLoader<string, Campaign[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadCascades(read, ids, most),
      (campaign: Campaign) => campaign.cascadesFromId ?? '',
    ),
    `first ${most} cascades`,
  )
}
