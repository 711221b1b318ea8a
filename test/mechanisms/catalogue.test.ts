import { describe, expect, test } from 'vitest'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import { useHub } from '../kit/hub.js'
import { history } from './history.kit.js'

const hub = useHub()

/** Names of things that are as they must not be. */
async function those(statement: string): Promise<string[]> {
  const rows = await hub().sql<{ name: string }>(statement, [subgraphNames])
  return rows.map(({ name }) => name).sort()
}

const ours = `relnamespace in (select oid from pg_namespace where nspname = any ($1))`
const tables = `from pg_class c where c.relkind in ('r', 'p') and c.${ours}`
const functions = `from pg_proc p where p.pronamespace in (select oid from pg_namespace where nspname = any ($1))`
const inEverySchema = (name: string): string[] => subgraphNames.map((schema) => `${schema}.${name}`).sort()

/** Tables that name an organization and are no records of this room: their changes are no acts of anybody. */
const untracked: Record<string, string> = {
  known_appointment: 'a projection: its owner journals it',
  known_cluster_leader: 'a projection: its owner journals it',
  known_council: 'a projection: its owner journals it',
  known_council_member: 'a projection: its owner journals it',
  known_employment: 'a projection: its owner journals it',
  known_rating: 'a projection: its owner journals it',
  known_recognition: 'a projection: its owner journals it',
  known_team: 'a projection: its owner journals it',
  known_team_member: 'a projection: its owner journals it',
  known_use: 'a projection: its owner journals it',
  proposal_step: 'follows from the versions of proposals, which are journaled',
  record_access: 'follows from the acts on its records, which are journaled',
  register_entry: 'follows from recognitions and reports, which are journaled',
  rollup_delta: 'sums, made of journaled facts',
  rollup_series: 'sums, made of journaled facts',
  rollup_total: 'sums, made of journaled facts',
  staff_change: 'sums, made of a projection',
  campaign_expectation: 'follows from launches, joinings and the tree, which are journaled',
  journal: 'the journal itself',
}

/** Functions that run with the owner's rights and that the program calls itself: each asks who the viewer is. */
const callableWithOwnersRights = [
  'ballot_tallies',
  'candidate_is_mine',
  'carry_out_erasure',
  'cast_ballot',
  'change_is_covered',
  'client_may_be_granted',
  'close_ballot_round',
  'conflict_of',
  'data_version',
  'decision_is_covered',
  'duplicates_below',
  'edition_figures',
  'edition_history',
  'end_inner_bodies',
  'erase_people',
  'find_in_register',
  'fold_rollups',
  'follow_merge',
  'has_left',
  'hidden_names',
  'hold_campaign',
  'later_awards',
  'lock_kept_person',
  'member_counts',
  'merge_person',
  'move_people',
  'note_discipline_shown',
  'open_ballot_round',
  'page_of_register',
  'people_left_behind',
  'person_employers',
  'person_is_administered',
  'person_is_granted',
  'person_is_kept_by',
  'person_is_owned',
  'quota_balances',
  'rating_counts',
  'read_series',
  'read_submitted_initiative',
  'read_submitted_proposal',
  'read_totals',
  'rebased_rollups',
  'rebased_series',
  'recognitions_by',
  'search_organizations',
  'share_record',
  'similarity_standing',
  'staff_on',
  'viewer_employees',
  'viewer_marks',
  'viewer_records',
  'viewer_sits_in',
  'viewer_works_for',
  'women_counts',
]

// Planted faults that this suite caught: a table without protect(), one with a grant of update too many, a function
// without a comment, a security definer function without search_path, a table with owner_id and without track().
describe('every table', () => {
  test('of the four rooms is looked at', async () => {
    expect(
      (
        await those(`select nspname || '.' || relname as name from pg_namespace n, pg_class c
      where n.oid = c.relnamespace and nspname = any ($1) and relkind = 'r'`)
      ).length,
    ).toBeGreaterThan(60)
    expect(
      await those(
        `select distinct c.relkind::text as name from pg_class c where c.${ours} and c.relkind not in ('r', 'i', 'S', 'c')`,
      ),
    ).toEqual([])
  })

  test('has row-level security', async () => {
    expect(await those(`select c.oid::regclass as name ${tables} and not c.relrowsecurity`)).toEqual([])
  })

  test('has a policy that lets somebody in', async () => {
    const withoutPolicy = await those(
      `select c.oid::regclass as name ${tables} and not exists (select from pg_policy p where p.polrelid = c.oid)`,
    )
    // Only the owner reads which migrations were applied, and what lies in a ballot box.
    expect(withoutPolicy).toEqual(['awards.ballot_box', ...inEverySchema('schema_migration')].sort())
  })

  test('has a policy for each thing that the program may do to it', async () => {
    expect(
      await those(
        `select c.oid::regclass || ' ' || privilege as name
         from pg_class c, (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) p (privilege, command)
         where c.relkind = 'r' and c.${ours} and has_table_privilege('hub_app', c.oid, privilege)
           and not exists (select from pg_policy where polrelid = c.oid and polcmd in ('*', command::"char"))`,
      ),
    ).toEqual([])
  })

  test('with an owner or an organization is journaled', async () => {
    const forgotten = await those(
      `select c.oid::regclass as name ${tables}
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('owner_id', 'organization_id', 'issuer_id') and a.atttypid = 'uuid'::regtype)
         and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgfoid::regproc::text like '%.journal_%' and t.tgenabled <> 'D') < 3`,
    )
    expect(forgotten.filter((name) => !(name.split('.')[1]! in untracked))).toEqual([])
  })

  test('asks in its policies for scopes that a key can have', async () => {
    const asked = await those(
      `select distinct (regexp_matches(qual, 'viewer_has_scope\\(''([^'']+)''', 'g'))[1] as name from pg_policies where schemaname = any ($1)`,
    )
    const [possible] = await hub().sql<{ rule: string }>(
      "select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'api_client_scopes_known'",
    )
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((scope) => !possible!.rule.includes(`'${scope}'`))).toEqual([])
  })

  test('that travels is opened by rows of record_access', async () => {
    const travelling = await those(`select c.oid::regclass as name ${tables}
      and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'open_to_owner')`)
    expect(travelling).toEqual([
      'awards.dossier',
      'awards.proposal',
      'awards.registration',
      'campaigns.contest_entry',
      'campaigns.role_model',
      'campaigns.scorecard',
      'initiatives.initiative',
    ])
  })
})

