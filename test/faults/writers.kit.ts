import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { httpClient, type Answer } from '../../tools/walkthrough/client.js'

/** The school whose clerk writes, in the school year of the sample. */
const school = 'THCS-KIMSON'
const clerk = 'kimson-clerk'
const day = '2023-10-05'
const period = '2023-2024'

/** A running hub. */
interface Hub {
  address: string
  dataDir: string
}

/** People who write through the public API while faults happen, each write until it is answered. */
export interface Writers {
  /** Names of those who were employed and registered, as answered. */
  answered: string[]
  /** Codes and causes of what was answered instead, by how often. */
  troubles: Map<string, number>
  /** Waits until so many more writes are answered. */
  more(count: number): Promise<void>
  /** Ends them, each after its last write is answered. */
  stop(): Promise<void>
}

/**
 * Starts writers. Each write has a key of its own and is repeated with that key until it is answered, as a client does
 * whose answer was lost: a person is employed (organizations), then registered for a title (awards, which must have
 * heard of her by then).
 */
export function startWriters(count: number, hub: Hub): Writers {
  const answered: string[] = []
  const troubles = new Map<string, number>()
  let isOver = false
  const writer = async (number: number, organizationId: string): Promise<void> => {
    for (let turn = 1; !isOver; turn += 1) {
      const name = `Người viết ${number} lần ${turn}`
      const person = await write(hub, troubles, employ, personNamed(name, organizationId))
      const items = [{ subject: 'PERSON', candidateId: person.record.id, awardType: 'LDTT' }]
      await write(hub, troubles, register, { organizationId, period, items })
      answered.push(name)
    }
  }
  const working = idOf(hub).then((id) =>
    Promise.all(Array.from({ length: count }, (_, number) => writer(number, id))),
  )
  return {
    answered,
    troubles,
    more: async (more) => {
      const goal = answered.length + more
      while (answered.length < goal) await Promise.race([working, sleep(20)])
    },
    stop: async () => {
      isOver = true
      await working
    },
  }
}

const employ = {
  name: 'employPerson',
  query: `mutation ($input: EmployPersonInput!) { employPerson(input: $input) { record { id } userErrors { code } } }`,
}
const register = {
  name: 'registerCandidates',
  query: `mutation ($input: RegisterCandidatesInput!) { registerCandidates(input: $input) { records { id } userErrors { code } } }`,
}

/** Writes until it is answered, always with the same key; notes what came instead. Nothing is refused to these writers. */
async function write(
  hub: Hub,
  troubles: Map<string, number>,
  mutation: typeof employ,
  input: object,
): Promise<Answer['data']> {
  const variables = { input: { ...input, idempotencyKey: randomUUID() } }
  for (;;) {
    const { data, errors }: Answer = await httpClient(hub.address, hub.dataDir)
      .as(clerk, day, mutation.query, variables)
      .catch(lost)
    const payload = data?.[mutation.name]
    if (payload?.userErrors.length === 0) return payload
    if (payload) throw new Error(`${mutation.name} was refused: ${JSON.stringify(payload.userErrors)}`)
    const trouble = errors?.[0]?.extensions.code ?? 'NOTHING'
    troubles.set(trouble, (troubles.get(trouble) ?? 0) + 1)
    await sleep(100)
  }
}

function lost(error: Error): Answer {
  const { cause } = error as { cause?: { code?: string; message: string } }
  const code = cause?.code ?? cause?.message ?? error.message
  return { data: null, errors: [{ message: code, extensions: { code } }] }
}

/** Names of all whom writers employed, and of all whom they registered, as the hub has them: who is there twice is named twice. */
export async function written(hub: Hub): Promise<{ employed: string[]; registered: string[] }> {
  const [people, registrations] = [
    await namesIn(hub, 'people(organizationId: $id, first: 100, after: $after) { nodes { name }'),
    await namesIn(
      hub,
      `registrations(organizationId: $id, period: "${period}", first: 100, after: $after) { nodes { name: candidateName }`,
    ),
  ]
  return { employed: people.toSorted(), registered: registrations.toSorted() }
}

async function namesIn(hub: Hub, list: string): Promise<string[]> {
  const query = `query ($id: UUID!, $after: String) { list: ${list} pageInfo { hasNextPage endCursor } } }`
  const id = await idOf(hub)
  const names: string[] = []
  for (let after: string | null = null; ;) {
    const { data, errors }: Answer = await httpClient(hub.address, hub.dataDir).as(clerk, day, query, {
      id,
      after,
    })
    if (errors) throw new Error(JSON.stringify(errors))
    names.push(...data.list.nodes.map((node: { name: string }) => node.name))
    if (!data.list.pageInfo.hasNextPage) return names.filter((name) => name.startsWith('Người viết'))
    after = data.list.pageInfo.endCursor
  }
}

async function idOf(hub: Hub): Promise<string> {
  const { data } = await httpClient(hub.address, hub.dataDir).as(
    clerk,
    day,
    `{ organization(code: "${school}") { id } }`,
  )
  return data.organization.id
}

function personNamed(name: string, organizationId: string): object {
  return {
    organizationId,
    name,
    gender: 'FEMALE',
    position: 'Giáo viên',
    positionGroup: 'TEACHER',
    isDirectWorker: true,
    from: '2023-09-01',
  }
}
