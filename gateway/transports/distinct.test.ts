import { GraphQLError, type ExecutionResult } from 'graphql'
import { expect, test } from 'vitest'
import type { SubgraphRequest } from '../../shared/subgraph/execute.js'
import { askedOnce } from './distinct.js'

/** Seen to fail: errors of an entity left at the place where it was asked for. */
const office = (id: string) => ({ __typename: 'Organization', id })
const query =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }'
const credentials = { assertion: 'of the viewer', acceptLanguage: 'vi' }

/** A way to a subgraph that names each entity by its id, and what it was asked for. */
function way(answer?: (representations: { id: string }[]) => ExecutionResult) {
  const asked: { id: string }[][] = []
  const fetch = askedOnce(async ({ variables }: SubgraphRequest) => {
    const representations = (variables?.representations ?? []) as { id: string }[]
    asked.push(representations)
    return (
      answer?.(representations) ?? {
        data: { _entities: representations.map(({ id }) => ({ name: `name of ${id}` })) },
      }
    )
  })
  return { asked, ask: (variables: Record<string, unknown>) => fetch({ query, variables }, credentials) }
}

test('each entity of a fetch is asked for once, and answered at all its places', async () => {
  const { asked, ask } = way()
  const result = await ask({ period: '2023-2024', representations: ['1', '2', '1', '3', '2'].map(office) })
  expect(asked).toEqual([[office('1'), office('2'), office('3')]])
  const names = (result.data!._entities as { name: string }[]).map(({ name }) => name)
  expect(names).toEqual(['1', '2', '1', '3', '2'].map((id) => `name of ${id}`))
})

test('representations that differ in anything are asked for each', async () => {
  const { asked, ask } = way()
  const representations = [
    office('1'),
    { ...office('1'), __typename: 'Person' },
    { ...office('1'), level: 'SCHOOL' },
  ]
  await ask({ representations })
  expect(asked).toEqual([representations])
})

test('nothing is kept: the next fetch asks again', async () => {
  const { asked, ask } = way()
  await ask({ representations: [office('1'), office('1')] })
  await ask({ representations: [office('1'), office('1')] })
  expect(asked).toEqual([[office('1')], [office('1')]])
})

test('an error of one entity stands at all its places, other errors where they were', async () => {
  const { ask } = way(() => ({
    data: { _entities: [{ name: 'one' }, null] },
    errors: [
      new GraphQLError('hidden', {
        path: ['_entities', 1, 'parent', 'name'],
        extensions: { code: 'FORBIDDEN' },
      }),
      new GraphQLError('late'),
    ],
  }))
  const { data, errors } = await ask({ representations: ['1', '2', '2'].map(office) })
  expect(data!._entities).toEqual([{ name: 'one' }, null, null])
  expect(errors!.map(({ message, path, extensions }) => [message, path, extensions.code])).toEqual([
    ['hidden', ['_entities', 1, 'parent', 'name'], 'FORBIDDEN'],
    ['hidden', ['_entities', 2, 'parent', 'name'], 'FORBIDDEN'],
    ['late', undefined, undefined],
  ])
})

test('a fetch of no entities goes as it is, and so does an answer without data', async () => {
  const { asked, ask } = way(() => ({ errors: [new GraphQLError('no connection')] }))
  expect(await ask({ first: 20 })).toEqual({ errors: [new GraphQLError('no connection')] })
  expect(await ask({ representations: [office('1'), office('1')] })).toMatchObject({
    errors: [{ message: 'no connection' }],
  })
  expect(asked).toEqual([[], [office('1')]])
})
