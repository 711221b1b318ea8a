import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../kit/hub.js'

const hub = useHub()

/** A record with a column of each kind that records have, and a column that was dropped. */
beforeAll(async () => {
  await hub().sql(`
    set search_path = awards, public;
    create table sample (id uuid primary key, owner_id uuid, "Tên riêng" text, dropped text, day date, at timestamptz, amount numeric, rate float8,
      is_open boolean, days daterange, tags text[], facts jsonb);
    alter table sample drop column dropped;
    call track('sample', 'Sample', 'owner_id');
    create table masterless (id uuid primary key, text text);
    call track('masterless', 'Masterless');
    reset search_path`)
})

const made = `insert into awards.sample
  select lpad(n::text, 32, '0')::uuid, '00000000-0000-0000-0000-0000000000aa', 'a', '2024-01-01', '2024-01-01', 1.0, 0.5, true, '[2024-01-01,2024-02-01)',
    array['a'], '{"a": 1}' from generate_series(1, 40) n`
/** What happens to the record of each number; some are left as they were. */
const changes = [
  `"Tên riêng" = 'b', day = null`,
  `amount = 1.00, facts = '{"a": 1.0}'`,
  'amount = amount',
  `owner_id = '00000000-0000-0000-0000-0000000000bb', at = '2024-01-01T07:00:00+07'`,
  `rate = 'NaN', is_open = null, tags = array['a', null], days = 'empty'`,
  `facts = 'null', tags = '{}'`,
]
const oneByOne = changes.map(
  (change, place) =>
    `update awards.sample set ${change} where right(id::text, 2)::int % ${changes.length} = ${place}`,
)

interface Entry {
  record: string
  owner: string | null
  operation: string
  fields: string[]
  digest: string
}

const entries = (type: string): Promise<Entry[]> =>
  hub().sql(
    `select record_id as record, organization_id as owner, operation, fields, encode(digest, 'hex') as digest
     from awards.journal where type = $1 order by record_id, operation, seq`,
    [type],
  )

test('a change of many records leaves the entries that a change of few leaves', async () => {
  await hub().sql(made)
  const born = await entries('Sample')
  for (const statement of oneByOne) await hub().sql(statement)
  const few = (await entries('Sample')).filter(({ operation }) => operation === 'UPDATE')
  expect(few).toHaveLength(26)

  await hub().sql('truncate awards.sample')
  await hub().sql("delete from awards.journal where type = 'Sample'")
  await hub().sql(made)
  expect(await entries('Sample')).toEqual(born)
  await hub().sql(`create table awards.wanted as select * from awards.sample`)
  for (const statement of oneByOne) await hub().sql(statement.replace('awards.sample', 'awards.wanted'))
  await hub()
    .sql(`update awards.sample s set (owner_id, "Tên riêng", day, at, amount, rate, is_open, days, tags, facts)
    = (w.owner_id, w."Tên riêng", w.day, w.at, w.amount, w.rate, w.is_open, w.days, w.tags, w.facts) from awards.wanted w where w.id = s.id`)
  expect((await entries('Sample')).filter(({ operation }) => operation === 'UPDATE')).toEqual(few)
})

test('an entry names what is another value now, and the owner of now', async () => {
  const first = (await entries('Sample')).filter(({ operation }) => operation === 'UPDATE').slice(0, 4)
  expect(
    first.map(({ record, owner, fields }) => [Number(record.slice(-2)), owner!.slice(-2), fields]),
  ).toEqual([
    [3, 'bb', ['owner_id']],
    [4, 'aa', ['days', 'is_open', 'rate', 'tags']],
    [5, 'aa', ['facts', 'tags']],
    [6, 'aa', ['Tên riêng', 'day']],
  ])
})

test('records of nobody are journaled without an owner', async () => {
  await hub().sql("insert into awards.masterless select gen_random_uuid(), 'a' from generate_series(1, 30)")
  await hub().sql("update awards.masterless set text = 'b'")
  const changed = (await entries('Masterless')).filter(({ operation }) => operation === 'UPDATE')
  expect(changed).toHaveLength(30)
  expect(changed.every(({ owner, fields }) => owner === null && fields.join() === 'text')).toBe(true)
})

test('what is tracked can be compared', async () => {
  const odd = await hub().sql(
    `select format('%s.%I', c.oid::regclass, a.attname) as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'journal_update')
       and a.atttypid in ('json'::regtype, 'xml'::regtype, 'point'::regtype)`,
  )
  expect(odd).toEqual([])
})

test('the journal looks at all columns that a table has by now', async () => {
  const overlooked = await hub().sql(
    `select format('%s.%I', c.oid::regclass, a.attname) as name
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where t.tgname = 'journal_update' and position(format('r.%1$I is distinct from o.%1$I', a.attname) in p.prosrc) = 0`,
  )
  expect(overlooked).toEqual([])
})

test('a record that is deleted leaves an entry without fields', async () => {
  await hub().sql("delete from awards.sample where right(id::text, 2) = '01'")
  const gone = (await entries('Sample')).filter(({ operation }) => operation === 'DELETE')
  expect(gone).toMatchObject([{ record: expect.stringMatching(/01$/), fields: [] }])
})
