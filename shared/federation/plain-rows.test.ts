import { execute, parse } from 'graphql'
import { Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { expect, test } from 'vitest'
import { buildSubgraph } from './build-subgraph.js'

/** Seen to fail: takePlainRows() not called. */
const row = { name: 'Trường Thứ Nhất', unasked: 'a column more' }
const given: unknown[] = []

@ObjectType('Sample', { description: 'A record.' })
class Sample {
  @Field(() => String, { description: 'Its name.' })
  name: string
}

@Resolver(() => Sample)
class SampleResolver {
  @Query(() => Sample, { description: 'A row as a store returns it.' })
  sample(): unknown {
    return row
  }

  @FieldResolver(() => String, { description: 'Made of the row.' })
  shout(@Root() sample: Sample): string {
    given.push(sample)
    return sample.name.toUpperCase()
  }
}

test('resolvers are given the very rows of the stores, and plain fields are read without a function of their own', async () => {
  const { schema } = buildSubgraph({ resolvers: [SampleResolver], references: {} })
  const { data } = await execute({ schema, document: parse('{ sample { name shout } }') })
  expect(data).toEqual({ sample: { name: row.name, shout: 'TRƯỜNG THỨ NHẤT' } })
  expect(given[0]).toBe(row)
  const fields = (
    schema.getType('Sample') as unknown as { getFields(): Record<string, { resolve?: unknown }> }
  ).getFields()
  expect(fields.name!.resolve).toBeUndefined()
})
