import { readFileSync } from 'node:fs'
import { beforeAll, expect, inject, test } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import { verifyRollups } from '../../shared/rollup/verify.js'
import { ProposalState } from '../../subgraphs/awards/proposal/proposal.enums.js'
import { definitions } from '../../subgraphs/definitions.js'
import { startHub, useHub, type TestHub } from '../../test/kit/hub.js'
import { loadCountry } from './load.js'
import { smallCountry } from './small-country.kit.js'

const years = 3
const hub = useHub()
beforeAll(async () => {
  await loadCountry({ ownerUrl: hub().ownerUrl, units: smallCountry(), years })
}, 120_000)

const projections: Record<string, readonly string[]> = {
  awards: [
    'known_organization',
    'organization_edge',
    'known_lineage',
    'known_person',
    'known_employment',
    'known_rating',
    'known_recognition',
  ],
  campaigns: ['known_organization', 'organization_edge', 'known_lineage', 'known_person', 'known_employment'],
  initiatives: [
    'known_organization',
    'organization_edge',
    'known_person',
    'known_employment',
    'known_appointment',
    'known_use',
    'staff_change',
  ],
}

/** What tables hold, as digests by name; what differs at each loading (chance, clock) is left out by naming columns. */
async function contents(of: TestHub, tables: readonly string[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const table of tables) {
    const [row] = await of.sql(
      `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text collate "C")) as digest from ${table} t`,
    )
    found[table] = row
  }
  return found
}

const projected = Object.entries(projections).flatMap(([room, tables]) =>
  tables.map((table) => `${room}.${table}`),
)
const facts = [
  '(select id, birth_date, identity_number from organizations.person_protected)',
  ...[
    'organization',
    'organization_edge',
    'organization_lineage',
    'person',
    'employment',
    'quality_rating',
    'appointment',
  ].map((t) => `organizations.${t}`),
  ...[
    'registration',
    'proposal',
    'dossier',
    'dossier_item',
    'disclosure',
    'disclosure_item',
    'council_vote',
    'appraisal',
    'decision',
    'award',
    'step_time',
    'rollup_total',
    'rollup_series',
  ].map((t) => `awards.${t}`),
  ...['initiative', 'initiative_author', 'initiative_recognition', 'rollup_total'].map(
    (t) => `initiatives.${t}`,
  ),
  ...['campaign', 'campaign_joining', 'duty', 'duty_fulfilment', 'rollup_total'].map((t) => `campaigns.${t}`),
]

test('every sum is what the facts say, at every organization, on both sides of the reform', async () => {
  for (const room of definitions) expect(await verifyRollups(hub().ownerUrl, room)).toEqual([])
  const [ministry] = await hub().sql<{ granted: string }>(
    `select sum(amount)::int as granted from awards.rollup_total where organization_id = bench.id(1, 1) and measure = 'GRANTED'`,
  )
  const [counted] = await hub().sql(`select count(*)::int as granted from awards.award`)
  expect(ministry).toEqual(counted)
})

test('proposals have gone through every state, each step written down', async () => {
  const states = await hub().sql<{ state: ProposalState }>(
    'select distinct state from awards.proposal order by 1',
  )
  expect(states.map(({ state }) => state)).toEqual(Object.values(ProposalState).sort())
  const steps = await hub().sql<{ way: string }>(
    `select distinct string_agg(s.to_state, ' ' order by s.place) as way from awards.proposal p join awards.proposal_step s on s.proposal_id = p.id
     where p.state = 'GRANTED' group by p.id order by 1`,
  )
  const ways = [
    ['DISCLOSED DISCLOSURE_CLOSED SENT RECEIVED APPRAISED'],
    ['SENT RECEIVED APPRAISED'],
    ['SENT RECEIVED APPRAISED LEVEL_PASSED'],
    ['SENT RECEIVED SUPPLEMENT_REQUESTED RECEIVED APPRAISED'],
  ].flatMap((way) => [`${way} GRANTED`, `${way} SENT RECEIVED GRANTED`])
  expect(steps.map(({ way }) => way)).toEqual(
    ways.map((way) => `DRAFT TEAM_REVIEWED COUNCIL_PASSED ${way}`).sort(),
  )
})

