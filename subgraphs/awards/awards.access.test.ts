import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../test/kit/awards.js'
import { useHub } from '../../test/kit/hub.js'
import { whoMay } from '../../test/kit/who-may.js'
import { buildWorld, type World } from '../../test/kit/world.js'

const hub = useHub()
const verbs = awardVerbs(hub)
const period = '2023-2024'
let world: World
let places: Record<string, string>

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
  places = organizations
})

const may = (mutation: string, input: object, inputType?: string) =>
  whoMay(hub(), places, { subgraph: 'awards', mutation, input, ...(inputType && { inputType }) })

/** A version that no record has: whoever is let in is answered CONFLICT, and nothing changes. */
const stale = { expectedVersion: 999 }

async function registeredTeacher(): Promise<{ personId: string; registrationId: string }> {
  const [personId] = await world.employ(world.school, 1)
  const { records } = await verbs.register(world.school, [personId!], 'LDTT')
  return { personId: personId!, registrationId: records[0].id as string }
}

describe('registrations are the business of the organization itself', () => {
  test('registerCandidates', async () => {
    const nobody = { organizationId: world.school, period, items: [] }
    expect(await may('registerCandidates', nobody)).toEqual({ school: ['CLERK', 'SECRETARY', 'HEAD'] })
  })

  test('sendRegistrations', async () => {
    const none = { organizationId: world.school, period: '2030' }
    expect(await may('sendRegistrations', none)).toEqual({ school: ['SECRETARY', 'HEAD'] })
  })

  test('withdrawRegistration, also after it was sent up', async () => {
    const { registrationId } = await registeredTeacher()
    const input = { registrationId, reason: 'Rút', ...stale }
    const owner = { school: ['CLERK', 'SECRETARY', 'HEAD'] }
    expect(await may('withdrawRegistration', input)).toEqual(owner)
    await hub().sql("update awards.registration set state = 'SENT' where id = $1", [registrationId])
    expect(await may('withdrawRegistration', input)).toEqual(owner)
  })
})

describe('a proposal is the business of its owner until it is sent', () => {
  let proposalId: string
  beforeAll(async () => {
    const { personId } = await registeredTeacher()
    proposalId = (await verbs.draft(world.school, personId, 'LDTT')).record.id as string
  })

  test('draftProposal', async () => {
    const unknownAward = { subject: 'PERSON', candidateId: world.school, awardType: 'UNKNOWN' }
    const input = { organizationId: world.school, period, ...unknownAward }
    expect(await may('draftProposal', input)).toEqual({ school: ['CLERK', 'SECRETARY', 'HEAD'] })
  })

  test('updateProposal', async () => {
    const input = { proposalId, achievement: 'Khác', ...stale }
    expect(await may('updateProposal', input)).toEqual({ school: ['CLERK', 'SECRETARY', 'HEAD'] })
  })

  test('withdrawProposal', async () => {
    const input = { proposalId, reason: 'Rút', ...stale }
    expect(await may('withdrawProposal', input, 'ProposalReasonInput')).toEqual({
      school: ['SECRETARY', 'HEAD'],
    })
  })

  test('holdTeamReview', async () => {
    const nothing = { organizationId: world.school, heldOn: '2024-05-18', totalMembers: 7, items: [] }
    expect(await may('holdTeamReview', nothing)).toEqual({ school: ['CLERK', 'SECRETARY'] })
  })

  test('holdCouncilSession', async () => {
    const session = { organizationId: world.school, heldOn: '2024-05-18', totalMembers: 7, presentMembers: 7 }
    expect(await may('holdCouncilSession', { ...session, items: [] })).toEqual({ school: ['SECRETARY'] })
  })

  test('sendDossier: the head signs', async () => {
    const paper = { number: '1', date: '2024-05-20', signerName: 'Trần Văn Minh', signerTitle: 'Hiệu trưởng' }
    const nothing = { organizationId: world.school, period, proposalIds: [], statement: paper }
    expect(await may('sendDossier', nothing)).toEqual({ school: ['HEAD'] })
  })
})

describe('what was sent is the business of who received it', () => {
  let proposalId: string
  let dossierId: string
  beforeAll(async () => {
    const { personId } = await registeredTeacher()
    proposalId = await verbs.passed(world.school, personId, 'LDTT')
    dossierId = (await verbs.send(world.school, [proposalId], '01/TTr')).record.id as string
  })

  test('receiveDossier', async () => {
    const input = { dossierId, ...stale }
    expect(await may('receiveDossier', input)).toEqual({ section: ['CLERK', 'APPRAISER', 'HEAD'] })
  })

  test('appraiseProposals', async () => {
    await verbs.receive(world.section, dossierId)
    const items = [{ proposalId, eligible: false, opinion: 'Chưa đủ điều kiện' }]
    expect(await may('appraiseProposals', { items })).toEqual({ section: ['APPRAISER', 'HEAD'] })
  })

  test('returnProposal', async () => {
    const input = { proposalId, reason: 'Thiếu', ...stale }
    expect(await may('returnProposal', input, 'ProposalReasonInput')).toEqual({
      section: ['APPRAISER', 'HEAD'],
    })
  })

  test('decide: the head signs', async () => {
    const paper = { number: '1', date: '2024-05-20', signerName: 'Nguyễn Thị Lan', signerTitle: 'Chủ tịch' }
    const nothing = { organizationId: world.committee, period, grantIds: [], refusals: [], paper }
    expect(await may('decide', nothing)).toEqual({ committee: ['HEAD'] })
  })

  test('publishDecision: the issuer', async () => {
    await verbs.appraise(world.section, [proposalId])
    const forwarded = await verbs.send(world.section, [proposalId], '02/TTr')
    await verbs.receive(world.committee, forwarded.record.id as string)
    const { record } = await verbs.decide(world.committee, [proposalId], '7/QĐ')
    const input = { decisionId: record.id as string }
    expect(await may('publishDecision', input)).toEqual({ committee: ['CLERK', 'HEAD'] })
  })
})

test('handOverProposals: the HEAD of the successor', async () => {
  const notMine = { fromId: world.neighbour, toId: world.school }
  expect(await may('handOverProposals', notMine)).toEqual({ school: ['HEAD'] })
})
