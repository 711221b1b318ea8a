import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { httpClient, type Answer } from '../../tools/walkthrough/client.js'

/** The school whose clerk writes, in the school year of the sample. */
const school = 'THCS-KIMSON'
const clerk = 'kimson-clerk'
const day = '2023-10-05'
const period = '2023-2024'

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
export function startWriters(count: number, hub: { address: string; dataDir: string }): Writers {
  const answered: string[] = []
  const troubles = new Map<string, number>()
  let isOver = false
  const write = async (
    mutation: string,
    inputType: string,
    input: object,
    select: string,
  ): Promise<Answer['data']> => {
    const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${select} userErrors { code } } }`
    const withKey = { ...input, idempotencyKey: randomUUID() }
    for (;;) {
      const answer = await httpClient(hub.address, hub.dataDir)
        .as(clerk, day, query, { input: withKey })
        .catch((error: Error) => ({
          data: null,
          errors: [{ message: causeOf(error), extensions: { code: causeOf(error) } }],
        }))
      const payload = answer.data?.[mutation]
      if (payload?.userErrors.length === 0) return payload
      const trouble = payload?.userErrors[0].code ?? answer.errors?.[0]?.extensions.code ?? 'NOTHING'
      troubles.set(trouble, (troubles.get(trouble) ?? 0) + 1)
      await sleep(100)
    }
  }
  const writer = async (number: number, organizationId: string): Promise<void> => {
    for (let turn = 1; !isOver; turn += 1) {
      const name = `Người viết ${number} lần ${turn}`
      const { record } = await write(
        'employPerson',
        'EmployPersonInput',
        personNamed(name, organizationId),
        'record { id }',
      )
      const items = [{ subject: 'PERSON', candidateId: record.id, awardType: 'LDTT' }]
      await write(
        'registerCandidates',
        'RegisterCandidatesInput',
        { organizationId, period, items },
        'records { id }',
      )
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

/** Names of all who were registered by writers, as the hub has them: a list, so that somebody twice is seen. */
export async function registered(hub: { address: string; dataDir: string }): Promise<string[]> {
  const query = `query ($id: UUID!, $after: String) { registrations(organizationId: $id, period: "${period}", first: 100, after: $after) {
    nodes { candidateName } pageInfo { hasNextPage endCursor } } }`
  const id = await idOf(hub)
  const names: string[] = []
  for (let after: string | null = null; ;) {
    const { data, errors }: Answer = await httpClient(hub.address, hub.dataDir).as(clerk, day, query, {
      id,
      after,
    })
    if (errors) throw new Error(JSON.stringify(errors))
    names.push(...data.registrations.nodes.map((node: { candidateName: string }) => node.candidateName))
    if (!data.registrations.pageInfo.hasNextPage) return names.filter((name) => name.startsWith('Người viết'))
    after = data.registrations.pageInfo.endCursor
  }
}

async function idOf(hub: { address: string; dataDir: string }): Promise<string> {
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

function causeOf(error: Error): string {
  const { cause } = error as { cause?: { code?: string; message: string } }
  return cause?.code ?? cause?.message ?? error.message
}
