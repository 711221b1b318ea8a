import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

const hub = useHub()
const verbs = awardVerbs(hub)
let world: World
let places: Record<string, string>
let proposalId: string

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
  places = organizations
  const [person] = await world.employ(world.school, 1)
  await verbs.register(world.school, [person!], 'LDTT')
  proposalId = await verbs.passed(world.school, person!, 'LDTT')
  const sent = await verbs.send(world.school, [proposalId], '01/TTr')
  await verbs.receive(world.section, sent.record.id as string)
})

/** A version that no record has: whoever is let in is answered CONFLICT or WRONG_STATE, and nothing changes. */
const may = (mutation: string, inputType: string, more: object = {}, itemMore: object = {}) =>
  whoMay(hub(), places, {
    subgraph: 'awards',
    mutation,
    inputType,
    input: { items: [{ proposalId, expectedVersion: 999, ...itemMore }], ...more },
  })

describe('what was received is the business of its holder', () => {
  const holder = (...roles: string[]) => ({ section: roles })

  test.each(['requestSupplement', 'returnProposals'])('%s', async (mutation) => {
    expect(await may(mutation, 'ProposalReasonsInput', {}, { reason: 'Thiếu' })).toEqual(
      holder('APPRAISER', 'HEAD'),
    )
  })

  test('holdProposals', async () => {
    expect(await may('holdProposals', 'HoldProposalsInput', { reason: 'Chờ' })).toEqual(
      holder('APPRAISER', 'HEAD'),
    )
  })

  test('resumeProposals', async () => {
    expect(await may('resumeProposals', 'ProposalStepsInput')).toEqual(holder('APPRAISER', 'HEAD'))
  })

  test.each(['notifyProposals', 'archiveProposals'])('%s', async (mutation) => {
    expect(await may(mutation, 'ProposalStepsInput')).toEqual(holder('CLERK', 'APPRAISER', 'HEAD'))
  })

  test('changeProposalForm', async () => {
    const input = { proposalId, expectedVersion: 999, reason: 'Thấp hơn', awardType: 'LDTT' }
    const attempt = { subgraph: 'awards', mutation: 'changeProposalForm', input } as const
    expect(await whoMay(hub(), places, attempt)).toEqual(holder('SECRETARY', 'APPRAISER', 'HEAD'))
  })
})

describe('what concerns the recipients is the business of the owner', () => {
  test('supplyProposals', async () => {
    expect(await may('supplyProposals', 'ProposalStepsInput')).toEqual({
      school: ['CLERK', 'SECRETARY', 'HEAD'],
    })
  })

  test('presentAwards', async () => {
    const ceremony = { presentedOn: '2024-05-20', place: 'Trường', presenter: 'Hiệu trưởng' }
    expect(await may('presentAwards', 'PresentAwardsInput', ceremony)).toEqual({
      school: ['CLERK', 'SECRETARY', 'HEAD'],
    })
  })
})
