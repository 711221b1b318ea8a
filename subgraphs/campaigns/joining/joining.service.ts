import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { assertRunsOn } from '../campaign/campaign.dates.js'
import { campaignStates } from '../campaign/campaign.states.js'
import { getCampaign } from '../campaign/campaign.store.js'
import { policies } from '../policies.js'
import { assertNotFuture } from '../../../shared/errors/checks.js'
import type { JoinCampaignInput } from './joining.inputs.js'
import { existsOn, insertJoining, liesBelow } from './joining.store.js'

/** Lets an organization join a campaign, counted at once; answers the joining's id. */
export async function joinCampaign(work: Work, input: JoinCampaignInput): Promise<string> {
  const { campaignId, organizationId, period } = input
  const joinedOn = input.joinedOn ?? work.today
  authorize(work.viewer, policies, 'joinCampaign', { HOLDER: organizationId })
  const campaign = await getCampaign(work, campaignId)
  const { name, kind, launchedById } = campaign
  assertPossible(campaignStates, campaign.state, 'joinCampaign')
  assertNotFuture(joinedOn, work.today, 'joinedOn')
  assertRunsOn(campaign, joinedOn, 'joinedOn')
  if (!(await existsOn(work, organizationId, joinedOn))) {
    refuse('NOT_YET_THERE', { day: joinedOn }, ['joinedOn'])
  }
  if (launchedById && !(await liesBelow(work, organizationId, launchedById, joinedOn))) {
    refuse('NOT_BELOW_LAUNCHER', { name, day: joinedOn }, ['campaignId'])
  }
  const id = uuid()
  const refuseSecond = () => refuse('ALREADY_JOINED', { name }, ['campaignId'])
  await insertJoining(work, { id, campaignId, organizationId, period, kind, joinedOn }, refuseSecond)
  return id
}
