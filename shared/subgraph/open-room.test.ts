import { afterEach, expect, test, vi } from 'vitest'
import { graphqlError } from '../errors/mask.js'
import { StartupError } from '../server/startup-error.js'
import type { SubgraphDefinition } from './definition.js'
import { beginRoom, openRoom } from './open-room.js'
import type { RunningSubgraph } from './open-subgraph.js'

const stopping = new AbortController()
afterEach(() => vi.restoreAllMocks())

/** A room that writes down what is done with it; `catchUps` are tried one after the other, then it succeeds. */
function roomThat(...catchUps: (() => void)[]) {
  const done: string[] = []
  const room = {
    name: 'awards',
    follows: ['organizations'],
    catchUp: async () => (catchUps.shift() ?? (() => done.push('caught up')))(),
    loadSample: async () => void done.push('loaded'),
    startJobs: () => done.push('began'),
  }
  return { done, room: room as unknown as RunningSubgraph }
}

const noAnswer = () => {
  const cause = new Error('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:4001') })
  throw Object.assign(graphqlError('RETRY_LATER', { source: 'organizations' }), { cause })
}
const muchToRead = () => {
  throw graphqlError('RETRY_LATER', { source: 'organizations' })
}
const later = (seconds: number) => {
  const then = Date.now() + seconds * 1_000
  vi.spyOn(Date, 'now').mockImplementation(() => then)
}

test("a wrong line in a room's files of the folder config stops the start, before anything else is done", async () => {
  const wrong = new StartupError('config/legal-norms.csv, line 3: "2024-02-30" is no day.')
  const readConfig = () => {
    throw wrong
  }
  const room = { name: 'awards', readConfig } as unknown as SubgraphDefinition
  await expect(openRoom(room, {} as never)).rejects.toBe(wrong)
})

test('a room first knows what others say, then loads its sample, then begins to work', async () => {
  const { room, done } = roomThat(noAnswer)
  await beginRoom(room, { loadSample: true, stopping: stopping.signal })
  expect(done).toEqual(['caught up', 'loaded', 'began'])
})

test('a source that stays silent for half a minute is named', async () => {
  const { room, done } = roomThat(noAnswer, () => {
    later(31)
    noAnswer()
  })
  await expect(beginRoom(room, { loadSample: true, stopping: stopping.signal })).rejects.toThrow(
    'awards has had no answer from organizations, whose feed it follows, for half a minute ' +
      '(connect ECONNREFUSED 127.0.0.1:4001); see that organizations runs and that ORGANIZATIONS_SUBGRAPH_URL names it.',
  )
  expect(done).toEqual([])
})

test('a long feed may take longer than that', async () => {
  const { room, done } = roomThat(() => {
    later(31)
    muchToRead()
  }, noAnswer)
  await beginRoom(room, { loadSample: false, stopping: stopping.signal })
  expect(done).toEqual(['caught up', 'began'])
})

test('the waiting ends when the program stops', async () => {
  const { room, done } = roomThat(...Array.from({ length: 1_000 }, () => noAnswer))
  const stop = new AbortController()
  const begun = beginRoom(room, { loadSample: true, stopping: stop.signal })
  stop.abort()
  await expect(begun).rejects.toThrow('abort')
  expect(done).toEqual([])
})
