import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { assertMayBeJoined, assertRunsOn } from '../campaign/campaign.dates.js'
import { campaignStates } from '../campaign/campaign.states.js'
import { getCampaign } from '../campaign/campaign.store.js'
import { policies } from '../policies.js'
import { assertNotFuture, cleanText } from '../../../shared/errors/checks.js'
import type { JoinCampaignInput, LeaveCampaignInput } from './joining.inputs.js'
import {
  existsOn,
  holdCampaign,
  insertJoining,
  liesBelow,
  lockJoining,
  storeLeaving,
} from './joining.store.js'

/** Lets an organization join a campaign, counted at once; answers the joining's id. */
export async function joinCampaign(work: Work, input: JoinCampaignInput): Promise<string> {
  const { campaignId, organizationId, period } = input
  const joinedOn = input.joinedOn ?? work.today
  authorize(work.viewer, policies, 'joinCampaign', { HOLDER: organizationId })
  await getCampaign(work, campaignId)
  await holdCampaign(work, campaignId)
  const campaign = await getCampaign(work, campaignId)
  const { name, kind, launchedById, ownerId } = campaign
  assertPossible(campaignStates, campaign.state, 'joinCampaign')
  assertNotFuture(joinedOn, work.today, 'joinedOn')
  assertRunsOn(campaign, joinedOn, 'joinedOn')
  assertMayBeJoined(campaign, joinedOn, work.today)
  if (!(await existsOn(work, organizationId, joinedOn))) {
    refuse('NOT_YET_THERE', { day: joinedOn }, ['joinedOn'])
  }
  if (launchedById && !(await liesBelow(work, organizationId, [launchedById, ownerId], joinedOn))) {
    refuse('NOT_BELOW_LAUNCHER', { name, day: joinedOn }, ['campaignId'])
  }
  const id = uuid()
  const refuseSecond = () => refuse('ALREADY_JOINED', { name }, ['campaignId'])
  await insertJoining(work, { id, campaignId, organizationId, period, kind, joinedOn }, refuseSecond)
  return id
}

/** Ends that an organization takes part in a running campaign; it may join again. Answers the joining's id. */
export async function leaveCampaign(work: Work, input: LeaveCampaignInput): Promise<string> {
  const { campaignId, organizationId } = input
  authorize(work.viewer, policies, 'leaveCampaign', { HOLDER: organizationId })
  await getCampaign(work, campaignId)
  await holdCampaign(work, campaignId)
  const { name, state } = await getCampaign(work, campaignId)
  assertPossible(campaignStates, state, 'leaveCampaign')
  const joining = await lockJoining(work, { campaignId, organizationId })
  if (!joining) refuse('NOTHING_TO_LEAVE', { name }, ['campaignId'])
  assertVersion(joining, input.expectedVersion)
  await storeLeaving(work, joining.id, cleanText('reason', input.reason, 2_000))
  return joining.id
}
