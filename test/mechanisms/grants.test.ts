import { expect, test } from 'vitest'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import { useHub } from '../kit/hub.js'

const hub = useHub()

interface Grant {
  place: string
  grantee: string
  privileges: string
}

/** What the catalogue says that anybody but the owner may do with a table or sequence of the four rooms. */
function grants(): Promise<Grant[]> {
  return hub().sql<Grant>(
    `select c.oid::regclass::text as place, coalesce(r.rolname, 'PUBLIC') as grantee,
       string_agg(lower(a.privilege_type), ' ' order by a.privilege_type) as privileges
     from pg_class c cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
     where c.relnamespace in (select oid from pg_namespace where nspname = any ($1)) and a.grantee <> c.relowner
     group by 1, 2 order by 1, 2`,
    [subgraphNames],
  )
}

/** Everything that a table may be granted for: reading, adding, changing; deleting in projections and stages alone. */
const shapes = [
  'select', // kept by triggers
  'insert select', // history
  'insert select update',
  'delete insert select', // errors of imports
  'delete insert select update', // projections
]

/** Tables with a shape of their own. */
const others: Record<string, string> = {
  similarity_source: 'select update', // rows come by trigger, the program notes what it has compared
  edition_hidden: 'insert', // read by the functions of the owner role alone
}

// Planted faults that this suite caught: a grant of truncate, a table granted to PUBLIC.
test('tables are granted to the program alone, each in one of a few shapes', async () => {
  const found = await grants()
  expect(found.length).toBeGreaterThan(150)
  const odd = found.filter(
    ({ place, grantee, privileges }) =>
      grantee !== 'hub_app' || !(shapes.includes(privileges) || others[place.split('.')[1]!] === privileges),
  )
  expect(odd).toEqual([])
})

test('the program makes nothing: no schema, no database, no role, and reaches no other schema', async () => {
  const [rights] = await hub().sql(
    `select has_database_privilege('hub_app', current_database(), 'create') as "makesSchemas",
       array(select nspname::text from pg_namespace where nspname !~ '^(pg_|information_schema)'
         and has_schema_privilege('hub_app', oid, 'usage') order by 1) as schemas,
       array(select nspname::text from pg_namespace where has_schema_privilege('hub_app', oid, 'create')) as "makesIn"`,
  )
  expect(rights).toEqual({
    makesSchemas: false,
    schemas: [...subgraphNames, 'public'].sort(),
    makesIn: [],
  })
})

test('no default grant opens what comes later', async () => {
  expect(await hub().sql('select defaclrole::regrole::text, defaclacl::text from pg_default_acl')).toEqual([])
})