describe('the program', () => {
  test('owns nothing, is no superuser and does not pass row-level security', async () => {
    const [role] = await hub().sql(
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = 'hub_app'",
    )
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    })
    expect(
      await hub().sql(
        `select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = 'hub_app'::regrole and deptype = 'o'
         union all select from pg_auth_members where member = 'hub_app'::regrole`,
      ),
    ).toEqual([])
    expect(
      await those(
        `select nspname as name from pg_namespace where nspname = any ($1 || '{public}'::text[]) and has_schema_privilege('hub_app', oid, 'create')`,
      ),
    ).toEqual([])
  })

  test('cannot write the journal, the sums, the closure or who may see what', async () => {
    const kept = [
      'journal',
      'feed_epoch',
      'rollup_delta',
      'rollup_total',
      'rollup_series',
      'org_closure',
      'record_access',
      'schema_migration',
    ]
    expect(await writable("('insert'), ('update'), ('delete'), ('truncate')", kept)).toEqual([])
  })

  test('cannot change or delete what is history', async () => {
    const names = history.map((name) => name.split('.')[1]!)
    expect(await writable("('update'), ('delete'), ('truncate')", names)).toEqual([])
    expect(
      (await those(`select c.oid::regclass as name ${tables}`)).filter((name) => history.includes(name)),
    ).toEqual(history)
  })

  test('deletes from projections only', async () => {
    const deletable = await those(
      `select c.oid::regclass as name ${tables} and (has_table_privilege('hub_app', c.oid, 'delete') or has_table_privilege('hub_app', c.oid, 'truncate'))`,
    )
    const projections = /\.(staged_row|import_error|known_\w+|feed_cursor|organization_edge)$/
    expect(deletable.filter((name) => !projections.test(name))).toEqual([])
  })
})

/** Tables of these names that the program may write in one of these ways. */
async function writable(privileges: string, names: readonly string[]): Promise<string[]> {
  const list = names.map((name) => `'${name}'`).join(', ')
  return those(
    `select c.oid::regclass || ' ' || privilege as name from pg_class c, (values ${privileges}) p (privilege)
     where c.relkind = 'r' and c.${ours} and c.relname in (${list})
       and (has_table_privilege('hub_app', c.oid, privilege)
         or (privilege in ('insert', 'update') and has_any_column_privilege('hub_app', c.oid, privilege)))`,
  )
}

describe('every function', () => {
  test("that runs with the owner's rights has a fixed search_path", async () => {
    expect(
      await those(
        `select p.oid::regprocedure as name ${functions} and p.prosecdef
           and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')`,
      ),
    ).toEqual([])
  })

  test("that runs with the owner's rights is known, if the program may call it itself", async () => {
    // Trigger functions cannot be called.
    const callable = await those(
      `select distinct p.proname::text as name ${functions} and p.prosecdef and p.prorettype <> 'trigger'::regtype
         and has_function_privilege('hub_app', p.oid, 'execute')`,
    )
    expect(callable).toEqual(callableWithOwnersRights)
  })
})

describe('everything of ours', () => {
  test('has a comment: tables, functions, procedures, types, collations', async () => {
    expect(
      await those(
        `select c.oid::regclass::text as name ${tables} and obj_description(c.oid, 'pg_class') is null
         union all
         select p.oid::regprocedure::text ${functions} and obj_description(p.oid, 'pg_proc') is null
         union all
         select c.oid::regclass::text from pg_class c join pg_type t on t.typrelid = c.oid where c.relkind = 'c' and c.${ours} and obj_description(t.oid, 'pg_type') is null
         union all
         select collname from pg_collation where collnamespace in (select oid from pg_namespace where nspname = any ($1)) and obj_description(oid, 'pg_collation') is null`,
      ),
    ).toEqual([])
  })

  test('that constrains has a name of its own', async () => {
    // Names that PostgreSQL gives end in _check, _key, _excl or _fkey; a primary key is never refused by name.
    expect(
      await those(
        `select conrelid::regclass || ' ' || conname as name from pg_constraint
         where connamespace in (select oid from pg_namespace where nspname = any ($1))
           and contype in ('c', 'u', 'x', 'f') and conname ~ '_(check|key|excl|fkey)\\d*$'`,
      ),
    ).toEqual([])
  })
})
