import { beforeAll, describe, expect, test } from 'vitest'
import { verifyRollups } from '../../shared/rollup/verify.js'
import { useHub } from '../../test/kit/hub.js'
import { actingFor } from '../../test/kit/viewers.js'
import { buildWorld, type World } from '../../test/kit/world.js'
import { awardVerbs } from '../../test/kit/awards.js'
import { awards } from './subgraph.js'

// Each case was first an attack that succeeded.

const hub = useHub()
let world: World
const verbs = awardVerbs(hub)
const { register, draft, review, vote, send, receive, appraise, giveBack, update, decide, passed } = verbs

beforeAll(async () => {
  world = await buildWorld(hub())
})

/** A proposal for LDTT that the Phòng has received. */
async function received(number: string): Promise<{ id: string; person: string }> {
  const [person] = await world.employ(world.school, 1)
  await register(world.school, [person!], 'LDTT')
  const id = await passed(world.school, person!, 'LDTT')
  const sent = await send(world.school, [id], number)
  await receive(world.section, sent.record.id as string)
  return { id, person: person! }
}

async function atCommittee(number: string): Promise<string> {
  const { id } = await received(number)
  await appraise(world.section, [id])
  const forwarded = await send(world.section, [id], `PGD-${number}`)
  await receive(world.committee, forwarded.record.id as string)
  return id
}

