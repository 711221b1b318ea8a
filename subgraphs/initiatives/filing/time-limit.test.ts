import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import {
  buildWorld,
  filed,
  otherSchool,
  perform,
  province,
  recognized,
  school,
  section,
} from '../world.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

const head = { role: 'HEAD' } as const
const atSection = { at: section, role: 'HEAD' } as const

interface Late {
  step: string
  scope: string
  dueOn: string
  isOverdue: boolean
  initiative: { id: string } | null
  organization: { id: string }
}

async function late(organizationId: string, today: string, on = today, at = organizationId): Promise<Late[]> {
  const query = `{ lateInitiatives(organizationId: "${organizationId}", on: "${on}") {
    nodes { step scope dueOn isOverdue initiative { id } organization { id } } } }`
  const { data } = await hub().ask('initiatives', actingFor(at, 'VIEWER', today), query)
  return data.lateInitiatives.nodes as Late[]
}

async function limits(organizationId: string, day: string): Promise<string[]> {
  const query = `{ initiativeTimeLimits(organizationId: "${organizationId}", day: "${day}") { scope step months verification organization { id } } }`
  const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
  return data.initiativeTimeLimits.map(
    (limit: {
      scope: string
      step: string
      months: number
      verification: string
      organization: object | null
    }) =>
      `${limit.scope} ${limit.step} ${limit.months} ${limit.verification}${limit.organization ? ' own' : ''}`,
  )
}

const set = (changes: object = {}, as: object = atSection) =>
  perform(
    hub(),
    'setInitiativeTimeLimit',
    {
      ...{ organizationId: section, scope: 'DISTRICT', step: 'DECISION', months: 2 },
      ...{ validFrom: '2024-01-01', basis: 'QĐ 12', ...changes },
    },
    as,
  )

// Planted faults that this suite caught: an own limit that holds before its day; what was returned listed as late.
describe('time limits', () => {
  test('are given for every scope, marked as unverified; the district’s end with the district', async () => {
    expect(await limits(section, '2024-05-20')).toEqual(
      ['GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL'].flatMap((scope) => [
        `${scope} FORM_CHECK 1 UNVERIFIED`,
        `${scope} DECISION 3 UNVERIFIED`,
      ]),
    )
    expect((await limits(section, '2025-07-01')).join()).not.toContain('DISTRICT')
  })

  test('are set by an organization for itself, from a day on, and corrected on that day', async () => {
    const { record } = await set()
    expect(record).toMatchObject({ months: 2, verification: 'UNVERIFIED', organization: { id: section } })
    expect((await set({ months: 4 })).record.id).toBe(record.id)
    await set({ months: 6, validFrom: '2024-05-01' })
    const decisionOn = async (day: string): Promise<string | undefined> =>
      (await limits(section, day)).find((limit) => limit.startsWith('DISTRICT DECISION'))
    expect(await decisionOn('2023-12-31')).toBe('DISTRICT DECISION 3 UNVERIFIED')
    expect(await decisionOn('2024-04-30')).toBe('DISTRICT DECISION 4 UNVERIFIED own')
    expect(await decisionOn('2024-05-01')).toBe('DISTRICT DECISION 6 UNVERIFIED own')
    expect((await set({ validFrom: '2023-06-01' })).userErrors).toMatchObject([
      { code: 'LIMIT_BEFORE_ANOTHER' },
    ])
    expect((await set({ months: 0 })).userErrors).toMatchObject([{ code: 'INVALID', path: ['months'] }])
    expect((await limits(province, '2024-05-01')).join()).not.toContain('own')
  })
})

