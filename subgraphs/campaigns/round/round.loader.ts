import { listLoaderOf } from '../../../shared/federation/loaders.js'
import type { CampaignRound } from './round.entity.js'
import { loadRounds } from './round.store.js'

/** Rounds by campaign. */
export const roundLoader = listLoaderOf(loadRounds, (round: CampaignRound) => round.campaignId)
