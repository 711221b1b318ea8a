import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../../shared/access/viewer.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, herself } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted faults that this suite was seen to catch: no trigger keep_signed; sendSelfAssessments left out of sendDossier.

const hub = useHub()
const verbs = awardVerbs(hub)
const period = '2023-2024'
let world: World

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function act(who: Viewer, mutation: string, input: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const selection =
    'record { id state: signedOn version enteredForHer signedByHerself results allowedActions }'
  const { data, errors } = await hub().ask(
    'awards',
    who,
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${selection} userErrors { code path } } }`,
    { input },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data.it
}

const write = (who: Viewer, personId: string, results: string, more: object = {}) =>
  act(who, 'writeSelfAssessment', {
    organizationId: world.school,
    personId,
    period,
    results,
    selfRating: 'EXCELLENT',
    ...more,
  })
const sign = (who: Viewer, selfAssessmentId: string, more: object = {}) =>
  act(who, 'signSelfAssessment', { selfAssessmentId, ...more })

async function listed(who: Viewer): Promise<string[]> {
  const { data, errors } = await hub().ask(
    'awards',
    who,
    `{ selfAssessments(organizationId: "${world.school}", period: "${period}", first: 100) { nodes { results } } }`,
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data.selfAssessments.nodes.map((node: { results: string }) => node.results)
}

async function onProposal(viewerOf: string, id: string): Promise<string[] | null> {
  const { data, errors } = await hub().ask(
    'awards',
    actingFor(viewerOf, 'APPRAISER'),
    `{ proposal(id: "${id}") { selfAssessments { results signedByHerself } } }`,
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data.proposal?.selfAssessments.map((one: { results: string }) => one.results) ?? null
}

const clerk = () => actingFor(world.school, 'CLERK')

describe('a self-assessment', () => {
  test('is hers until she signs it; then her school reads it, and nobody changes it any more', async () => {
    const [lan] = await world.employ(world.school, 1)
    const { record } = await write(herself(lan!), lan!, 'Bản nháp của Lan')
    expect(record).toMatchObject({ enteredForHer: false, state: null })
    expect(record.allowedActions).toEqual(['writeSelfAssessment', 'signSelfAssessment'])
    expect(await listed(clerk())).not.toContain('Bản nháp của Lan')
    const again = await write(herself(lan!), lan!, 'Dạy 3 lớp 9, có 2 học sinh giỏi', { expectedVersion: 1 })
    expect(again.record).toMatchObject({ id: record.id, version: 2 })
    const signed = await sign(herself(lan!), record.id, { expectedVersion: 2, signedOn: '2020-01-01' })
    expect(signed.record).toMatchObject({ state: '2024-05-20', signedByHerself: true, allowedActions: [] })
    expect(await listed(clerk())).toContain('Dạy 3 lớp 9, có 2 học sinh giỏi')
    expect((await sign(herself(lan!), record.id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    await expect(
      hub().sql("update awards.self_assessment set results = 'khác' where id = $1", [record.id]),
    ).rejects.toThrow('what was signed is not changed')
  })

  test('is entered by the clerk for who has no account, marked so, with the date on the paper', async () => {
    const [hoa] = await world.employ(world.school, 1)
    const { record } = await write(clerk(), hoa!, 'Nhập thay cô Hoa')
    expect(record).toMatchObject({ enteredForHer: true })
    expect((await sign(clerk(), record.id, { signedOn: '2024-05-21' })).userErrors).toMatchObject([
      { code: 'INVALID', path: ['signedOn'] },
    ])
    const signed = await sign(clerk(), record.id, { signedOn: '2024-05-10' })
    expect(signed.record).toMatchObject({ state: '2024-05-10', signedByHerself: false, enteredForHer: true })
  })

  test('that the clerk has entered may be signed by herself', async () => {
    const [mai] = await world.employ(world.school, 1)
    const { record } = await write(clerk(), mai!, 'Nhập thay cô Mai')
    expect((await sign(herself(mai!), record.id)).record).toMatchObject({
      signedByHerself: true,
      enteredForHer: true,
    })
  })

  test('that she has signed herself is not overruled by one that the clerk enters, before or after', async () => {
    const [nga] = await world.employ(world.school, 1)
    const entered = await write(clerk(), nga!, 'Nhập thay trước đó')
    const own = await write(herself(nga!), nga!, 'Chính tôi viết')
    await sign(herself(nga!), own.record.id)
    const hers = [{ code: 'SELF_ASSESSMENT_HERS' }]
    expect((await sign(clerk(), entered.record.id)).userErrors).toMatchObject(hers)
    expect((await write(clerk(), nga!, 'Nhập thay sau đó')).userErrors).toMatchObject(hers)
    // She herself may still sign what was entered for her.
    expect((await sign(herself(nga!), entered.record.id)).record).toMatchObject({ signedByHerself: true })
  })

  test('is for who works there, and one draft at a time', async () => {
    const [stranger] = await world.employ(world.neighbour, 1)
    expect((await write(herself(stranger!), stranger!, 'x')).userErrors).toMatchObject([
      { code: 'NOT_A_CANDIDATE', path: ['personId'] },
    ])
    expect((await write(clerk(), stranger!, 'x')).userErrors).toMatchObject([{ code: 'NOT_A_CANDIDATE' }])
    const [thu] = await world.employ(world.school, 1)
    await write(herself(thu!), thu!, 'Một')
    const stale = await write(herself(thu!), thu!, 'Hai', { expectedVersion: 7 })
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT' }])
  })

  test('travels with what is sent: the receiver keeps what it has seen, a correction comes with the next sending', async () => {
    const [tam] = await world.employ(world.school, 1)
    await verbs.register(world.school, [tam!], 'LDTT')
    const id = await verbs.passed(world.school, tam!, 'LDTT')
    const first = await write(herself(tam!), tam!, 'Bản thứ nhất')
    await sign(herself(tam!), first.record.id)
    await verbs.send(world.school, [id], 'TDG-1')
    expect(await onProposal(world.section, id)).toEqual(['Bản thứ nhất'])
    expect(await onProposal(world.otherSection, id)).toBeNull()
    const second = await write(herself(tam!), tam!, 'Bản thứ hai')
    await sign(herself(tam!), second.record.id)
    expect(await onProposal(world.section, id)).toEqual(['Bản thứ nhất'])
    expect(await onProposal(world.school, id)).toEqual(['Bản thứ hai', 'Bản thứ nhất'])
    const { data } = await hub().ask(
      'awards',
      actingFor(world.section, 'APPRAISER'),
      `{ dossiers(organizationId: "${world.section}") { nodes { id number } } }`,
    )
    const dossier = data.dossiers.nodes.find((node: { number: string }) => node.number === 'TDG-1')
    await verbs.receive(world.section, dossier.id)
    await verbs.giveBack(world.section, id)
    await verbs.send(world.school, [id], 'TDG-2')
    expect(await onProposal(world.section, id)).toEqual(['Bản thứ hai', 'Bản thứ nhất'])
    expect(await onProposal(world.neighbour, id)).toBeNull()
  })
})

describe('a registration', () => {
  const signature = (who: Viewer, registrationId: string) =>
    hub().ask(
      'awards',
      who,
      `mutation { signRegistration(input: { registrationId: "${registrationId}" }) { record { state signedOn allowedActions } userErrors { code } } }`,
    )

  test('is signed by herself; a change of its aim asks for a new signature', async () => {
    const [lan] = await world.employ(world.school, 1)
    const { records } = await verbs.register(world.school, [lan!], 'LDTT')
    const signed = await signature(herself(lan!), records[0].id)
    expect(signed.data.signRegistration.record).toMatchObject({ state: 'REGISTERED', signedOn: '2024-05-20' })
    const { data } = await hub().ask(
      'awards',
      clerk(),
      `mutation { changeAim(input: { registrationId: "${records[0].id}", awardType: "CSTDCS", reason: "Đủ sáng kiến" }) { record { signedOn } } }`,
    )
    expect(data.changeAim.record).toEqual({ signedOn: null })
  })

  test('is made by herself, signed at once; for another, or another school, it is not', async () => {
    const [lan, hoa] = await world.employ(world.school, 2)
    const register = (organizationId: string, ids: string[]) =>
      hub().ask(
        'awards',
        herself(lan!),
        `mutation ($input: RegisterCandidatesInput!) { registerCandidates(input: $input) { records { candidateName signedOn } userErrors { code } } }`,
        {
          input: {
            organizationId,
            period,
            items: ids.map((candidateId) => ({ subject: 'PERSON', candidateId, awardType: 'LDTT' })),
          },
        },
      )
    expect((await register(world.school, [lan!])).data.registerCandidates.records).toEqual([
      { candidateName: 'Nguyễn Văn 1', signedOn: '2024-05-20' },
    ])
    expect((await register(world.school, [hoa!])).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await register(world.school, [lan!, hoa!])).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await register(world.neighbour, [lan!])).data.registerCandidates.userErrors).toMatchObject([
      { code: 'NOT_A_CANDIDATE' },
    ])
    const seen = await hub().ask(
      'awards',
      herself(lan!),
      `{ registrations(organizationId: "${world.school}", period: "${period}") { nodes { candidateName } } }`,
    )
    expect(seen.data.registrations.nodes).toEqual([{ candidateName: 'Nguyễn Văn 1' }])
  })
})
