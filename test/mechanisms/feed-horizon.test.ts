import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { createDatabase } from '../kit/database.js'
import { useHub } from '../kit/hub.js'
import { buildWorld } from '../kit/world.js'

// Planted fault that this suite was seen to catch: the horizon of the whole server (pg_snapshot_xmin).

const hub = useHub()

test('a long write in another database of the server does not hold the feed back', async () => {
  const elsewhere = await createDatabase(inject('ownerUrl'))
  const writer = new pg.Client({ connectionString: elsewhere.url })
  await writer.connect()
  try {
    await writer.query('create table note (text text); begin; insert into note values ($$long$$)')
    const world = await buildWorld(hub())
    await world.employ(world.school, 1)
    const known = await hub().sql('select 1 from awards.known_employment where organization_id = $1', [
      world.school,
    ])
    expect(known).toHaveLength(1)
  } finally {
    await writer.end()
    await elsewhere.drop()
  }
})

test('writers who never rest do not keep a reader from what was committed before it asked', async () => {
  const world = await buildWorld(hub())
  const writers = await Promise.all(Array.from({ length: 3 }, () => openClient(hub().ownerUrl)))
  let resting = false
  // At every instant one of them is in the middle of a change of an organization.
  const busy = writers.map(async (writer, turn) => {
    while (!resting) {
      await writer.query(
        `begin; update organizations.organization set short_name = '${turn}' where id = '${[world.school, world.neighbour, world.farSchool][turn]}'; select pg_sleep(0.15); commit`,
      )
    }
  })
  try {
    for (let round = 0; round < 10; round++) await hub().subgraphs.awards.catchUp()
  } finally {
    resting = true
    await Promise.all(busy)
    await Promise.all(writers.map((writer) => writer.end()))
  }
})

async function openClient(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}