describe('an appraisal', () => {
  test('is void when the owner sends anew, and when the next opinion is "not eligible"', async () => {
    const { id } = await received('A1')
    await appraise(world.section, [id])
    await giveBack(world.section, id)
    await update(world.school, id, { achievement: 'Viết lại' })
    const again = await send(world.school, [id], 'A1b')
    expect(
      await hub().sql('select appraised_on, received_on from awards.proposal where id = $1', [id]),
    ).toEqual([{ appraised_on: null, received_on: null }])
    await receive(world.section, again.record.id as string)
    await appraise(world.section, [id])
    expect((await appraise(world.section, [id], false)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })
})

describe('a decision', () => {
  test('is not dated before what it decides was received and appraised', async () => {
    const id = await atCommittee('B1')
    const paper = { number: 'B1/QĐ', signerName: 'Lan', signerTitle: 'Chủ tịch' }
    const early = await decide(world.committee, [id], 'B1/QĐ', { paper: { ...paper, date: '2024-01-01' } })
    expect(early.userErrors).toMatchObject([{ code: 'DECIDED_TOO_EARLY', path: ['grantIds', '0'] }])
    const late = await decide(world.committee, [id], 'B1/QĐ', { paper: { ...paper, date: '2024-05-21' } })
    expect(late.userErrors).toMatchObject([{ code: 'INVALID', path: ['paper.date'] }])
    expect((await decide(world.committee, [id], 'B1/QĐ')).userErrors).toEqual([])
  })

  test('can be kept and published later, by its issuer only', async () => {
    const id = await atCommittee('B2')
    const { record } = await decide(world.committee, [id], 'B2/QĐ', { publish: false })
    const decisionId = record.id as string
    const publish = (who: string) =>
      hub().ask(
        'awards',
        actingFor(who, 'HEAD'),
        `mutation { publishDecision(input: { decisionId: "${decisionId}" }) { record { publishedOn } userErrors { code } } }`,
      )
    expect((await publish(world.otherCommittee)).data.publishDecision.userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    expect((await publish(world.committee)).data.publishDecision.record).toEqual({
      publishedOn: '2024-05-20',
    })
    expect((await publish(world.committee)).data.publishDecision.userErrors).toMatchObject([
      { code: 'ALREADY_PUBLISHED' },
    ])
  })
})

describe('a candidate', () => {
  test('is a person as PERSON, the organization itself as COLLECTIVE, and nothing else', async () => {
    const [person] = await world.employ(world.school, 1)
    const wrong = [
      { subject: 'PERSON', candidateId: world.school, awardType: 'LDTT' },
      { subject: 'COLLECTIVE', candidateId: person, awardType: 'TTLDTT' },
    ]
    for (const { subject, candidateId, awardType } of wrong) {
      const { userErrors } = await register(world.school, [candidateId!], awardType, subject)
      expect(userErrors).toMatchObject([{ code: 'NOT_A_CANDIDATE' }])
    }
  })

  test('twice in one call is registered once', async () => {
    const [person] = await world.employ(world.school, 1)
    const { records, userErrors } = await register(world.school, [person!, person!], 'LDTT')
    expect(records).toHaveLength(1)
    expect(userErrors).toMatchObject([{ code: 'ALREADY_REGISTERED', path: ['items', '1'] }])
  })

  test('of two employers is judged by the rating of the one that proposes her', async () => {
    const [person] = await world.employ(world.school, 1, 'GOOD')
    await world.employAlso(person!, world.neighbour, 'NOT_COMPLETED')
    const judged = await hub().ask(
      'awards',
      actingFor(world.school, 'CLERK'),
      `{ eligibility(organizationId: "${world.school}", candidateId: "${person}", awardType: "LDTT", period: "2023-2024") { results { outcome evidence } } }`,
    )
    expect(judged.data.eligibility.results[0]).toEqual({
      outcome: 'MET',
      evidence: ['rating 2023-2024: GOOD'],
    })
    await register(world.school, [person!], 'LDTT')
    await draft(world.school, person!, 'LDTT')
    const visible = await hub().asViewer(
      'awards',
      actingFor(world.school, 'CLERK'),
      'select organization_id from known_rating where person_id = $1',
      [person],
    )
    expect(visible).toEqual([{ organization_id: world.school }])
  })
})

describe('an initiative', () => {
  test('must be a recognized one of the candidate', async () => {
    const [person] = await world.employ(world.school, 1)
    await register(world.school, [person!], 'CSTDCS')
    const { userErrors } = await draft(world.school, person!, 'CSTDCS', { initiativeId: world.school })
    expect(userErrors).toMatchObject([{ code: 'INITIATIVE_NOT_RECOGNIZED', path: ['initiativeId'] }])
  })

  test('serves a proposal that names it, and one only', async () => {
    const [person] = await world.employ(world.school, 1, 'GOOD')
    const initiativeId = await world.recognize(world.school, person!)
    await register(world.school, [person!], 'CSTDCS')
    const unnamed = (await draft(world.school, person!, 'CSTDCS')).record.id as string
    await review(world.school, [unnamed])
    const refused = await vote(world.school, [unnamed])
    expect(refused.userErrors).toMatchObject([{ ruleId: 'R-IND-02a' }])
    const other = await draft(world.school, person!, 'BK_TINH', { commendationKind: 'MERIT', initiativeId })
    expect(other.userErrors).toEqual([])
    expect((await update(world.school, unnamed, { initiativeId })).userErrors).toMatchObject([
      { code: 'INITIATIVE_USED', ruleId: 'R-GEN-10', legalBasis: 'CV 5007/BNV-TĐKT 2023, III.5c' },
    ])
  })
})

describe('a registration', () => {
  test('taken back and made again is a new one, private until sent', async () => {
    const [person] = await world.employ(world.school, 1)
    const first = (await register(world.school, [person!], 'LDTT')).records[0].id as string
    await verbs.sendRegistrations(world.school)
    await verbs.withdrawRegistration(world.school, first)
    const second = (await register(world.school, [person!], 'LDTT')).records[0].id as string
    expect(second).not.toBe(first)
    const seen = await hub().asViewer<{ id: string }>(
      'awards',
      actingFor(world.section, 'APPRAISER'),
      'select id from registration where candidate_id = $1',
      [person],
    )
    expect(seen).toEqual([{ id: first }])
  })

  test('is not taken back under a proposal', async () => {
    const [person] = await world.employ(world.school, 1)
    const id = (await register(world.school, [person!], 'LDTT')).records[0].id as string
    await draft(world.school, person!, 'LDTT')
    expect((await verbs.withdrawRegistration(world.school, id)).userErrors).toMatchObject([
      { code: 'REGISTRATION_IN_USE' },
    ])
  })
})

describe('a session', () => {
  test('is not in the future, and leaves nothing when nothing is put to the vote', async () => {
    const [person] = await world.employ(world.school, 1, 'GOOD')
    await register(world.school, [person!], 'CSTDCS')
    const id = (await draft(world.school, person!, 'CSTDCS')).record.id as string
    await review(world.school, [id])
    const sessions = () => hub().sql('select count(*) from awards.council_session')
    const before = await sessions()
    expect((await vote(world.school, [id])).records).toEqual([])
    expect(await sessions()).toEqual(before)
    expect((await vote(world.school, [id], 9, '2024-05-21')).userErrors).toMatchObject([
      { code: 'INVALID', path: ['heldOn'] },
    ])
  })
})

test('all roll-ups equal the facts after all that', async () => {
  expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
})
