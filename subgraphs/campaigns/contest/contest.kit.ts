import type { TestHub } from '../../../test/kit/hub.js'
import { call, head, period, type Called } from '../score.kit.js'

/** A contest that an organization has launched; answers its id. */
export async function launched(hub: TestHub, ownerId: string, kind = 'CONTEST'): Promise<string> {
  const viewer = head(ownerId)
  const draft = { ownerId, name: 'Viết về người tốt, việc tốt', kind, period }
  const { record } = await call(hub, viewer, 'draftCampaign', draft)
  const document = { documentNumber: '05/KH-BTC', documentDate: '2023-08-30', signerName: 'Trưởng ban' }
  const launch = await call(hub, viewer, 'launchCampaign', { campaignId: record.id, ...document })
  if (!launch.record) throw new Error(launch.messages.join())
  return record.id as string
}

/** Asks for three entries by day 15 of each month from September to November 2023. */
export function quota(hub: TestHub, ownerId: string, campaignId: string, more: object): Promise<Called> {
  const asked = { period, entries: 3, dueDay: 15, firstMonth: '2023-09-01', lastMonth: '2023-11-30' }
  return call(hub, head(ownerId), 'setContestQuota', { campaignId, ...asked, ...more }, '', 'count')
}

/** Drafts an entry and sends it on a day; answers what became of it. */
export async function enter(
  hub: TestHub,
  ownerId: string,
  campaignId: string,
  at: string,
  more: object = {},
): Promise<Called> {
  const viewer = head(ownerId, 'CLERK', at)
  const draft = { ownerId, campaignId, title: 'Cô giáo vùng cao', authorName: 'Lan', content: '…', period }
  const { record, codes, messages } = await call(hub, viewer, 'draftContestEntry', draft)
  if (!record) return { record, codes, messages }
  return call(hub, viewer, 'sendContestEntry', { entryId: record.id, ...more }, 'id countsAs')
}
