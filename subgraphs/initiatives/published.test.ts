import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Cursor, FeedPage } from '../../shared/feed/page.js'
import { beginning } from '../../shared/feed/page.js'
import { useHub } from '../../test/kit/hub.js'
import { buildWorld, decision, filed, hanh, perform, phuong, school } from './world.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

/** What the feed says of recognitions after a place. */
async function read(after: Cursor): Promise<FeedPage> {
  return (await hub().subgraphs.initiatives.service('feed', {
    after,
    types: ['InitiativeRecognition'],
  })) as FeedPage
}

describe('the feed of recognitions', () => {
  test('tells a recognition with title and authors, and tells it anew when the shares change', async () => {
    const authors = [
      { personId: hanh, sharePercent: 70 },
      { personId: phuong, sharePercent: 30 },
    ]
    const id = await filed(hub(), { authors })
    expect((await read(beginning)).changed).toEqual({})
    await perform(hub(), 'recognizeInitiative', decision(id, { decisionNumber: '12/QĐ' }), { role: 'HEAD' })
    const first = await read(beginning)
    expect(first.states.InitiativeRecognition).toEqual([
      {
        id: expect.any(String),
        initiative_id: id,
        owner_id: school,
        scope: 'GRASSROOTS',
        decision_number: '12/QĐ',
        recognized_on: '2024-05-15',
        period: '2023-2024',
        title: 'Dạy học phân số bằng trò chơi',
        kind: 'PROFESSIONAL',
        authors: expect.arrayContaining([
          { person_id: hanh, share_percent: 70 },
          { person_id: phuong, share_percent: 30 },
        ]),
      },
    ])
    await hub().sql('update initiatives.initiative_author set share_percent = 50 where initiative_id = $1', [
      id,
    ])
    await vi.waitFor(async () => {
      const second = await read(first.cursor)
      expect(second.states.InitiativeRecognition?.[0]?.authors).toEqual(
        expect.arrayContaining([hanh, phuong].map((person_id) => ({ person_id, share_percent: 50 }))),
      )
    })
  })

  test('tells it anew when the title changes', async () => {
    const { cursor } = await read(beginning)
    await hub().sql("update initiatives.initiative set title = 'Tên mới'")
    // A feed waits for every transaction of the server that is older, those of other tests included.
    await vi.waitFor(async () => {
      expect((await read(cursor)).states.InitiativeRecognition).toMatchObject([{ title: 'Tên mới' }])
    })
  })
})
