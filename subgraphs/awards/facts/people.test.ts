import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted faults that this suite caught: holds that are not looked up; the policy of known_discipline
// opened to every employer of old, and to whoever was once sent a proposal; adopt_candidate() without its exception block (the feed then stood still).

const hub = useHub()
let world: World
const { register, draft, passed, send, receive, appraise, decide } = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function record(table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row)
  await hub().sql(
    `insert into organizations.${table} (id, ${columns.join(', ')}) values ($1, ${columns.map((_, i) => `$${i + 2}`).join(', ')})`,
    [randomUUID(), ...Object.values(row)],
  )
  await hub().settle()
}

const onHold = (person: string, from = '2024-01-01') =>
  record('hold', { organization_id: world.section, person_id: person, valid_from: from })

async function merge(gone: string, kept: string): Promise<void> {
  await hub().sql('select set_config($1, $2, false)', ['search_path', 'organizations, public'])
  await hub().sql(
    `update organizations.employment set valid_from = least(valid_from, '2014-09-01') where person_id = $1`,
    [kept],
  )
  await hub().sql('delete from organizations.employment where person_id = $1', [gone])
  await hub().sql('delete from organizations.quality_rating where person_id = $1', [gone])
  await hub().sql('update organizations.person set merged_into = $2 where id = $1', [gone, kept])
  await hub().sql(
    'insert into organizations.person_merge (id, organization_id, kept_id, reason) values ($1, $2, $3, $4)',
    [gone, world.school, kept, 'Một người'],
  )
  await hub().settle()
}

interface Judged {
  outcome: string
  hold: { outcome: string; message: string; evidence: string[] } | null
  results: { ruleId: string; outcome: string; message: string; evidence: string[] }[]
}

async function eligibility(person: string, at = '2024-05-20', awardType = 'LDTT'): Promise<Judged> {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.school, 'CLERK', at),
    `{ eligibility(organizationId: "${world.school}", candidateId: "${person}", awardType: "${awardType}", period: "2023-2024") {
      outcome hold { outcome message evidence } results { ruleId outcome message evidence } } }`,
  )
  return data.eligibility as Judged
}

describe('a hold (R-GEN-05)', () => {
  test('is told from 2025-07-01 on, and nothing of its matter', async () => {
    const [person] = await world.employ(world.school, 1)
    await onHold(person!)
    expect((await eligibility(person!, '2025-06-30')).hold).toBeNull()
    expect((await eligibility(person!, '2025-07-01')).hold).toEqual({
      outcome: 'NOT_MET',
      message: 'Not possible now.',
      evidence: [],
    })
  })

  test('keeps a dossier from being sent, until it is lifted', async () => {
    const [person] = await world.employ(world.school, 1)
    await register(world.school, [person!], 'LDTT')
    const id = await passed(world.school, person!, 'LDTT')
    await onHold(person!, '2025-07-01')
    const sendOn = (at: string, number: string) =>
      hub().ask(
        'awards',
        actingFor(world.school, 'HEAD', at),
        `mutation { sendDossier(input: { organizationId: "${world.school}", period: "2023-2024", proposalIds: ["${id}"],
          statement: { number: "${number}", date: "${at}", signerName: "Minh", signerTitle: "Hiệu trưởng" } }) {
          record { id } userErrors { code ruleId message path } } }`,
      )
    expect((await sendOn('2025-07-02', 'H1')).data.sendDossier.userErrors).toEqual([
      { code: 'ON_HOLD', ruleId: 'R-GEN-05', message: 'Not possible now.', path: ['proposalIds', '0'] },
    ])
    await hub().sql("update organizations.hold set valid_to = '2025-07-10' where person_id = $1", [person])
    await hub().settle()
    const errors = (await sendOn('2025-07-10', 'H2')).data.sendDossier.userErrors as { code: string }[]
    expect(errors.map(({ code }) => code)).not.toContain('ON_HOLD')
  })

  test('is known of a stranger to nobody', async () => {
    const [person] = await world.employ(world.school, 1)
    await onHold(person!)
    const seenBy = (organizationId: string) =>
      hub().asViewer(
        'awards',
        actingFor(organizationId, 'HEAD'),
        'select id from known_hold where person_id = $1',
        [person],
      )
    expect(await seenBy(world.school)).toHaveLength(1)
    expect(await seenBy(world.neighbour)).toEqual([])
    expect(await seenBy(world.otherSection)).toEqual([])
  })
})

