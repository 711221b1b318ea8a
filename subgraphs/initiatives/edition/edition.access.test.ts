import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld } from '../../../test/kit/world.js'

const hub = useHub()
let places: Record<string, string>
let section: string
beforeAll(async () => {
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = await buildWorld(hub())
  places = organizations
  section = organizations.section
})

// Planted fault that this suite caught: the edition made without authorize().
test('makeInitiativeEdition: the HEAD of the organization that publishes', async () => {
  const input = { organizationId: section, period: '2023-2024', measure: 'INITIATIVES' }
  const attempt = { subgraph: 'initiatives', mutation: 'makeInitiativeEdition', input } as const
  expect(await whoMay(hub(), places, attempt)).toEqual({ section: ['HEAD'] })
})
