import type { Viewer } from '../../shared/access/viewer.js'
import { subgraphNames, type SubgraphName } from '../../shared/subgraph/definition.js'
import type { TestHub } from '../kit/hub.js'
import type { Asker, Rule } from './asker.kit.js'
import { entitiesOf, everythingOf, schemaOf, typesWithId, untold, type Asked } from './documents.kit.js'
import { rowsNamedIn, type Facts, type Row, type Table } from './facts.kit.js'
import { graphRules } from './graph.model.kit.js'
import type { Tally } from './tally.kit.js'

/** Root fields of one document. */
const atOnce = 60

interface Room {
  name: SubgraphName
  asked: Asked[]
  /** The table of a type of this room with an id; types of other rooms are mere references. */
  tables: Map<string, Table>
}

/** Asks every room for everything, by every way, and compares what comes to light with the model. */
export interface Graph {
  /** The root fields that it asks for, as `room.field`. */
  fields: Set<string>
  /** All root fields of queries that there are. */
  all: Set<string>
  /** Fields of records that it cannot ask for, as `room.Type.field`. */
  untold: string[]
  compare(asker: Asker, rules: Map<Table, Rule>, tally: Tally): Promise<void>
}

/** Types whose rows lie in a table of another name. */
const otherNames: Record<string, string> = {
  ProposalReading: 'record_reading',
  InitiativeReading: 'record_reading',
  MergedRecord: 'person_merge',
  CouncilSession: 'council_convocation',
  InitiativeVote: 'council_vote',
  InitiativeTimeLimit: 'time_limit',
  QuotaBalance: 'quota',
  SubmissionStatement: 'dossier_document',
}

/** Types with an id that is not that of one row: the record stands behind them, or there is none. */
const withoutRow = ['AwardHistoryEntry', 'AwardRule', 'DutySeries']

/** Rows that come into being because somebody here has read. */
export const writtenByReading = ['organizations.personal_data_reading', 'awards.record_reading']

/**
 * Builds the documents of all rooms from their schemas: a type that lies in no table fails here. Entities are all asked
 * for by everybody; of the rest each viewer asks for a share.
 */
export function openGraph(hub: TestHub, facts: Facts, share: number): Graph {
  const missing: string[] = []
  const rooms = subgraphNames.map((name): Room => {
    const schema = schemaOf(hub.subgraphs[name].sdl)
    const known = new Set(facts.tables())
    const tables = new Map<string, Table>()
    for (const { name: type } of typesWithId(schema)) {
      const table: Table = `${name}.${otherNames[type] ?? snake(type)}`
      if (known.has(table)) tables.set(type, table)
      else if (!withoutRow.includes(type) && !elsewhere(known, type)) missing.push(`${type} of ${name}`)
    }
    const idsOf = (type: string): string[] => idsIn(facts, tables.get(type) ?? elsewhere(known, type))
    const values = {
      places: facts.country.places.map(({ id }) => id),
      campaigns: idsIn(facts, 'campaigns.campaign'),
      candidates: idsIn(facts, 'organizations.person').slice(0, 3),
      initiatives: idsIn(facts, 'initiatives.initiative'),
    }
    return { name, tables, asked: [...everythingOf(schema, values, idsOf), ...entitiesOf(schema, idsOf)] }
  })
  if (missing.length > 0) throw new Error(`in which table lies ${missing.join(', ')}?`)
  const index = indexOf(facts)
  const fieldsOf = (room: SubgraphName): string[] =>
    Object.keys(schemaOf(hub.subgraphs[room].sdl).getQueryType()!.getFields())
  return {
    fields: new Set(rooms.flatMap(({ name, asked }) => asked.map(({ field }) => `${name}.${field}`))),
    all: new Set(subgraphNames.flatMap((name) => fieldsOf(name).map((field) => `${name}.${field}`))),
    untold: subgraphNames.flatMap((name) =>
      untold(schemaOf(hub.subgraphs[name].sdl)).map((field) => `${name}.${field}`),
    ),
    compare: async (asker, rules, tally) => {
      for (const room of rooms) {
        const asked = room.asked.filter(({ way }) => way === 'entity' || facts.draw.chance(share))
        for (let from = 0; from < asked.length; from += atOnce) {
          const part = asked.slice(from, from + atOnce)
          for (const [one, answer] of await ask(hub, room.name, asker.viewer, part, tally)) {
            judge(asker, room, one, answer, rules, index, tally)
          }
        }
      }
    },
  }
}

function snake(type: string): string {
  return type.replaceAll(/(?<=[a-z0-9])[A-Z]/g, '_$&').toLowerCase()
}

function elsewhere(known: ReadonlySet<Table>, type: string): Table | undefined {
  return subgraphNames.map((room): Table => `${room}.${snake(type)}`).find((table) => known.has(table))
}

function idsIn(facts: Facts, table: Table | undefined): string[] {
  return table ? facts.rows(table).map(({ id }) => id as string) : []
}

/** Rows by `room.table/id`. */
function indexOf(facts: Facts): Map<string, Row> {
  return new Map(
    facts.tables().flatMap((table) => facts.rows(table).map((row) => [`${table}/${String(row['id'])}`, row])),
  )
}

