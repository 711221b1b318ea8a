import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { projectPath } from '../../shared/config/project-path.js'
import type { TestHub } from '../kit/hub.js'

const folder = projectPath('../shared/data')

/** False where the public data of the country is not there: it is no part of the project. */
export const hasCountry = existsSync(`${folder}/admin_units.csv`)

/** The last day of the districts. */
export const lastDay = '2025-06-30'
/** The first day without them. */
export const firstDay = '2025-07-01'

type Line = Record<string, string>

function rowsOf(file: string): Line[] {
  return parse<Line>(readFileSync(`${folder}/${file}`), { columns: true, bom: true })
}

/** A unit of one of the two schemes; its organization has the code `scheme-level-code`. */
export interface Unit {
  id: string
  code: string
  name: string
  level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE'
  parent: string | null
}

/** Which old unit went into which new one. */
export interface Passage {
  from: string
  to: string
  /** True for the first of several: the one that takes the records over. */
  takes: boolean
}

/** The country as the files have it: units on the last and on the first day, and what became of what. */
export interface Country {
  before: Unit[]
  after: Unit[]
  wards: Passage[]
  islands: Passage[]
  provinces: Passage[]
  schools: { code: string; name: string; district: string; commune: string }[]
}

const levels = { 1: 'PROVINCE', 2: 'DISTRICT', 3: 'COMMUNE' } as const

function unitsOn(rows: readonly Line[], scheme: '3T' | '2T', day: string): Unit[] {
  const open = rows.filter(
    (row) =>
      row.scheme === scheme &&
      (row.valid_from === '' || row.valid_from! <= day) &&
      (row.valid_to === '' || day < row.valid_to!),
  )
  const keyOf = (level: string, code: string): string => `${scheme}-${level}-${code}`
  return open.map((row) => {
    const above = row.level === '1' ? null : scheme === '3T' && row.level === '3' ? '2' : '1'
    return {
      id: '',
      code: keyOf(row.level!, row.code!),
      name: `Ủy ban nhân dân ${row.full_name!}`,
      level: levels[Number(row.level) as 1 | 2 | 3],
      parent: above && keyOf(above, row.parent_code!),
    }
  })
}

/** Reads the country from the files. */
export function readCountry(): Country {
  const units = rowsOf('admin_units.csv')
  const taken = new Set<string>()
  const passage = (from: string, to: string): Passage => {
    const takes = !taken.has(from)
    taken.add(from)
    return { from, to, takes }
  }
  const passages = rowsOf('ward_map_2025.csv')
  const ofLevel = (level: string, place: string): Passage[] =>
    passages
      .filter((row) => row.old_level === level)
      .map((row) => passage(`3T-${place}-${row.old_code!}`, `2T-3-${row.new_code!}`))
  return {
    before: unitsOn(units, '3T', lastDay),
    after: unitsOn(units, '2T', firstDay),
    wards: ofLevel('W', '3'),
    islands: ofLevel('D', '2'),
    provinces: rowsOf('province_map_2025.csv').map((row) =>
      passage(`3T-1-${row.old_code!}`, `2T-1-${row.new_code!}`),
    ),
    schools: rowsOf('schools_synthetic.csv')
      .filter((row, place) => place % 10 === 0 && row.commune_2025 !== '' && row.valid_from === '')
      .map((row) => ({
        code: `TRUONG-${row.code!}`,
        name: row.name!,
        district: `3T-2-${row.district_code!}`,
        commune: `2T-3-${row.commune_2025!}`,
      })),
  }
}

/** Loads the country set-wise: both schemes with their days, schools that pass from districts to communes, and the lineage. */
export async function loadCountry(hub: TestHub, country: Country): Promise<void> {
  const client = new pg.Client({ connectionString: hub.ownerUrl })
  await client.connect()
  await client.query('begin; set local search_path = organizations, public')
  await client.query(
    `insert into organization (id, code, name, level, kind, valid_from, valid_to)
     select sample_id(u.code), u.code, u.name, u.level, u.kind, u."from", u."to"
     from jsonb_to_recordset($1) as u (code text, name text, level text, kind text, "from" date, "to" date)`,
    [JSON.stringify(organizationsOf(country))],
  )
  await client.query(
    `insert into organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
     select gen_random_uuid(), sample_id(e.child), sample_id(e.parent), 'AUTHORITY', e."from", e."to"
     from jsonb_to_recordset($1) as e (child text, parent text, "from" date, "to" date)`,
    [JSON.stringify(edgesOf(country))],
  )
  await client.query(
    `insert into reform_act (id, kind, organization_id, organization_ids, decision_number, decision_date, effective_on, entered_on)
     select sample_id('202/2025/QH15'), 'MERGE', sample_id($1), array[sample_id($1)], '202/2025/QH15', '2025-06-12', $2, $2`,
    [country.after[0]!.code, firstDay],
  )
  await client.query(
    `insert into organization_lineage (id, act_id, predecessor_id, successor_id, record_groups, effective_on)
     select gen_random_uuid(), sample_id('202/2025/QH15'), sample_id(p."from"), sample_id(p."to"),
            case when p.takes then array['PEOPLE', 'AWARDS', 'INITIATIVES', 'CAMPAIGNS'] else '{}' end, $2
     from jsonb_to_recordset($1) as p ("from" text, "to" text, takes boolean)`,
    [JSON.stringify([...country.wards, ...country.islands, ...country.provinces]), firstDay],
  )
  await client.query('commit')
  await client.end()
}

function organizationsOf({ before, after, schools }: Country): object[] {
  const office = { kind: 'PEOPLES_COMMITTEE' }
  return [
    ...before.map((unit) => ({ ...unit, ...office, from: '2000-01-01', to: firstDay })),
    ...after.map((unit) => ({ ...unit, ...office, from: firstDay, to: 'infinity' })),
    ...schools.map(({ code, name }) => ({
      code,
      name,
      level: 'SCHOOL',
      kind: 'PRIMARY',
      from: '2000-01-01',
      to: 'infinity',
    })),
  ]
}

function edgesOf({ before, after, schools }: Country): object[] {
  const above = (units: readonly Unit[], from: string, to: string): object[] =>
    units.filter((unit) => unit.parent).map((unit) => ({ child: unit.code, parent: unit.parent, from, to }))
  return [
    ...above(before, '2000-01-01', firstDay),
    ...above(after, firstDay, 'infinity'),
    ...schools.map(({ code, district }) => ({
      child: code,
      parent: district,
      from: '2000-01-01',
      to: firstDay,
    })),
    ...schools.map(({ code, commune }) => ({
      child: code,
      parent: commune,
      from: firstDay,
      to: 'infinity',
    })),
  ]
}

/** Every school sends one registration up before the reform. */
export async function registerEverywhere(hub: TestHub, country: Country): Promise<void> {
  const client = new pg.Client({ connectionString: hub.ownerUrl })
  await client.connect()
  await client.query('set search_path = awards, public')
  await client.query(
    `insert into registration (id, owner_id, period, subject, candidate_id, candidate_name, position_group, gender, award_type, state, registered_on, sent_on)
     select gen_random_uuid(), sample_id(code), '2024-2025', 'PERSON', gen_random_uuid(), 'Nguyễn Văn An', 'TEACHER', 'FEMALE', 'LDTT', 'SENT', '2025-05-20', '2025-05-20'
     from unnest($1::text[]) code`,
    [country.schools.map((school) => school.code)],
  )
  await client.end()
}