describe('discipline and time worked (R-GEN-12)', () => {
  test('a rating that contradicts discipline of the year goes to a person', async () => {
    const [person] = await world.employ(world.school, 1)
    await record('discipline', {
      person_id: person,
      organization_id: world.school,
      kind: 'REPRIMAND',
      decision_number: '5/QĐ',
      decided_on: '2024-02-01',
      valid_from: '2024-02-01',
      valid_to: '2025-02-01',
    })
    const [rating] = (await eligibility(person!)).results
    expect(rating).toMatchObject({
      outcome: 'NEEDS_PERSON',
      message: expect.stringContaining('disciplinary measure'),
    })
  })

  test('a rating after four months of sick leave goes to a person, after maternity leave it counts', async () => {
    const [ill, mother] = await world.employ(world.school, 2)
    const leave = (person: string, kind: string) =>
      record('person_leave', {
        person_id: person,
        organization_id: world.school,
        kind,
        valid_from: '2023-10-01',
        valid_to: '2024-02-01',
      })
    await leave(ill!, 'SICK')
    await leave(mother!, 'MATERNITY')
    expect((await eligibility(ill!)).results[0]).toMatchObject({
      outcome: 'NEEDS_PERSON',
      evidence: ['rating 2023-2024: GOOD', 'on leave other than maternity leave for 4.0 months of 2023-2024'],
    })
    expect((await eligibility(mother!)).results[0]).toMatchObject({ outcome: 'MET' })
  })

  test('discipline is read by who answers for the person and by who has her proposal, not by former employers', async () => {
    const [person] = await world.employ(world.neighbour, 1)
    await hub().sql("update organizations.employment set valid_to = '2024-01-01' where person_id = $1", [
      person,
    ])
    await world.employAlso(person!, world.school, 'GOOD')
    await record('discipline', {
      person_id: person,
      organization_id: world.school,
      kind: 'WARNING',
      decision_number: '6/QĐ',
      decided_on: '2023-01-01',
      valid_from: '2023-01-01',
      valid_to: '2024-01-01',
    })
    const seenBy = async (organizationId: string) =>
      (
        await hub().asViewer(
          'awards',
          actingFor(organizationId, 'HEAD'),
          'select id from known_discipline where person_id = $1',
          [person],
        )
      ).length
    expect(await seenBy(world.school)).toBe(1)
    expect(await seenBy(world.neighbour)).toBe(0)
    expect(await seenBy(world.section)).toBe(0)
    await register(world.school, [person!], 'LDTT')
    const id = await passed(world.school, person!, 'LDTT')
    const sent = await send(world.school, [id], 'D1')
    expect(await seenBy(world.section)).toBe(1)
    await receive(world.section, sent.record.id as string)
    await appraise(world.section, [id])
    const forwarded = await send(world.section, [id], 'D2')
    await receive(world.committee, forwarded.record.id as string)
    expect([await seenBy(world.section), await seenBy(world.committee)]).toEqual([1, 1])
    expect((await decide(world.committee, [id], 'D3')).userErrors).toEqual([])
    expect([await seenBy(world.section), await seenBy(world.committee)]).toEqual([0, 0])
    expect(await seenBy(world.school)).toBe(1)
  })
})

