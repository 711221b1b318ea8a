import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { chainJournal } from '../../../shared/audit/chain.js'
import { verifyChain } from '../../../shared/audit/verify.js'
import { asOwner } from '../../../shared/database/owner.js'
import { openDatabase } from '../../../shared/database/data-source.js'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { listErasures, readErasures, replayErasures } from '../../../shared/server/backup/erasures.js'
import { subgraphNames } from '../../../shared/subgraph/definition.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { definitions } from '../../definitions.js'
import { call, teacher } from '../person/people.kit.js'

const hub = useHub()
const name = 'Hoàng Thị Xuyến Chi'
const secret = { birthDate: '1961-07-08', identityNumber: '001161000123', ethnicity: 'Tày' }
const secrets = [name, '1961-07-08', '001161000123', 'Xuyến Chi', 'xuyenchi@truong.vn']
let world: World
let personId: string
let proposalId: string
let fileId: string
const head = () => actingFor(world.school, 'HEAD')
const admin = (organizationId: string, subject = `admin@${organizationId}`) => ({
  ...actingFor(organizationId, 'ADMIN', '2024-09-02'),
  subject,
})

beforeAll(async () => {
  world = await buildWorld(hub())
  const input = { ...teacher, ...secret, name, organizationId: world.school }
  personId = (await call(hub(), head(), 'employPerson', input)).record.id
  const discipline = { kind: 'REPRIMAND', decisionNumber: '7/QĐ Xuyến Chi', decidedOn: '2020-01-01' }
  const days = { from: '2020-01-01', to: '2021-01-01' }
  await call(hub(), head(), 'recordDiscipline', {
    organizationId: world.school,
    personId,
    ...discipline,
    ...days,
  })
  const link = { organizationId: world.school, personId, subject: 'xuyenchi@truong.vn', from: '2024-01-01' }
  await call(hub(), admin(world.school), 'linkAccount', link)
  await hub().settle()
  proposalId = randomUUID()
  await hub().sql(
    `insert into awards.proposal (id, owner_id, period, subject, candidate_id, candidate_name, position_group, gender, award_type,
       commendation_kind, state, holder_id, drafted_on, sent_on, decided_on, achievement, position)
     values ($1, $2, '2023-2024', 'PERSON', $3, $4, 'TEACHER', 'FEMALE', 'T1', 'YEARLY', 'GRANTED', $2, '2024-05-20', '2024-05-21',
       '2024-06-20', 'Cô Xuyến Chi dạy giỏi', 'Giáo viên')`,
    [proposalId, world.school, personId, name],
  )
  await hub().sql(
    `insert into awards.registration (id, owner_id, period, subject, candidate_id, candidate_name, position_group, gender, award_type, state, registered_on, sent_on)
     values ($1, $2, '2023-2024', 'PERSON', $3, $4, 'TEACHER', 'FEMALE', 'T1', 'REGISTERED', '2023-10-01', null)`,
    [randomUUID(), world.school, personId, name],
  )
  await hub().sql(
    `insert into campaigns.role_model (id, owner_id, subject, subject_id, subject_name, title, story, period, state)
     values ($1, $2, 'PERSON', $3, $4, 'Cô Xuyến Chi', 'Chuyện cô Xuyến Chi', '2023-2024', 'DRAFT')`,
    [randomUUID(), world.school, personId, name],
  )
  const paper = {
    ownerId: world.school,
    purpose: 'DOCUMENT',
    name: 'xuyen-chi.pdf',
    mediaType: 'application/pdf',
  }
  fileId = await putInAwards(paper)
  await hub().sql(
    `insert into awards.proposal_document (id, owner_id, proposal_id, kind, name, media_type, file_id, size, sha256)
     values ($1, $2, $3, 'OTHER', 'Xuyến Chi.pdf', 'application/pdf', $4, 10, 'x')`,
    [randomUUID(), world.school, proposalId, fileId],
  )
})

async function putInAwards(file: { ownerId: string; purpose: string; name: string; mediaType: string }) {
  const id = randomUUID()
  await hub().sql(
    `insert into awards.stored_file (id, owner_id, purpose, name, media_type, most_bytes, size, sha256, state, offered_by)
     values ($1, $2, $3, $4, $5, 100, 10, 'x', 'STORED', 'x')`,
    [id, file.ownerId, file.purpose, file.name, file.mediaType],
  )
  return id
}

/** Where a text stands in any table of any room, and in no printed decision. */
async function placesOf(text: string): Promise<string[]> {
  const columns = await hub().sql<{ place: string; column: string }>(
    `select format('%I.%I', table_schema, table_name) as place, column_name as column from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = any ($1) and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'date', 'ARRAY')`,
    [subgraphNames],
  )
  const found: string[] = []
  for (const { place, column } of columns) {
    const rows = await hub().sql(
      `select from ${place} where "${column}"::text ilike '%' || $1 || '%' limit 1`,
      [text],
    )
    if (rows.length > 0) found.push(`${place}.${column}`)
  }
  return found.sort()
}

async function assertWhole(): Promise<void> {
  for (const room of definitions) {
    const database = await openDatabase({ url: hub().appUrl, schema: room.name, entities: [], poolSize: 2 })
    await chainJournal(database).finally(() => database.destroy())
    expect(await verifyRollups(hub().ownerUrl, room)).toEqual([])
    expect((await verifyChain(hub().ownerUrl, room.name)).broken).toBeFalsy()
  }
}

