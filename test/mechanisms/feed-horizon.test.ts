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
