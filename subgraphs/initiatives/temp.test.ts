import { writeFileSync } from 'node:fs'
import { parse } from 'graphql'
import { composeServices } from '@apollo/composition'
import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../test/kit/hub.js'
import { actingFor } from '../../test/kit/viewers.js'
import { buildWorld, perform, topic, ministry, school, hanh } from './world.kit.js'
const hub = useHub()
beforeAll(() => buildWorld(hub()))
test('compose', async () => {
  const names = (process.env.NAMES ?? 'organizations,initiatives').split(',')
  const r = composeServices(names.map((name) => ({ name, url: 'http://x', typeDefs: parse((hub().subgraphs as any)[name].sdl) })))
  console.log(r.errors?.map((e) => e.message), r.hints?.map((h) => h.message).slice(0, 8))
  writeFileSync('/tmp/initiatives.graphql', hub().subgraphs.initiatives.sdl)
})
test('root', async () => {
  await hub().sql(`update organizations.employment set organization_id=$1 where person_id=$2`, [ministry, hanh])
  const r = await perform(hub(), 'registerInitiative', topic({ ownerId: ministry }), { at: ministry })
  console.log(r.userErrors, await hub().sql('select * from initiatives.rollup_delta'))
})
test('upper', async () => {
  const r = await hub().ask('initiatives', actingFor(school, 'CLERK'), `mutation { registerInitiative(input: {ownerId: "${school.toUpperCase()}", title: "x", kind: TECHNICAL, field: "x", period: "2024", authors: []}) { userErrors { code } } }`)
  console.log(JSON.stringify(r))
})