test('a district passes into the communes of its schools and into the department, which take over no records', async () => {
  const lines = await hub().sql<{ line: string }>(
    `select p.code || ' ' || s.code as line from organizations.organization_lineage l
     join organizations.organization p on p.id = l.predecessor_id join organizations.organization s on s.id = l.successor_id
     where l.record_groups = '{}' and l.effective_on = '2025-07-01' order by 1`,
  )
  expect(lines.map(({ line }) => line)).toEqual([
    ...['1', '2', '3', '4'].map((code) => `PHONG-${code} SO-01`),
    ...['1 UBND-XA-12', '2 UBND-XA-11', '3 UBND-XA-12', '4 UBND-XA-11'].map((line) => `UBND-HUYEN-${line}`),
  ])
})

test('each person has a day of birth and an identity number, which nobody else has', async () => {
  const [row] = await hub().sql(
    `select count(*)::int as people, count(d.birth_date)::int as born, count(distinct d.identity_number)::int as numbers
     from organizations.person p left join organizations.person_protected d using (id)`,
  )
  expect([row!.born, row!.numbers]).toEqual([row!.people, row!.people])
})

test('the journal has an entry for every record and change', async () => {
  const [row] = await hub().sql(
    `select (select count(*)::int from awards.proposal) as made, (select sum(version - 1)::int from awards.proposal) as changed,
       count(*) filter (where operation = 'INSERT')::int as journalled, count(*) filter (where operation = 'UPDATE')::int as journalled_changes
     from awards.journal where type = 'Proposal'`,
  )
  expect([row!.journalled, row!.journalled_changes]).toEqual([row!.made, row!.changed])
})

test('a use is told where its proposal stands, also when many go on at once', async () => {
  const [row] = await hub().sql(
    `select count(*)::int as uses, count(*) filter (where (u.state, u.award_type) = (p.state, p.award_type))::int as told
     from awards.initiative_use u join awards.proposal p on p.id = u.proposal_id`,
  )
  expect(row!.uses).toBeGreaterThan(20)
  expect(row!.told).toBe(row!.uses)
})

test('rooms know what the feeds would have told them', async () => {
  const written = await contents(hub(), projected)
  await hub().settle()
  expect(await contents(hub(), projected)).toEqual(written)
  for (const room of Object.keys(projections)) await hub().sql(`delete from ${room}.feed_cursor`)
  await readFromBeginning()
  expect(await contents(hub(), projected)).toEqual(written)
})

/** A whole country takes longer than a request waits. */
async function readFromBeginning(): Promise<void> {
  for (;;) {
    try {
      return await hub().settle()
    } catch (error) {
      if ((error as { extensions?: { code: string } }).extensions?.code !== 'RETRY_LATER') throw error
    }
  }
}

test('a run that is killed goes on, and the data is that of a run that was not', async () => {
  const other = await startHub(inject('ownerUrl'))
  const load = (): Promise<void> => loadCountry({ ownerUrl: other.ownerUrl, units: smallCountry(), years })
  await other.sql(readFileSync(projectPath('bench/country/staging.sql'), 'utf8'))
  for (const step of [
    'people 1',
    'awards 2023-2024 0: 5',
    'initiatives 2024-2025',
    'campaigns 2025-2026 1',
  ]) {
    await killAt(other, step)
    await expect(load()).rejects.toThrow('terminat')
  }
  await other.sql('drop trigger kill on bench.step')
  await load()
  expect(await contents(other, facts)).toEqual(await contents(hub(), facts))
  const stepsOf = (of: TestHub) => of.sql('select name from bench.step order by 1')
  expect(await stepsOf(other)).toEqual(await stepsOf(hub()))
  await other.close()
}, 120_000)

/** Kills the session that has done all the work of a step, before it commits. */
async function killAt(of: TestHub, step: string): Promise<void> {
  await of.sql(`create or replace function bench.kill() returns trigger language plpgsql as $$
    begin
      if new.name like '${step}%' then perform pg_terminate_backend(pg_backend_pid()); end if;
      return new;
    end $$`)
  await of.sql(
    'create or replace trigger kill before insert on bench.step for each row execute function bench.kill()',
  )
}

test('a trigger that was switched off is found', async () => {
  await hub().sql('alter table awards.proposal disable trigger book_update')
  const again = loadCountry({ ownerUrl: hub().ownerUrl, units: smallCountry(), years })
  await expect(again).rejects.toThrow('these triggers are switched off: awards.proposal: book_update')
  await hub().sql('alter table awards.proposal enable trigger book_update')
})

test('other settings need another database', async () => {
  const other = loadCountry({ ownerUrl: hub().ownerUrl, units: smallCountry(), years: 1 })
  await expect(other).rejects.toThrow('this database was loaded with')
})
