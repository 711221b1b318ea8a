import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { loadPlans } from '../plan/plan.store.js'
import { policies } from '../policies.js'
import { assertAfter, assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { assertJoiningDays } from './campaign.dates.js'
import { CampaignScope, CampaignState } from './campaign.enums.js'
import type { Campaign } from './campaign.entity.js'
import type {
  CampaignContentInput,
  CloseCampaignInput,
  DraftCampaignInput,
  LaunchCampaignInput,
  ReviseCampaignInput,
} from './campaign.inputs.js'
import { campaignStates } from './campaign.states.js'
import {
  findCompetences,
  findOutsideLaunch,
  getCampaign,
  insertCampaign,
  lockCampaign,
  storeClosing,
  storeDraft,
  storeLaunch,
} from './campaign.store.js'

/** Drafts a campaign, private to its owner; answers its id. */
export async function draftCampaign(work: Work, input: DraftCampaignInput): Promise<string> {
  const { ownerId } = input
  authorize(work.viewer, policies, 'draftCampaign', { OWNER: ownerId })
  const id = uuid()
  await insertCampaign(work, { ...(await contentOf(work, ownerId, input)), id, ownerId })
  return id
}

/** Words a draft anew, until it is launched; answers its id. */
export async function reviseCampaign(work: Work, input: ReviseCampaignInput): Promise<string> {
  const { ownerId } = await getCampaign(work, input.campaignId)
  authorize(work.viewer, policies, 'reviseCampaign', { OWNER: ownerId })
  const campaign = await lockCampaign(work, input.campaignId)
  assertVersion(campaign, input.expectedVersion)
  assertPossible(campaignStates, campaign.state, 'reviseCampaign')
  await storeDraft(work, { ...(await contentOf(work, ownerId, input)), id: campaign.id, ownerId })
  return campaign.id
}

async function contentOf(work: Work, ownerId: string, input: CampaignContentInput) {
  const { validFrom = null, validTo = null, cascadesFromId = null, planId = null } = input
  if (validFrom && validTo) assertAfter(validTo, validFrom, 'validTo')
  assertJoiningDays({ ...input, validFrom, validTo })
  if (cascadesFromId)
    await assertInLine(work, ownerId, await getCampaign(work, cascadesFromId, 'cascadesFromId'))
  if (planId && (await loadPlans(work, [planId])).length === 0) {
    refuse('NOT_FOUND', { what: 'Plan', value: planId }, ['planId'])
  }
  const outside = ifGiven(cleanLine, 'launchedByOutside', input.launchedByOutside)
  const { kind, form = null, period, scope = null } = input
  return {
    ...{ kind, form, period, scope, validFrom, validTo, cascadesFromId, planId },
    ...{ joinFrom: input.joinFrom ?? null, joinUntil: input.joinUntil ?? null },
    code: ifGiven(cleanLine, 'code', input.code, 100),
    name: cleanLine('name', input.name),
    launchedById: outside ? null : ownerId,
    launchedByOutside: outside,
    ...cleanContent(input),
  }
}

/** What Article 17 asks a launch to state, as the document words it. */
function cleanContent(input: CampaignContentInput) {
  return {
    aims: ifGiven(cleanText, 'aims', input.aims),
    reach: ifGiven(cleanText, 'reach', input.reach),
    subjects: ifGiven(cleanText, 'subjects', input.subjects),
    content: ifGiven(cleanText, 'content', input.content),
    criteria: ifGiven(cleanText, 'criteria', input.criteria),
    measures: ifGiven(cleanText, 'measures', input.measures),
  }
}

/** A campaign takes up one that its own organization, one above it, or somebody outside the hub has launched. */
async function assertInLine(work: Work, ownerId: string, upper: Campaign): Promise<void> {
  if (upper.state === CampaignState.DRAFT) {
    refuse('NOT_FOUND', { what: 'Campaign', value: upper.id }, ['cascadesFromId'])
  }
  if (!upper.launchedById || (await ancestorsOf(work, ownerId)).includes(upper.launchedById)) return
  refuse('CASCADE_OUT_OF_LINE', { name: upper.name }, ['cascadesFromId'])
}

/** Launches a draft by a signed document; counted on the day of the request. Answers its id. */
export async function launchCampaign(work: Work, input: LaunchCampaignInput): Promise<string> {
  const { ownerId } = await getCampaign(work, input.campaignId)
  authorize(work.viewer, policies, 'launchCampaign', { OWNER: ownerId })
  const campaign = await lockCampaign(work, input.campaignId)
  assertVersion(campaign, input.expectedVersion)
  assertPossible(campaignStates, campaign.state, 'launchCampaign')
  assertNotFuture(input.documentDate, work.today, 'documentDate')
  const competence = await competenceFor(work, campaign, input.documentDate)
  await storeLaunch(work, campaign.id, {
    ...competence,
    documentNumber: cleanLine('documentNumber', input.documentNumber, 100),
    documentDate: input.documentDate,
    signerName: cleanLine('signerName', input.signerName, 200),
    launchedOn: work.today,
  })
  return campaign.id
}

/**
 * The scope of a launch: the one that the draft names, or the first for which its launcher is competent. Refuses a scope
 * for which it is not, and one wider than that of the campaign it takes up. Nobody judges a launcher outside the hub.
 */
async function competenceFor(work: Work, campaign: Campaign, day: string) {
  const { scope, launchedById, cascadesFromId } = campaign
  if (!launchedById) return outsideLaunch(work, campaign, day)
  const competences = await findCompetences(work, launchedById, day)
  const found = scope ? competences.find((one) => one.scope === scope) : competences[0]
  if (!found) {
    const possible = [...new Set(competences.map((one) => one.scope))].join(', ')
    const legalBasis = 'Điều 18 Luật 06/2022/QH15'
    refuse('LAUNCH_BEYOND_COMPETENCE', { scope: scope ?? '–', day, possible }, ['scope'], { legalBasis })
  }
  if (cascadesFromId) await assertWithin(work, found.scope, cascadesFromId)
  return { scope: found.scope, reportedAs: found.reportedAs, recordedById: null }
}

/** A launch from outside is reported by who records it, where the dated table says so; so that a launch is counted once. */
async function outsideLaunch(work: Work, { ownerId, scope }: Campaign, day: string) {
  const reported = await findOutsideLaunch(work, ownerId, day)
  return {
    scope: scope ?? reported?.scope ?? null,
    reportedAs: reported?.reportedAs ?? null,
    recordedById: reported ? ownerId : null,
  }
}

const widest = [
  CampaignScope.NATIONAL,
  CampaignScope.SECTOR_OR_LOCALITY,
  CampaignScope.CLUSTER,
  CampaignScope.UNIT,
]

async function assertWithin(work: Work, scope: CampaignScope, upperId: string): Promise<void> {
  const upper = await getCampaign(work, upperId, 'cascadesFromId')
  if (!upper.scope || widest.indexOf(scope) >= widest.indexOf(upper.scope)) return
  refuse('CASCADE_TOO_WIDE', { scope, name: upper.name, upper: upper.scope }, ['scope'])
}

/** Closes a launched campaign: nobody joins any more; what was counted stays. Answers its id. */
export async function closeCampaign(work: Work, input: CloseCampaignInput): Promise<string> {
  const { ownerId } = await getCampaign(work, input.campaignId)
  authorize(work.viewer, policies, 'closeCampaign', { OWNER: ownerId })
  const campaign = await lockCampaign(work, input.campaignId)
  assertVersion(campaign, input.expectedVersion)
  assertPossible(campaignStates, campaign.state, 'closeCampaign')
  await storeClosing(work, campaign.id)
  return campaign.id
}