describe('a merged person', () => {
  test('is registered, proposed and judged under the record that goes on', async () => {
    const [kept, gone] = await world.employ(world.school, 2, 'GOOD')
    await register(world.school, [gone!], 'LDTT')
    await merge(gone!, kept!)
    expect(
      await hub().sql('select candidate_id from awards.registration where candidate_id = any ($1)', [
        [kept, gone],
      ]),
    ).toEqual([{ candidate_id: kept }])
    expect((await register(world.school, [gone!], 'LDTT')).userErrors).toMatchObject([
      { code: 'ALREADY_REGISTERED' },
    ])
    expect((await eligibility(gone!)).outcome).toBe('MET')
    const { record: drafted } = await draft(world.school, gone!, 'LDTT')
    expect(await hub().sql('select candidate_id from awards.proposal where id = $1', [drafted.id])).toEqual([
      { candidate_id: kept },
    ])
  })

  test('who has two proposals keeps both until one is withdrawn; no step is possible with the second', async () => {
    const [kept, gone] = await world.employ(world.school, 2, 'GOOD')
    await register(world.school, [kept!, gone!], 'LDTT')
    const first = (await draft(world.school, kept!, 'LDTT')).record.id as string
    const second = (await draft(world.school, gone!, 'LDTT')).record.id as string
    await merge(gone!, kept!)
    const update = (id: string) =>
      hub().ask(
        'awards',
        actingFor(world.school, 'CLERK'),
        `mutation { updateProposal(input: { proposalId: "${id}", achievement: "Mới" }) { userErrors { code } } }`,
      )
    expect((await update(second)).data.updateProposal.userErrors).toEqual([{ code: 'MERGED_TWIN' }])
    await hub().ask(
      'awards',
      actingFor(world.school, 'HEAD'),
      `mutation { withdrawProposal(input: { proposalId: "${first}", reason: "Trùng" }) { userErrors { code } } }`,
    )
    expect((await update(second)).data.updateProposal.userErrors).toEqual([])
  })

  test('brings the awards of both records, also after two mergers', async () => {
    const [kept, gone, older] = await world.employ(world.school, 3, 'GOOD')
    await register(world.school, [older!], 'LDTT')
    const id = await passed(world.school, older!, 'LDTT')
    const sent = await send(world.school, [id], 'M1')
    await receive(world.section, sent.record.id as string)
    await appraise(world.section, [id])
    const forwarded = await send(world.section, [id], 'M1-PGD')
    await receive(world.committee, forwarded.record.id as string)
    expect((await decide(world.committee, [id], 'M1/QĐ')).userErrors).toEqual([])
    await merge(older!, gone!)
    await merge(gone!, kept!)
    expect(await hub().sql('select kept_id from awards.known_person_merge where id = $1', [older])).toEqual([
      { kept_id: kept },
    ])
    const { data } = await hub().ask(
      'awards',
      actingFor(world.school, 'HEAD'),
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { awards { awardType } } } }',
      { r: [{ __typename: 'Person', id: kept }] },
    )
    expect(data._entities).toEqual([{ awards: [{ awardType: 'LDTT' }] }])
  })
})

describe('members of a collective', () => {
  test('are rated and disciplined as organizations says; known discipline is not stated away', async () => {
    const people = await world.employ(world.farSchool, 3, 'GOOD')
    await record('discipline', {
      person_id: people[0],
      organization_id: world.farSchool,
      kind: 'WARNING',
      decision_number: '7/QĐ',
      decided_on: '2024-03-01',
      valid_from: '2024-03-01',
      valid_to: '2025-03-01',
    })
    const { data } = await hub().ask(
      'awards',
      actingFor(world.farSchool, 'CLERK'),
      `{ eligibility(organizationId: "${world.farSchool}", candidateId: "${world.farSchool}", awardType: "TTLDXS", period: "2023-2024", subject: COLLECTIVE) {
        results { outcome evidence } } }`,
    )
    expect(data.eligibility.results[1]).toEqual({
      outcome: 'MET',
      evidence: ['members rated 2023-2024: 3 of 3', 'not completed: 0'],
    })
    const ttldtt = await hub().ask(
      'awards',
      actingFor(world.farSchool, 'CLERK'),
      `{ eligibility(organizationId: "${world.farSchool}", candidateId: "${world.farSchool}", awardType: "TTLDTT", period: "2023-2024", subject: COLLECTIVE) {
        results { outcome } } }`,
    )
    expect(ttldtt.data.eligibility.results[2]).toEqual({ outcome: 'NOT_MET' })
  })
})