describe('what is late', () => {
  test('is listed for owner and deciding body, computed by the day, until it is done', async () => {
    const [id, other] = [await filed(hub()), await recognized(hub())]
    const asking = { senderId: school, initiativeIds: [other], receiverId: section, scope: 'DISTRICT' }
    const { records } = await perform(hub(), 'requestRecognition', asking, head)
    const own = { step: 'FORM_CHECK', scope: 'GRASSROOTS', dueOn: '2024-06-20', isOverdue: true }
    const asked = { ...own, scope: 'DISTRICT', initiative: { id: other }, organization: { id: section } }
    expect(await late(school, '2024-06-20')).toEqual([])
    const atSchool = await late(school, '2024-06-21')
    expect(atSchool).toHaveLength(2)
    expect(atSchool).toContainEqual({ ...own, initiative: { id }, organization: { id: school } })
    expect(atSchool).toContainEqual(asked)
    expect(await late(section, '2024-06-21')).toEqual([asked])
    const later = await late(section, '2024-06-21', '2025-01-01')
    expect(later.map(({ step, dueOn, isOverdue }) => [step, dueOn, isOverdue])).toEqual([
      ['FORM_CHECK', '2024-06-20', true],
      ['DECISION', '2024-11-20', false],
    ])
    const [{ recognitionRequests }] = records as [{ recognitionRequests: { id: string }[] }]
    const requestId = recognitionRequests[0]!.id
    await perform(hub(), 'checkRecognitionRequest', { requestId }, { at: section, role: 'SECRETARY' })
    expect(await late(section, '2024-06-21')).toEqual([])
    expect(await late(section, '2024-11-21')).toMatchObject([{ step: 'DECISION' }])
    await perform(hub(), 'returnRecognitionRequest', { requestId, reasons: 'Thiếu' }, atSection)
    expect(await late(section, '2024-11-21')).toEqual([])
    await perform(hub(), 'returnInitiative', { initiativeId: id, reason: 'Thiếu' }, head)
    expect(await late(school, '2024-11-21')).toEqual([])
  })

  test('is for the Phòng to decide, and no more for the school, where it was asked for the base', async () => {
    const id = await filed(hub())
    const asking = { senderId: school, initiativeIds: [id], receiverId: section, scope: 'GRASSROOTS' }
    await perform(hub(), 'requestRecognition', asking, head)
    const waiting = await late(school, '2030-01-01')
    expect(
      waiting.filter(({ initiative }) => initiative?.id === id).map((row) => row.organization.id),
    ).toEqual([section, section])
  })

  test('is nobody else’s to see', async () => {
    expect(await late(school, '2030-01-01', '2030-01-01', otherSchool)).toEqual([])
  })
})

describe('filing windows', () => {
  const window = {
    organizationId: section,
    period: '2023-2024',
    opensOn: '2024-05-01',
    closesOn: '2024-05-10',
    basis: 'KH',
  }
  const ask = async (id: string): Promise<string[]> => {
    const input = { senderId: school, initiativeIds: [id], receiverId: section, scope: 'DISTRICT' }
    return (await perform(hub(), 'requestRecognition', input, head)).userErrors.map(({ code }) => code)
  }

  test('of a scope bind requests for it alone; more time is given by changing them', async () => {
    const { record } = await perform(hub(), 'openFilingWindow', { ...window, scope: 'DISTRICT' }, atSection)
    const id = await recognized(hub())
    expect(await ask(id)).toEqual(['FILING_WINDOW_CLOSED'])
    const report = { ownerId: school, period: '2023-2024', initiativeIds: [await filed(hub())] }
    expect((await perform(hub(), 'reportInitiatives', report, head)).userErrors).toEqual([])
    const change = { windowId: record.id, closesOn: '2024-05-31', basis: 'CV gia hạn' }
    const stale = await perform(hub(), 'changeFilingWindow', { ...change, expectedVersion: 7 }, atSection)
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT' }])
    const changed = await perform(hub(), 'changeFilingWindow', { ...change, expectedVersion: 1 }, atSection)
    expect(changed.record).toMatchObject({ opensOn: '2024-05-01', closesOn: '2024-05-31', version: 2 })
    expect(await ask(id)).toEqual([])
  })

  test('overlap no other of the same scope', async () => {
    expect(
      (await perform(hub(), 'openFilingWindow', { ...window, scope: 'DISTRICT' }, atSection)).userErrors,
    ).toMatchObject([{ code: 'WINDOWS_OVERLAP' }])
    expect((await perform(hub(), 'openFilingWindow', window, atSection)).userErrors).toEqual([])
  })
})

// Planted fault that this test caught: the policy everybody_reads on rubric.
test.each(['filing_window', 'recognition_threshold', 'time_limit', 'rubric'])(
  'what organizations set for themselves is for people, not for third parties: %s',
  async (table) => {
    const seen = async (viewer: Parameters<ReturnType<typeof hub>['asViewer']>[1]) =>
      (await hub().asViewer('initiatives', viewer, `select 1 from ${table}`)).length
    expect(await seen(actingFor(otherSchool, 'VIEWER'))).toBeGreaterThan(0)
    for (const scopes of [[], ['PUBLISHED_RESULTS'], ['EDITIONS'], ['CHANGE_FEED']])
      expect([scopes, await seen(thirdParty(scopes, '2024-07-01', province))]).toEqual([scopes, 0])
  },
)
