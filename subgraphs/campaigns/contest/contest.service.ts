import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { CampaignKind, CampaignState } from '../campaign/campaign.enums.js'
import { getCampaign } from '../campaign/campaign.store.js'
import { cleanPoints } from '../criteria/criteria.check.js'
import { unknownOrganizations } from '../duty/duty.store.js'
import { policies } from '../policies.js'
import type { ContestEntry } from './contest.entity.js'
import type * as inputs from './contest.inputs.js'
import { entryStates } from './contest.states.js'
import * as store from './contest.store.js'
import { monthsBetween } from './months.js'

/** A contest that runs; refuses a campaign of another kind or one that is not launched. */
async function getContest(work: Work, campaignId: string): Promise<{ ownerId: string; name: string }> {
  const campaign = await getCampaign(work, campaignId)
  const isOpen = campaign.kind === CampaignKind.CONTEST && campaign.state === CampaignState.LAUNCHED
  return isOpen ? campaign : refuse('NO_CONTEST', { name: campaign.name }, ['campaignId'])
}

function assertBetween(field: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  refuse('INVALID', { field, value, expected: expected.numberBetween(least, most) }, [field])
}

/** Asks organizations for entries, month by month; answers how many quotas were set. */
export async function setContestQuota(work: Work, input: inputs.SetContestQuotaInput): Promise<number> {
  const { campaignId, entries, dueDay, period } = input
  const { ownerId: organizerId } = await getCampaign(work, campaignId)
  authorize(work.viewer, policies, 'setContestQuota', { OWNER: organizerId })
  await getContest(work, campaignId)
  assertAtMost(500, input.organizationIds, 'organizationIds')
  const [unknown] = await unknownOrganizations(work, input.organizationIds)
  if (unknown) refuse('NOT_FOUND', { what: 'Organization', value: unknown }, ['organizationIds'])
  assertBetween('entries', entries, 1, 1_000)
  assertBetween('dueDay', dueDay, 1, 31)
  const months = monthsBetween(input.firstMonth, input.lastMonth, dueDay)
  assertAtMost(24, months, 'lastMonth')
  const ids = [...new Set(input.organizationIds)]
  return store.insertQuotas(work, { campaignId, period, entries, organizerId }, ids, months)
}

/** Drafts an entry, private to its owner; answers its id. */
export async function draftContestEntry(work: Work, input: inputs.DraftContestEntryInput): Promise<string> {
  const { ownerId, campaignId, period } = input
  authorize(work.viewer, policies, 'draftContestEntry', { OWNER: ownerId })
  const { ownerId: organizerId } = await getContest(work, campaignId)
  const id = uuid()
  const title = cleanLine('title', input.title)
  const authorName = cleanLine('authorName', input.authorName, 200)
  const about = ifGiven(cleanLine, 'about', input.about, 300)
  const content = cleanText('content', input.content, 50_000)
  await store.insertEntry(work, {
    id,
    ownerId,
    campaignId,
    organizerId,
    title,
    authorName,
    about,
    content,
    period,
  })
  return id
}

/** A placed entry is a phase of its own: nothing may be done with it any more. */
export function phaseOf({ state, rank }: Pick<ContestEntry, 'state' | 'rank'>): keyof typeof entryStates {
  return rank === null ? state : 'PLACED'
}

/** Sends an entry to the organizer; it fills the quota of its month, in time or late, or counts as extra. Answers its id. */
export async function sendContestEntry(work: Work, input: inputs.SendContestEntryInput): Promise<string> {
  const entry = await store.lockEntry(work, input.entryId)
  authorize(work.viewer, policies, 'sendContestEntry', { OWNER: entry.ownerId })
  assertVersion(entry, input.expectedVersion)
  assertPossible(entryStates, phaseOf(entry), 'sendContestEntry')
  // The organizer of today: a contest may have passed to a successor since the entry was drafted.
  const { ownerId: organizerId } = await getContest(work, entry.campaignId)
  const quota = await store.holdQuota(work, entry, input.month ?? work.today)
  await store.storeSending(work, { ...entry, organizerId }, countingOf(quota, work.today), quota)
  return entry.id
}

function countingOf(quota: store.OpenQuota | null, today: string): string {
  if (!quota || quota.filled >= quota.entries) return 'EXTRA'
  return today <= quota.dueOn ? 'ON_TIME' : 'LATE'
}

/** Gives an entry the points of a judge, once; answers its id. */
export async function markContestEntry(work: Work, input: inputs.MarkContestEntryInput): Promise<string> {
  const entry = await store.lockEntry(work, input.entryId)
  authorize(work.viewer, policies, 'markContestEntry', { HOLDER: entry.organizerId })
  assertPossible(entryStates, phaseOf(entry), 'markContestEntry')
  const points = cleanPoints('points', input.points, 0, 100)
  await store.insertMark(work, entry, points, ifGiven(cleanText, 'remark', input.remark, 2_000))
  return entry.id
}

/** Places all entries that were marked, with prizes by place; answers how many changed. */
export async function placeContestEntries(
  work: Work,
  input: inputs.PlaceContestEntriesInput,
): Promise<number> {
  const { ownerId } = await getCampaign(work, input.campaignId)
  authorize(work.viewer, policies, 'placeContestEntries', { OWNER: ownerId })
  await getContest(work, input.campaignId)
  if (input.prizes.length > 0) assertAtMost(20, input.prizes, 'prizes')
  const prizes = input.prizes.map(({ name, upToRank }, index) => {
    const fromRank = (input.prizes[index - 1]?.upToRank ?? 0) + 1
    if (upToRank < fromRank) {
      const args = { field: 'upToRank', value: upToRank, expected: expected.numberFrom(fromRank) }
      refuse('INVALID', args, ['prizes', String(index), 'upToRank'])
    }
    return { name: cleanLine(`prizes.${index}.name`, name, 100), fromRank, upToRank }
  })
  return store.storePlaces(work, input.campaignId, prizes)
}
