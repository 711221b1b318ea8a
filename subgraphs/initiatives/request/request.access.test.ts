import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, otherSchool, perform, province, recognized, school, section } from '../world.kit.js'

const hub = useHub()
const everywhere = { school, otherSchool, section, province }
beforeAll(() => buildWorld(hub()))

const may = (mutation: string, input: object) =>
  whoMay(hub(), everywhere, { subgraph: 'initiatives', mutation, input })

async function asked(): Promise<{ id: string; requestId: string }> {
  const id = await recognized(hub())
  const input = { senderId: school, initiativeIds: [id], receiverId: section, scope: 'DISTRICT' }
  const { records } = await perform(hub(), 'requestRecognition', input, { role: 'HEAD' })
  const [{ recognitionRequests }] = records as [{ recognitionRequests: { id: string }[] }]
  return { id, requestId: recognitionRequests[0]!.id }
}

test('requestRecognition: the HEAD of the owner, and of who received it', async () => {
  const { id } = await asked()
  for (const [name, senderId] of Object.entries({ school, section })) {
    const input = { senderId, initiativeIds: [id], receiverId: otherSchool, scope: 'DISTRICT' }
    expect(await may('requestRecognition', input)).toEqual({ [name]: ['HEAD'] })
  }
})

test.each([
  ['checkRecognitionRequest', ['SECRETARY'], {}],
  ['returnRecognitionRequest', ['SECRETARY', 'HEAD'], { reasons: '' }],
  ['refuseRecognitionRequest', ['HEAD'], { reasons: '' }],
])('%s: %s of who decides', async (mutation, roles, more) => {
  const { requestId } = await asked()
  expect(await may(mutation, { requestId, ...more })).toEqual({ section: roles })
})

test('changeFilingWindow, setInitiativeTimeLimit: SECRETARY and HEAD of the organization', async () => {
  const days = { opensOn: '2024-05-01', closesOn: '2024-05-10' }
  const window = { organizationId: section, period: '2024', ...days, basis: 'KH' }
  const { record } = await perform(hub(), 'openFilingWindow', window, { at: section, role: 'HEAD' })
  const changing = { windowId: record.id, closesOn: '2020-01-01' }
  expect(await may('changeFilingWindow', changing)).toEqual({ section: ['SECRETARY', 'HEAD'] })
  const limit = { organizationId: section, scope: 'DISTRICT', step: 'DECISION', months: 0 }
  const input = { ...limit, validFrom: '2024-01-01', basis: 'x' }
  expect(await may('setInitiativeTimeLimit', input)).toEqual({ section: ['SECRETARY', 'HEAD'] })
})

test('setInitiativeCouncilRule: the HEAD of the organization', async () => {
  const rule = { organizationId: section, scope: 'DISTRICT', agreeNumerator: 2, agreeDenominator: 0 }
  const input = { ...rule, validFrom: '2024-01-01', basis: 'x' }
  expect(await may('setInitiativeCouncilRule', input)).toEqual({ section: ['HEAD'] })
})
