import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../test/kit/hub.js'
import { whoMay } from '../../test/kit/who-may.js'
import { addPerson, appointMembers, samples } from './scoring/scoring.kit.js'
import {
  application,
  buildWorld,
  checked,
  complete,
  filed,
  otherSchool,
  perform,
  province,
  recognized,
  registered,
  school,
  section,
} from './world.kit.js'

const hub = useHub()
const everywhere = { school, otherSchool, section, province }
let markers: { subject: string; personId: string }[]
let rubricId: string

beforeAll(async () => {
  await buildWorld(hub())
  rubricId = (await samples(hub())).vanMon
  const people = [await addPerson(hub(), school), await addPerson(hub(), school)]
  markers = people.map((personId, index) => ({ subject: `marker ${index}`, personId }))
  await appointMembers(
    hub(),
    school,
    markers.map(({ subject }) => subject),
  )
})

const head = { role: 'HEAD' } as const
const secretary = { role: 'SECRETARY' } as const

/** Inputs that are refused, or done once: who is let in is found out all the same. */
const inputs: Record<string, () => Promise<object>> = {
  startApplication: async () => ({ initiativeId: await registered(hub()), appliedSince: '2099-01-01' }),
  correctInitiative: async () => ({ initiativeId: await filed(hub()), title: 'Tên' }),
  checkInitiativeForm: async () => ({ initiativeId: await filed(hub()) }),
  checkInitiativeDuplicates: async () => ({ initiativeId: await filed(hub()), finding: 'x' }),
  openScoring: async () => ({
    initiativeId: await checked(hub()),
    organizationId: school,
    rubricId,
    markers: [],
  }),
  holdInitiativeSession: async () => {
    const votes = [{ initiativeId: await filed(hub()), agree: 1 }]
    const members = { totalMembers: 1, presentMembers: 1, minutesNumber: '1' }
    return { organizationId: school, heldOn: '2024-05-01', ...members, votes }
  },
  openFilingWindow: async () => {
    const days = { opensOn: '2024-05-02', closesOn: '2024-05-01' }
    return { organizationId: school, period: '2024', ...days, basis: 'x' }
  },
  createRubric: async () => {
    const rubric = { ownerId: school, code: 'X', name: 'X', criteria: [], passMark: 1, spreadLimit: 1 }
    return { ...rubric, basis: 'x' }
  },
}

describe('who may', () => {
  test.each([
    ['startApplication', ['CLERK', 'SECRETARY']],
    ['correctInitiative', ['CLERK', 'SECRETARY']],
    ['checkInitiativeForm', ['SECRETARY']],
    ['checkInitiativeDuplicates', ['SECRETARY']],
    ['openScoring', ['SECRETARY']],
    ['holdInitiativeSession', ['SECRETARY']],
    ['openFilingWindow', ['SECRETARY', 'HEAD']],
    ['createRubric', ['SECRETARY', 'HEAD']],
  ])('%s: %s of the owner alone', async (mutation, roles) => {
    const input = await inputs[mutation]!()
    expect(await whoMay(hub(), everywhere, { subgraph: 'initiatives', mutation, input })).toEqual({
      school: roles,
    })
  })

  test('addMarker, submitScores, closeScoring: the SECRETARY and the COUNCIL_MEMBERs of the council', async () => {
    const opening = { initiativeId: await checked(hub()), organizationId: school, rubricId, markers }
    const { record } = await perform(hub(), 'openScoring', opening, secretary)
    const roundId = record.id as string
    const may = (mutation: string, input: object) =>
      whoMay(hub(), everywhere, { subgraph: 'initiatives', mutation, input: { roundId, ...input } })
    expect(await may('addMarker', { marker: markers[0] })).toEqual({ school: ['SECRETARY'] })
    expect(await may('submitScores', { marks: [] })).toEqual({ school: ['COUNCIL_MEMBER'] })
    expect(await may('closeScoring', {})).toEqual({ school: ['SECRETARY'] })
  })

  test('annulRecognition: the HEAD of who recognized; forwardInitiatives: the HEAD of who received', async () => {
    const id = await recognized(hub(), { period: '2015-2016' })
    const { records } = await perform(
      hub(),
      'reportInitiatives',
      { ownerId: school, period: '2015-2016' },
      head,
    )
    const [{ recognitions }] = records as [{ recognitions: { id: string }[] }]
    const paper = { grounds: 'Sao chép', decisionNumber: '1/QĐ', decisionDate: '2024-05-01' }
    const input = { ...paper, recognitionId: recognitions[0]!.id }
    const annulling = { subgraph: 'initiatives', mutation: 'annulRecognition', input } as const
    expect(await whoMay(hub(), everywhere, annulling)).toEqual({ school: ['HEAD'] })
    for (const [name, holderId] of Object.entries({ section, province })) {
      const forwarding = { holderId, initiativeIds: [id], receiverId: otherSchool }
      const attempt = { subgraph: 'initiatives', mutation: 'forwardInitiatives', input: forwarding } as const
      expect(await whoMay(hub(), everywhere, attempt)).toEqual({ [name]: ['HEAD'] })
    }
  })

  test('recordApplicationElsewhere: CLERK, SECRETARY and HEAD of the unit that applies it', async () => {
    const id = await recognized(hub(), { period: '2014-2015' })
    await perform(hub(), 'reportInitiatives', { ownerId: school, period: '2014-2015' }, head)
    const input = {
      initiativeId: id,
      organizationId: otherSchool,
      appliedSince: '2099-01-01',
      effect: 'x',
      signer: 'x',
    }
    const attempt = { subgraph: 'initiatives', mutation: 'recordApplicationElsewhere', input } as const
    expect(await whoMay(hub(), everywhere, attempt)).toEqual({ otherSchool: ['CLERK', 'SECRETARY', 'HEAD'] })
  })

  test('a Phòng that asked for a filed initiative checks, returns and refuses it as the owner does', async () => {
    const id = await registered(hub(), { period: '2013-2014' })
    await perform(hub(), 'fileInitiative', application(id, complete))
    const report = { ownerId: school, period: '2013-2014', initiativeIds: [id] }
    await perform(hub(), 'reportInitiatives', report, head)
    const may = (mutation: string, input: object) =>
      whoMay(hub(), everywhere, { subgraph: 'initiatives', mutation, input: { initiativeId: id, ...input } })
    expect(await may('checkInitiativeForm', {})).toEqual({
      school: ['SECRETARY'],
      section: ['SECRETARY'],
    })
    expect(await may('returnInitiative', { reason: '' })).toEqual({
      school: ['SECRETARY', 'HEAD'],
      section: ['SECRETARY', 'HEAD'],
    })
    expect(await may('refuseInitiative', { reasons: '' })).toEqual({
      school: ['HEAD'],
      section: ['HEAD'],
    })
  })
})
