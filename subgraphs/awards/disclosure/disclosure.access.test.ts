import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

const hub = useHub()
const verbs = awardVerbs(hub)
let world: World
let places: Record<string, string>
let proposalId: string
let disclosureId: string
let commentId: string
let documentId: string

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
  places = organizations
  const [person] = await world.employ(world.school, 1)
  await verbs.register(world.school, [person!], 'LDTT')
  proposalId = await verbs.passed(world.school, person!, 'LDTT')
  const ask = async (mutation: string) =>
    (await hub().ask('awards', actingFor(world.school, 'HEAD'), `mutation { it: ${mutation} }`)).data.it
  documentId = (
    await ask(
      `attachDocument(input: { proposalId: "${proposalId}", kind: "MINH_CHUNG", name: "a", format: PDF }) { documentId }`,
    )
  ).documentId
  const shown = `organizationId: "${world.school}", period: "2023-2024", channel: "Bảng tin", proposalIds: ["${proposalId}"]`
  disclosureId = (await ask(`discloseProposals(input: { ${shown} }) { record { id } }`)).record.id
  const comment = `disclosureId: "${disclosureId}", proposalId: "${proposalId}", text: "Ý kiến"`
  commentId = (await ask(`commentDisclosure(input: { ${comment} }) { record { comments { id } } }`)).record
    .comments[0].id
})

const may = (mutation: string, input: object) =>
  whoMay(hub(), places, { subgraph: 'awards', mutation, input })
const stale = { expectedVersion: 999 }
const owner = (...roles: string[]) => ({ school: roles })

test('attachDocument and removeDocument', async () => {
  const input = { proposalId, kind: 'MINH_CHUNG', name: 'a', format: 'PDF', ...stale }
  expect(await may('attachDocument', input)).toEqual(owner('CLERK', 'SECRETARY', 'HEAD'))
  // While the proposal is disclosed nothing is taken out: whoever is let in is answered WRONG_STATE.
  expect(await may('removeDocument', { documentId })).toEqual(owner('CLERK', 'SECRETARY', 'HEAD'))
})

test('discloseProposals', async () => {
  const nothing = { organizationId: world.school, period: '2023-2024', channel: 'x', proposalIds: [] }
  expect(await may('discloseProposals', nothing)).toEqual(owner('SECRETARY', 'HEAD'))
})

test('commentDisclosure: anybody of the organization', async () => {
  const input = { disclosureId, proposalId, text: ' ' }
  expect(await may('commentDisclosure', input)).toEqual(
    owner('VIEWER', 'CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'HEAD'),
  )
})

test('handleDisclosureComment', async () => {
  const input = { commentId, outcome: 'DISMISSED', handling: 'Không có cơ sở', ...stale }
  expect(await may('handleDisclosureComment', input)).toEqual(owner('SECRETARY', 'HEAD'))
})

test('closeDisclosure', async () => {
  expect(await may('closeDisclosure', { disclosureId, ...stale })).toEqual(owner('SECRETARY', 'HEAD'))
})