/** Asks for some fields at once; where the refusal of some leaves nothing of the others, once more without those. */
async function ask(
  hub: TestHub,
  name: SubgraphName,
  viewer: Viewer,
  part: readonly Asked[],
  tally: Tally,
): Promise<[Asked, unknown][]> {
  if (part.length === 0) return []
  const fields = part.map(({ text }, turn) => `a${turn}: ${text}`)
  const answer = await hub.ask(name, viewer, `{ ${fields.join(' ')} }`)
  for (const { message, extensions } of answer.errors ?? []) {
    if (!['FORBIDDEN', 'NOT_FOUND'].includes(String(extensions?.['code'])))
      tally.differ(`${name}: ${message}`)
  }
  if (answer.data) return part.map((asked, turn) => [asked, answer.data[`a${turn}`]])
  const refused = new Set(answer.errors?.map(({ path }) => path?.[0]))
  const others = part.filter((_, turn) => !refused.has(`a${turn}`))
  if (others.length === part.length) throw new Error(`${name} answers nothing, and not why`)
  return ask(hub, name, viewer, others, tally)
}

/** What came to light must be in the model; what was asked for by its id is shown exactly when the model says so. */
function judge(
  asker: Asker,
  { name, tables }: Room,
  asked: Asked,
  answer: unknown,
  rules: Map<Table, Rule>,
  index: ReadonlyMap<string, Row>,
  tally: Tally,
): void {
  const seen = new Set<string>()
  walk(
    answer,
    (type, id) => {
      const table = tables.get(type)
      if (table) seen.add(whereItIs(index, table, id))
    },
    (text, within) => {
      const table = within && tables.get(within.type)
      const holder = table && index.get(whereItIs(index, table, within.id))
      // What a record itself holds a copy of is shown with it.
      if (holder && Object.values(holder).includes(text)) return
      for (const key of [...rowsNamedIn(text), ...rowsOfFile(asker.facts, name, text)]) seen.add(key)
    },
  )
  for (const key of seen) {
    const table = key.split('/')[0] as Table
    const row = index.get(key)
    const rule = graphRules.get(table) ?? rules.get(table)
    if (!row && writtenByReading.includes(table)) continue
    if (!row || !rule) tally.differ(`${name} shows ${key}, which is no fact: ${asked.text}`)
    else tally.compare({ way: asked.way, table, row, asker, isSeen: true, maySee: rule(asker, row) })
  }
  for (const id of asked.ids) {
    const table = tables.get(asked.type)
    const row = table && index.get(`${table}/${id}`)
    if (!row || seen.has(`${table}/${id}`)) continue
    const maySee = (graphRules.get(table) ?? rules.get(table)!)(asker, row)
    // A record that was merged is answered by the one that is kept.
    const isSeen = row['merged_into'] != null && maySee
    tally.compare({ way: asked.way, table, row, asker, isSeen, maySee })
  }
}

/** A record as `room.table/id`; a session that nobody has convened lies in a table of its own. */
function whereItIs(index: ReadonlyMap<string, Row>, table: Table, id: string): string {
  const held = `awards.council_session/${id}`
  const isHeld = table === 'awards.council_convocation' && !index.has(`${table}/${id}`) && index.has(held)
  return isHeld ? held : `${table}/${id}`
}

/** The records to which a file belongs, where a text is a path to one: whoever is given the path has the file. */
function rowsOfFile(facts: Facts, room: SubgraphName, text: string): string[] {
  const [, token] = /^\/files\/[a-z]+\/[^.]+\.([^.]+)\.[^.]+$/.exec(text) ?? []
  if (token === undefined) return []
  const { grant } = JSON.parse(Buffer.from(token, 'base64url').toString()) as {
    grant: { fileId: string; maker?: string }
  }
  const records = facts
    .tables()
    .filter((table) => table.startsWith(`${room}.`))
    .flatMap((table) => facts.rows(table).map((row) => [table, row] as const))
    .filter(([, row]) =>
      [row['file_id'], row['minutes_file_id'], grant.maker && row['id']].includes(grant.fileId),
    )
  return records.length > 0
    ? records.map(([table, row]) => `${table}/${String(row['id'])}`)
    : [`${room}.stored_file/${grant.fileId}`]
}

interface Met {
  type: string
  id: string
}

/** Meets every record and every text of an answer, a text with the record in which it stands. */
function walk(
  value: unknown,
  record: (type: string, id: string) => void,
  text: (text: string, within: Met | null) => void,
  within: Met | null = null,
): void {
  if (typeof value === 'string') text(value, within)
  else if (Array.isArray(value)) for (const one of value) walk(one, record, text, within)
  else if (value !== null && typeof value === 'object') {
    const { __typename: type, id } = value as { __typename?: string; id?: string }
    const met = type !== undefined && id !== undefined ? { type, id } : within
    if (met && met !== within) record(met.type, met.id)
    for (const one of Object.values(value)) walk(one, record, text, met)
  }
}
