import { expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld } from '../../../test/kit/world.js'

const hub = useHub()

test('attachStatement: who sends the dossier', async () => {
  const world = await buildWorld(hub())
  const { employ, employAlso: _1, recognize: _2, ...places } = world
  const verbs = awardVerbs(hub)
  const [person] = await employ(world.school, 1)
  await verbs.register(world.school, [person!], 'LDTT')
  const proposalId = await verbs.passed(world.school, person!, 'LDTT')
  const { record } = await verbs.send(world.school, [proposalId], 'TT-A')
  const input = { dossierId: record.id as string, name: 'Tờ trình.pdf', format: 'PDF', expectedVersion: 99 }
  const letIn = await whoMay(hub(), places, { subgraph: 'awards', mutation: 'attachStatement', input })
  expect(letIn).toEqual({ school: ['CLERK', 'SECRETARY', 'HEAD'] })
})
