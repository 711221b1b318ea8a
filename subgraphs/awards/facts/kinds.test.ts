import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite was seen to catch: histories that tell the award and not why it was given.

const hub = useHub()
let world: World
const verbs = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

/** A diploma of the province that was given for something. */
async function diploma(commendationKind: string): Promise<string> {
  const [person] = await world.employ(world.school, 1, 'EXCELLENT')
  const id = await verbs.passed(world.school, person!, 'BK_TINH', { commendationKind })
  const way = [world.school, world.section, world.committee, world.provinceCommittee]
  for (const [index, sender] of way.slice(0, -1).entries()) {
    const sent = await verbs.send(sender, [id], `${commendationKind}-${index}`)
    if (!sent.record) throw new Error(JSON.stringify(sent.userErrors))
    await verbs.receive(way[index + 1]!, sent.record.id as string)
    await verbs.appraise(way[index + 1]!, [id])
  }
  const { userErrors } = await verbs.decide(world.provinceCommittee, [id], `QĐ-${commendationKind}`)
  expect(userErrors).toEqual([])
  return person!
}

test('R-GEN-04: what the hub itself granted ad hoc is no ground of a later award for merit, from the reform on', async () => {
  const person = await diploma('AD_HOC')
  const held = async (asOf: string): Promise<string> => {
    const { data } = await hub().ask(
      'awards',
      actingFor(world.school, 'CLERK', '2025-08-01'),
      `{ eligibility(organizationId: "${world.school}", candidateId: "${person}", awardType: "BK_TTG", period: "2023-2024", asOf: "${asOf}") { results { outcome } } }`,
    )
    return data.eligibility.results[0].outcome as string
  }
  expect(await held('2025-06-30')).toBe('MET')
  expect(await held('2025-07-01')).not.toBe('MET')
})
