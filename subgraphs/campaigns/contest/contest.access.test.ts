import { beforeAll, describe, expect, test } from 'vitest'
import { whoMay } from '../../../test/kit/who-may.js'
import { call, head, period, placesOf, useWorld } from '../score.kit.js'
import { enter, launched } from './contest.kit.js'

const { hub, world } = useWorld()
const may = (mutation: string, input: object) =>
  whoMay(hub(), placesOf(world()), { subgraph: 'campaigns', mutation, input })

let campaignId: string
let draft: string
let sent: string
beforeAll(async () => {
  campaignId = await launched(hub(), world().section)
  sent = (await enter(hub(), world().school, campaignId, '2024-05-10')).record.id
  const input = { ownerId: world().school, campaignId, title: 'Bài', authorName: 'Lan', content: '…', period }
  draft = (await call(hub(), head(world().school), 'draftContestEntry', input)).record.id
})
const clerks = ['CLERK', 'SECRETARY', 'HEAD']

describe('who acts on a contest', () => {
  test('setContestQuota', async () => {
    const days = { firstMonth: '2024-01-01', lastMonth: '2024-01-31', dueDay: 15 }
    const input = { campaignId, organizationIds: [], period, entries: 3, ...days }
    expect(await may('setContestQuota', input)).toEqual({ section: ['CLERK', 'HEAD'] })
  })
  test('draftContestEntry', async () => {
    const input = { ownerId: world().school, campaignId, title: '', authorName: 'Lan', content: '…', period }
    expect(await may('draftContestEntry', input)).toEqual({ school: clerks })
  })
  test('sendContestEntry', async () => {
    expect(await may('sendContestEntry', { entryId: draft, expectedVersion: 999 })).toEqual({
      school: clerks,
    })
  })
  test('markContestEntry', async () => {
    expect(await may('markContestEntry', { entryId: sent, points: 101 })).toEqual({
      section: ['COUNCIL_MEMBER', 'APPRAISER', 'HEAD'],
    })
  })
  test('placeContestEntries', async () => {
    const prizes = [{ name: 'Giải', upToRank: 0 }]
    expect(await may('placeContestEntries', { campaignId, prizes })).toEqual({ section: ['HEAD'] })
  })
})

test('a draft is seen by its owner, what was sent by the organizer too', async () => {
  const query = 'query ($id: UUID!) { contestEntry(id: $id) { id } }'
  const seenBy = async (id: string) => {
    const names: string[] = []
    for (const [name, organization] of Object.entries(placesOf(world()))) {
      const { contestEntry } = (await hub().ask('campaigns', head(organization, 'VIEWER'), query, { id }))
        .data
      if (contestEntry) names.push(name)
    }
    return names.sort()
  }
  expect(await seenBy(draft)).toEqual(['school'])
  expect(await seenBy(sent)).toEqual(['school', 'section'])
})
