import { beforeAll } from 'vitest'
import type { Role, Viewer } from '../../shared/access/viewer.js'
import { useHub, type TestHub } from '../../test/kit/hub.js'
import { actingFor } from '../../test/kit/viewers.js'
import { buildWorld, type World } from '../../test/kit/world.js'

/** The period of these tests, and the period after it. */
export const period = '2023-2024'
export const nextPeriod = '2024-2025'

/** A hub with the small world, for one test file. */
export function useWorld(): { hub: () => TestHub; world: () => World } {
  const hub = useHub()
  let world: World | undefined
  beforeAll(async () => {
    world = await buildWorld(hub())
  })
  return {
    hub,
    world: () => {
      if (!world) throw new Error('the world is built in beforeAll; use it inside a test')
      return world
    },
  }
}

/** The organizations of the world by their names, for whoMay. */
export function placesOf(world: World): Record<string, string> {
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
  return organizations
}

/** What a mutation answered: its record, the codes of its refusals, or the code of the error. */
export interface Called {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- records are as varied as the mutations of the tests
  record: any
  codes: string[]
  messages: string[]
}

/** Calls a mutation as somebody of an organization. */
export async function call(
  hub: TestHub,
  viewer: Viewer,
  mutation: string,
  input: object,
  selection = 'id version',
  answer = 'record',
): Promise<Called> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const fields = selection === '' ? '' : `{ ${selection} }` // a count has no fields
  const document = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${answer} ${fields} userErrors { code message } } }`
  const { data, errors } = await hub.ask('campaigns', viewer, document, { input })
  const refused = (data?.it?.userErrors ?? []) as { code: string; message: string }[]
  const failed = (errors ?? []).map(({ extensions, message }) => ({ code: String(extensions.code), message }))
  const all = [...failed, ...refused]
  return {
    record: data?.it?.[answer] ?? null,
    codes: all.map(({ code }) => code),
    messages: all.map(({ message }) => message),
  }
}

/** Asks the room as a viewer; throws when the answer has errors. */
export async function ask(
  hub: TestHub,
  viewer: Viewer,
  query: string,
  variables: Record<string, unknown> = {},
) {
  const { data, errors } = await hub.ask('campaigns', viewer, query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

/** A set of criteria of the kind that tests need: 100 points, a deduction, a bonus, a knock-out, three classes. */
export const sheet = {
  criteria: [
    { code: 'I.1', section: 'Chuyên môn', text: 'Chất lượng dạy học', kind: 'POINTS', mostPoints: 60 },
    { code: 'I.2', text: 'Phong trào thi đua', kind: 'POINTS', mostPoints: 40, needsEvidence: true },
    { code: 'T.1', text: 'Báo cáo chậm', kind: 'DEDUCTION', mostPoints: 10 },
    { code: 'B.1', text: 'Mô hình mới', kind: 'BONUS', mostPoints: 5 },
    { code: 'L.1', text: 'Có người bị kỷ luật', kind: 'KNOCK_OUT', capsAt: 'FAIR' },
  ],
  rule: {
    scaleTo: 100,
    decimals: 1,
    bands: [
      { code: 'EXCELLENT', name: 'Xuất sắc', from: 90, leastShare: 50 },
      { code: 'GOOD', name: 'Tốt', from: 80 },
      { code: 'FAIR', name: 'Khá', from: 65 },
    ],
  },
}

/** What makes a draft of criteria an adopted set. */
export const adopting = {
  documentNumber: '12/QĐ',
  documentDate: '2024-05-17',
  signerName: 'Nguyễn Văn Bình',
}

/** A set that an organization has adopted; answers its id. */
export async function adoptedSet(hub: TestHub, issuerId: string, more: object = {}): Promise<string> {
  const head = actingFor(issuerId, 'HEAD')
  const draft = {
    issuerId,
    title: 'Tiêu chí thi đua',
    subject: 'ORGANIZATION',
    level: 'SCHOOL',
    period,
    ...sheet,
    ...more,
  }
  const drafted = await call(hub, head, 'draftCriteria', draft)
  if (!drafted.record) throw new Error(drafted.messages.join())
  const adopted = await call(hub, head, 'adoptCriteria', { setId: drafted.record.id, ...adopting })
  if (!adopted.record) throw new Error(adopted.messages.join())
  return drafted.record.id as string
}

/** Somebody of an organization in a role, by default its head in May 2024. */
export const head = (organizationId: string, role: Role | readonly Role[] = 'HEAD', at = '2024-05-20') =>
  actingFor(organizationId, role, at)
