import { describe, expect, test } from 'vitest'
import { inTransaction } from '../../../shared/database/work.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'

const hub = useHub()

describe('organizations', () => {
  test('search ignores accents and case', async () => {
    expect(inTransaction).toBeTypeOf('function')
    const answer = await hub().ask(
      'organizations',
      actingFor('01890f6e-7c1a-7d3e-8f43-0242ac120002', 'VIEWER'),
      '{ organizations(search: "kim son") { nodes { name } } viewer { subject today } }',
    )
    expect(answer.errors).toBeUndefined()
    expect(answer.data.organizations.nodes).toEqual([])
  })
})
