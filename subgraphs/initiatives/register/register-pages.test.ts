import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, otherSchool, perform, recognized, school } from '../world.kit.js'

/**
 * Many are recognized on one day: a page may begin in the middle of it.
 * Seen to catch: earlier days left out where a day ends within a page, the last entry of a page shown again on the next.
 */
const hub = useHub()
const period = '2022-2023'
const days = [
  '2024-05-15',
  '2024-05-15',
  '2024-05-15',
  '2024-05-14',
  '2024-05-10',
  '2024-05-10',
  '2024-05-10',
]

beforeAll(async () => {
  await buildWorld(hub())
  for (const [turn, day] of days.entries()) {
    const id = await recognized(hub(), { period, title: `Dạy học phân số, cách ${turn}`, subject: 'Toán' })
    wanted.push({ id, day })
  }
  await perform(hub(), 'reportInitiatives', { ownerId: school, period }, { role: 'HEAD' })
  for (const { id, day } of wanted)
    await hub().sql('update initiatives.register_entry set recognized_on = $2 where id = $1', [id, day])
  wanted.sort((one, other) => other.day.localeCompare(one.day) || one.id.localeCompare(other.id))
})
const wanted: { id: string; day: string }[] = []

test.each([
  ['all', ''],
  ['found by words', ', search: "phan so"'],
  ['found though mistyped', ', search: "phan sô cachh"'],
  ['of a subject', ', search: "phan so", subject: "toan"'],
])('%s: each entry once, in order, whatever the size of a page', async (_, narrowed) => {
  for (const size of [1, 2, 3, 100]) expect(await readAll(size, narrowed)).toEqual(wanted.map(({ id }) => id))
})

async function readAll(size: number, narrowed: string): Promise<string[]> {
  const found: string[] = []
  for (let after = 'null'; ;) {
    const args = `first: ${size}, after: ${after}${narrowed}`
    const query = `{ initiativeRegister(${args}) { nodes { id } pageInfo { endCursor hasNextPage } } }`
    const { data } = await hub().ask('initiatives', actingFor(otherSchool, 'VIEWER'), query)
    const { nodes, pageInfo } = data.initiativeRegister
    found.push(...(nodes as { id: string }[]).map(({ id }) => id))
    if (!pageInfo.hasNextPage || found.length > wanted.length) return found
    after = JSON.stringify(pageInfo.endCursor)
  }
}
