import { describe, expect, test } from 'vitest'
import { actingFor } from '../../../test/kit/viewers.js'
import { idOf, useSample } from '../sample.kit.js'

// Planted fault that this suite was seen to catch: a plan found by its number alone, without its date.

const hub = useSample()
const section = idOf('PGDDT-GIALAM')
const school = idOf('THCS-KIMSON')
const issuing = `mutation ($input: IssuePlanInput!) { issuePlan(input: $input) {
  record { id replaces { id } } userErrors { code path } } }`

async function issue(issuerId: string, input: object) {
  const viewer = actingFor(issuerId, 'CLERK')
  const plan = { issuerId, title: 'Kế hoạch thi đua', period: '2024', ...input }
  return (await hub().ask('campaigns', viewer, issuing, { input: plan })).data.issuePlan
}

const cite = (number: string, date: string | null, more: object = {}) => ({
  cites: [{ number, date, issuer: 'Phòng GD&ĐT', title: 'Kế hoạch', type: 'PLAN', ...more }],
})

async function see(id: string, fields: string) {
  const query = `query ($id: UUID!) { plan(id: $id) { ${fields} } }`
  return (await hub().ask('campaigns', actingFor(section, 'VIEWER'), query, { id })).data.plan
}

describe('who implements whose plan', () => {
  test('is walked in both directions, whichever of the two was entered first', async () => {
    const early = await issue(school, {
      number: '1/KH-KS',
      date: '2024-03-01',
      ...cite('7/KH-PGDDT', '2024-02-01'),
    })
    const office = await issue(section, {
      number: '7/KH-PGDĐT',
      date: '2024-02-01',
      ...cite('5/KH-SGDĐT', '2024-01-05'),
    })
    const late = await issue(school, {
      number: '2/KH-KS',
      date: '2024-04-01',
      ...cite('7/kh-pgdđt', '2024-02-01'),
    })
    const other = await issue(school, {
      number: '3/KH-KS',
      date: '2024-05-01',
      ...cite('7/KH-PGDĐT', '2023-02-01'),
    })
    const department = await issue(idOf('SGDDT-HANOI'), { number: '5/KH-SGDĐT', date: '2024-01-05' })

    const up = await see(early.record.id, 'implements { id implements { id } } cites { plan { id } }')
    expect(up).toEqual({
      implements: [{ id: office.record.id, implements: [{ id: department.record.id }] }],
      cites: [{ plan: { id: office.record.id } }],
    })
    const down = await see(department.record.id, 'implementedBy { implementedBy { id } }')
    expect(down.implementedBy).toEqual([{ implementedBy: [{ id: late.record.id }, { id: early.record.id }] }])
    expect((await see(other.record.id, 'implements { id }')).implements).toEqual([])
    const filter = `{ plans(citesId: "${office.record.id}") { nodes { id } } }`
    const listed = (await hub().ask('campaigns', actingFor(section, 'VIEWER'), filter)).data.plans.nodes
    expect(listed).toEqual([{ id: late.record.id }, { id: early.record.id }])
  })

  test('a plan without number or date can be named', async () => {
    const cites = cite('258/KH', null, { planId: idOf('KH-GIALAM-2024') })
    const named = await issue(school, cites)
    expect((await see(named.record.id, 'implements { code }')).implements).toEqual([
      { code: 'KH-GIALAM-2024' },
    ])
    const unknown = await issue(school, cite('258/KH', null, { planId: idOf('NO-PLAN') }))
    expect(unknown.userErrors).toEqual([{ code: 'NOT_FOUND', path: ['cites', '0', 'planId'] }])
  })

  test('its issuer sees who has not issued a plan of its own', async () => {
    const { record } = await issue(idOf('SGDDT-HANOI'), { number: '9/KH-SGDĐT', date: '2024-03-01' })
    const awaited = async () => {
      const { notImplementedBy } = await see(
        record.id,
        'notImplementedBy { nodes { name organization { id } } }',
      )
      return notImplementedBy.nodes.map(
        ({ organization }: { organization: { id: string } }) => organization.id,
      )
    }
    const before = await awaited()
    expect(before).toContain(school)
    await issue(school, { number: '4/KH-KS', date: '2024-04-02', ...cite('9/KH-SGDĐT', '2024-03-01') })
    expect(await awaited()).toEqual(before.filter((id: string) => id !== school))
    const sections = await see(
      record.id,
      'notImplementedBy(level: "DISTRICT") { nodes { organization { id } } }',
    )
    expect(sections.notImplementedBy.nodes).toContainEqual({ organization: { id: section } })
  })
})

describe('a plan that replaces another', () => {
  test('is linked with it; a second replacement and one of another issuer are refused', async () => {
    const replacesId = (await issue(school, { title: 'Bản quét' })).record.id
    const full = await issue(school, { number: '8/KH-KS', date: '2024-02-02', replacesId })
    expect(full.record.replaces).toEqual({ id: replacesId })
    expect((await see(replacesId, 'replacedBy { id }')).replacedBy).toEqual({ id: full.record.id })
    expect((await issue(school, { replacesId })).userErrors).toEqual([
      { code: 'PLAN_REPLACED', path: ['replacesId'] },
    ])
    expect((await issue(section, { replacesId })).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['replacesId'] },
    ])
  })
})

describe('norms', () => {
  test('a citation tells which norm it means, and all are listed', async () => {
    const { cites } = await see(
      idOf('KH-XUANSON-2023'),
      'cites { number norm { inForceFrom inForceTo verification } }',
    )
    expect(cites.find(({ number }: { number: string }) => number === '91/2017/NĐ-CP').norm).toEqual({
      inForceFrom: null,
      inForceTo: '2024-01-01',
      verification: 'QUOTED',
    })
    const all = await hub().ask('campaigns', actingFor(school, 'VIEWER'), '{ legalNorms { number } }')
    expect(all.data.legalNorms.length).toBeGreaterThan(20)
  })

  test('a date that no calendar has is kept as written; one that it has is refused there', async () => {
    const wrong = await issue(school, cite('1/KH', null, { dateWritten: '18/11/20220' }))
    const { citationFindings } = await see(wrong.record.id, 'citationFindings { flaw message }')
    expect(citationFindings).toEqual([
      { flaw: 'DATE_IMPOSSIBLE', message: 'The date "18/11/20220" of "1/KH" is in no calendar.' },
    ])
    const right = await issue(school, cite('1/KH', null, { dateWritten: '18/11/2020' }))
    expect(right.userErrors).toEqual([{ code: 'INVALID', path: ['cites', '0', 'dateWritten'] }])
  })
})
