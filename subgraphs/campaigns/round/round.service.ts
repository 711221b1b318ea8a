import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { periodKind } from '../../../shared/clock/period.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { assertRunsOn } from '../campaign/campaign.dates.js'
import type { Campaign } from '../campaign/campaign.entity.js'
import { campaignStates } from '../campaign/campaign.states.js'
import { getCampaign, lockCampaign } from '../campaign/campaign.store.js'
import { policies } from '../policies.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertAfter, cleanText } from '../../../shared/errors/checks.js'
import type { AddRoundInput } from './round.inputs.js'
import { insertRound } from './round.store.js'

/** Adds a round to a launched campaign, inside its dates; answers the campaign's id. */
export async function addRound(work: Work, { idempotencyKey: _, ...input }: AddRoundInput): Promise<string> {
  const { ownerId } = await getCampaign(work, input.campaignId)
  authorize(work.viewer, policies, 'addRound', { OWNER: ownerId })
  const campaign = await lockCampaign(work, input.campaignId)
  assertPossible(campaignStates, campaign.state, 'addRound')
  assertFits(campaign, input)
  await insertRound(work, { ...input, id: uuid(), theme: cleanText('theme', input.theme) }, ownerId)
  return campaign.id
}

function assertFits(campaign: Campaign, { schoolYear, number, from, to }: AddRoundInput): void {
  if (periodKind(schoolYear) !== 'SCHOOL_YEAR') {
    refuse('INVALID', { field: 'schoolYear', value: schoolYear, expected: expected.schoolYear }, [
      'schoolYear',
    ])
  }
  if (number < 1)
    refuse('INVALID', { field: 'number', value: number, expected: expected.numberFrom(1) }, ['number'])
  assertAfter(to, from, 'to')
  assertRunsOn(campaign, from, 'from')
  if (campaign.validTo && to > campaign.validTo) assertRunsOn(campaign, to, 'to')
}
