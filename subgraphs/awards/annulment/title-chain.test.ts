import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { annulmentVerbs, grantingVerbs } from './annulment.kit.js'

// Planted fault that this suite was seen to catch: later awards of other deciders that are not looked at.

const hub = useHub()
let world: World
const verbs = awardVerbs(hub)
const { annul, tasks } = annulmentVerbs(hub)
const granting = grantingVerbs(hub, () => world)

beforeAll(async () => {
  world = await buildWorld(hub())
})

/** A title of a person from before the hub, which a superior has verified. */
async function earlier(person: string, period: string): Promise<void> {
  await hub().sql(
    `insert into awards.earlier_award (id, owner_id, subject, candidate_id, award_type, commendation_kind, period, issuer_name, decision_number, decided_on, state, entered_on, checked_by, checked_on, opinion)
     values (gen_random_uuid(), $1, 'PERSON', $2, 'CSTDCS', 'MERIT', $3, 'UBND', $3, ($4 || '-07-15')::date, 'VERIFIED', '2024-01-01', $5, '2024-01-01', 'Đúng')`,
    [world.school, person, period, period.slice(-4), world.section],
  )
}

test('a base title that is annulled opens a review of the title of the province that rests on it, with who decided that', async () => {
  const [person] = await world.employ(world.school, 1, 'EXCELLENT')
  await earlier(person!, '2021-2022')
  await earlier(person!, '2022-2023')
  const base = await granting.granted(world.school, [person!], 'CSTDCS')

  const initiativeId = await world.recognize(world.school, person!)
  await hub().sql("update awards.known_recognition set scope = 'PROVINCE' where initiative_id = $1", [
    initiativeId,
  ])
  const [id] = await granting.atCommittee(world.school, [person!], 'CSTD_TINH', { initiativeId })
  await verbs.appraise(world.committee, [id!])
  const forwarded = await verbs.send(world.committee, [id!], 'UB-1')
  await verbs.receive(world.provinceCommittee, forwarded.record.id as string)
  await verbs.appraise(world.provinceCommittee, [id!])
  await verbs.vote(world.provinceCommittee, [id!], 10)
  const decided = await verbs.decide(world.provinceCommittee, [id!], 'T-1')
  expect(decided.userErrors).toEqual([])

  const answer = await annul(world.committee, base.decisionId, base.awardIds, '300/QĐ-HB')
  expect(answer.userErrors).toEqual([])
  const found = await tasks(world.provinceCommittee)
  expect(found).toMatchObject([
    { state: 'OPEN', ruleIds: ['R-IND-03a'], cause: { recipientName: 'Nguyễn Văn 1' } },
  ])
  expect(await tasks(world.committee)).toEqual([])
  expect(await hub().sql("select annulled_on from awards.award where award_type = 'CSTD_TINH'")).toEqual([
    { annulled_on: null },
  ])

  // Who decided the base title may keep that to itself; the task is there for who must review all the same.
  await hub().sql('update awards.decision set published_on = null where id = $1', [base.decisionId])
  expect(await tasks(world.provinceCommittee)).toMatchObject([{ state: 'OPEN', cause: null }])
})