const request = (more: object = {}) =>
  call(hub(), admin(world.school), 'requestErasure', {
    ...{ organizationId: world.school, personId, legalGround: 'NĐ 13/2023/NĐ-CP Điều 16' },
    ...{ documentNumber: '15/CV', documentDate: '2024-08-30', ...more },
  })

async function confirm(erasureId: string, viewer = admin(world.section)) {
  const { data, errors } = await hub().ask(
    'organizations',
    viewer,
    'mutation ($input: EndErasureInput!) { it: confirmErasure(input: $input) { record { id state allowedActions } userErrors { code } } }',
    { input: { erasureId } },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.it
}

// Planted faults that this suite caught: a room that does not follow erasures, an own ADMIN who confirms, and reasons that are not
// found any more once the database has moved.
describe('the erasure of a person', () => {
  test('waits until she works nowhere, and takes two: the organization and one above it', async () => {
    expect((await request()).userErrors).toMatchObject([{ code: 'ERASURE_EMPLOYED' }])
    const end = { organizationId: world.school, personId, on: '2024-08-01', reason: 'Bà Xuyến Chi nghỉ hưu' }
    await call(hub(), head(), 'endEmployment', end)
    const { record, userErrors } = await request()
    expect(userErrors).toEqual([])
    expect((await request()).userErrors).toMatchObject([{ code: 'ERASURE_EXISTS' }])
    await expect(confirm(record.id, admin(world.school))).rejects.toThrow('FORBIDDEN')
    expect(
      (await confirm(record.id, admin(world.section, `admin@${world.school}`))).userErrors,
    ).toMatchObject([{ code: 'ERASURE_OWN' }])
    expect((await confirm(record.id, admin(world.otherSection))).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    expect(await placesOf(name)).not.toEqual([])
  })

  test('leaves her values nowhere; sums and chains stay whole; consumers of the feed learn of it', async () => {
    await assertWhole()
    const sums = await hub().sql(
      'select organization_id, measure, sum(amount) from awards.rollup_delta group by 1, 2 order by 1, 2',
    )
    const cursor = await changes(null)
    const [{ id }] = (await hub().sql('select id from organizations.person_erasure')) as [{ id: string }]
    expect((await confirm(id)).record).toEqual({ id, state: 'DONE', allowedActions: [] })
    await hub().settle()
    for (const text of secrets) expect({ text, places: await placesOf(text) }).toEqual({ text, places: [] })
    await assertWhole()
    expect(
      await hub().sql(
        'select organization_id, measure, sum(amount) from awards.rollup_delta group by 1, 2 order by 1, 2',
      ),
    ).toEqual(sums)
    expect((await changes(cursor.cursor)).nodes).toContainEqual({
      type: 'PERSON',
      recordId: personId,
      operation: 'UPDATE',
    })
  })

  test('replaces the contents of her papers', async () => {
    expect(await hub().subgraphs.awards.eraseFiles()).toBe(1)
    expect(await hub().subgraphs.awards.eraseFiles()).toBe(0)
    expect((await buffer(hub().files('awards').open(fileId))).toString()).toContain(
      'erased on a lawful request',
    )
  })

  test('is repeated on a database that was restored from before it, by a list without values', async () => {
    const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const list = await listErasures(hub().ownerUrl)
    for (const text of secrets) expect(list).not.toContain(text)
    // As the older database was: her name stands there, and nothing of the erasure.
    await hub().sql('delete from organizations.person_erasure')
    await hub().sql(
      'update organizations.act_reason set reason = $1 where reason = organizations.erased_text()',
      ['Bà Xuyến Chi nghỉ hưu'],
    )
    // It was moved once before: its journal no longer says by transactions which reason is whose.
    for (const room of subgraphNames)
      await asOwner(hub().ownerUrl, room, (client) => client.query('select raise_feed_epoch()'))
    await hub().sql('update organizations.person set name = $2 where id = $1', [personId, name])
    await hub().sql('update awards.proposal set candidate_name = $2 where id = $1', [proposalId, name])
    await hub().sql('update campaigns.known_person set name = $2 where id = $1', [personId, name])
    const folder = mkdtempSync(`${tmpdir()}/erasures-`)
    writeFileSync(`${folder}/list`, list)
    await replayErasures(hub().ownerUrl, subgraphNames, readErasures(`${folder}/list`))
    rmSync(folder, { recursive: true })
    for (const text of secrets) expect({ text, places: await placesOf(text) }).toEqual({ text, places: [] })
    expect(await hub().sql('select state from organizations.person_erasure')).toEqual([{ state: 'DONE' }])
    await assertWhole()
  })

  test('is nothing that the program can do by itself', async () => {
    for (const viewer of [
      admin(world.section),
      thirdParty(['PERSONAL_DATA'], '2024-09-02', world.ministry),
    ]) {
      await expect(
        hub().asViewer('awards', viewer, 'select erase_people(array[$1::uuid])', [personId]),
      ).rejects.toThrow(/only the hub itself|permission denied|read-only/)
    }
  })
})

async function changes(after: string | null) {
  await hub().settle()
  const { data } = await hub().ask(
    'organizations',
    thirdParty(['CHANGE_FEED'], '2024-09-02', world.ministry),
    'query ($after: String) { changes(after: $after, first: 1000) { nodes { type recordId operation } cursor } }',
    { after },
  )
  return data.changes
}
