import { Pool } from 'undici'

/** A request that the generator may send, again and again; a write gets a key of its own each time. */
export interface Prepared {
  kind: Kind
  token: string
  query: string
  variables: Record<string, unknown>
}

/** What is asked for. */
export const kinds = ['read', 'roll-up', 'write'] as const
export type Kind = (typeof kinds)[number]

/** What the generator is told: first what there is to send, then how often for how long. */
export type Order =
  | { origin: string; requests: Prepared[] }
  | {
      /** Begins the idempotency keys of its writes. */
      run: string
      perSecond: number
      seconds: number
    }

/** One request that was sent. */
export interface Sent {
  kind: Kind
  /** Milliseconds from the beginning to when it was due. */
  due: number
  /** Milliseconds from when it was due to the last byte of its answer: what waits in the generator counts too. */
  took: number
  /** `ok`, `refused` (503), or the code of the first error. */
  outcome: string
  /** Of a write: its key, and the id of the record where that was answered. */
  key?: string
  id?: string
}

/** What came of an order. */
export interface Outcome {
  sent: Sent[]
  /** Processor seconds of the generator itself. */
  cpuSeconds: number
}

/** Of ten requests seven read, two ask for sums, one writes. */
const mixture: readonly Kind[] = [
  'read',
  'read',
  'roll-up',
  'read',
  'write',
  'read',
  'read',
  'roll-up',
  'read',
  'read',
]

let pool: Pool
const byKind = new Map<Kind, Prepared[]>()
let next = 0

process.on('message', (order: Order) => {
  if ('requests' in order) prepare(order.origin, order.requests)
  else void run(order).then((outcome) => process.send!(outcome))
})
process.on('disconnect', () => process.exit())

function prepare(origin: string, requests: readonly Prepared[]): void {
  pool = new Pool(origin)
  for (const kind of kinds)
    byKind.set(
      kind,
      requests.filter((request) => request.kind === kind),
    )
}

/** Sends at fixed instants, whatever has been answered by then: a slow server meets no fewer requests for that. */
async function run(order: Extract<Order, { run: string }>): Promise<Outcome> {
  const cpu = process.cpuUsage()
  const count = Math.round(order.perSecond * order.seconds)
  const began = performance.now()
  const under: Promise<Sent>[] = []
  while (under.length < count) {
    const now = performance.now() - began
    while (under.length < count && (under.length * 1_000) / order.perSecond <= now) {
      under.push(send(order.run, (under.length * 1_000) / order.perSecond, began))
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const sent = await Promise.all(under)
  const { user, system } = process.cpuUsage(cpu)
  return { sent, cpuSeconds: (user + system) / 1e6 }
}

async function send(name: string, due: number, began: number): Promise<Sent> {
  const place = next++
  const kind = mixture[place % mixture.length]!
  const choices = byKind.get(kind)!
  // A step that shares no factor with usual lengths, so that all are asked in an order that is the same each time.
  const { token, query, variables } = choices[(place * 7_919) % choices.length]!
  const key = kind === 'write' ? `${name}:${place}` : undefined
  const outcome = await post(token, query, key ? withKey(variables, key) : variables)
  const took = performance.now() - began - due
  return { kind, due, took, ...(key !== undefined && { key }), ...outcome }
}

function withKey({ input }: Record<string, unknown>, key: string): Record<string, unknown> {
  return { input: { ...(input as object), idempotencyKey: key } }
}

type Answer = Pick<Sent, 'outcome' | 'id'>

async function post(token: string, query: string, variables: object): Promise<Answer> {
  try {
    const { statusCode, body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    const text = await body.text()
    return statusCode === 503 ? { outcome: 'refused' } : outcomeOf(text)
  } catch (error) {
    return { outcome: (error as Error).name }
  }
}

function outcomeOf(text: string): Answer {
  const { data, errors } = JSON.parse(text) as {
    data?: { act?: { record?: { id: string }; userErrors: { code: string }[] } }
    errors?: { extensions: { code: string } }[]
  }
  const failed = errors?.[0]?.extensions.code ?? data?.act?.userErrors[0]?.code
  if (failed !== undefined) return { outcome: failed }
  const id = data?.act?.record?.id
  return { outcome: 'ok', ...(id !== undefined && { id }) }
}
