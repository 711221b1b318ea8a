import { createHash } from 'node:crypto'
import { beforeAll } from 'vitest'
import { serviceViewer } from '../../shared/access/viewer.js'
import { openDatabase } from '../../shared/database/data-source.js'
import { act } from '../../shared/database/act.js'
import type { Viewer } from '../../shared/access/viewer.js'
import { useHub, type Answer, type TestHub } from '../../test/kit/hub.js'
import { definitions } from '../definitions.js'

/** The id of a sample record, as sample_id() makes it. */
export function idOf(...codes: string[]): string {
  const hex = createHash('sha256').update(codes.join('/')).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/** A hub with the tree and this room's part of the five plans, for one test file. */
export function useSample(): () => TestHub {
  const hub = useHub()
  beforeAll(async () => {
    await loadRoom(hub(), 'organizations')
    await hub().settle()
    await loadRoom(hub(), 'campaigns')
  })
  return hub
}

/** Loads one room's part of the sample, as the program does at its start. */
export async function loadRoom(hub: TestHub, name: string): Promise<void> {
  const definition = definitions.find((room) => room.name === name)!
  const database = await openDatabase({ url: hub.appUrl, schema: name, entities: [], poolSize: 1 })
  await act(database, serviceViewer('sample'), { action: 'loadSample' }, (work) =>
    definition.loadSample(work),
  )
  await database.destroy()
}

/** Asks for fields of organizations as the gateway does: `data._entities`, in the order of the codes. */
export function askOrganizations(
  hub: TestHub,
  viewer: Viewer,
  codes: readonly string[],
  fields: string,
): Promise<Answer> {
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Organization { ${fields} } } }`
  const all = codes.map((code) => ({ __typename: 'Organization', id: idOf(code) }))
  return hub.ask('campaigns', viewer, query, { all })
}
