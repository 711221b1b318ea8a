import type { GraphQLSchema } from 'graphql'
import type { Role } from '../../shared/access/viewer.js'
import { subgraphNames, type SubgraphName } from '../../shared/subgraph/definition.js'
import { dossierActions } from '../../subgraphs/awards/dossier/dossier.states.js'
import { proposalActions } from '../../subgraphs/awards/proposal/proposal.states.js'
import { registrationActions } from '../../subgraphs/awards/registration/registration.states.js'
import { campaignStates } from '../../subgraphs/campaigns/campaign/campaign.states.js'
import { actionsIn } from '../../subgraphs/initiatives/initiative/initiative.states.js'
import type { Answer, TestHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { askerOf, type Asker } from './asker.kit.js'
import { schemaOf } from './documents.kit.js'
import type { Facts, Row, Table } from './facts.kit.js'
import { inputFor } from './inputs.kit.js'
import type { Tally } from './tally.kit.js'

/** A type of records that tell what may be done with them. */
interface Kind {
  room: SubgraphName
  type: string
  table: Table
  /** All that may be done with such a record in some state. */
  actions: string[]
}

function kindOf(
  room: SubgraphName,
  type: string,
  table: string,
  states: Record<string, readonly string[]>,
): Kind {
  return { room, type, table: `${room}.${table}`, actions: [...new Set(Object.values(states).flat())] }
}

const kinds = [
  kindOf('awards', 'Proposal', 'proposal', proposalActions),
  kindOf('awards', 'Dossier', 'dossier', dossierActions),
  kindOf('awards', 'Registration', 'registration', registrationActions),
  kindOf('initiatives', 'Initiative', 'initiative', actionsIn),
  kindOf('campaigns', 'Campaign', 'campaign', campaignStates),
]

/** As far as an initiative may be recognized. */
const scopes = ['GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL']
const roles: Role[] = ['VIEWER', 'CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'APPRAISER', 'HEAD', 'ADMIN']

/** Tries what records say may be done with them, and what they do not say. */
export interface Actions {
  compare(tries: number, tally: Tally): Promise<void>
}

/**
 * Opens a world in which nothing is ever written: whatever comes to its commit is counted, and thrown away by the
 * database.
 */
export async function openActions(hub: TestHub, facts: Facts): Promise<Actions> {
  await hub.sql('create sequence public.came_through')
  await hub.sql(`create function public.never_commits() returns trigger language plpgsql security definer as $$
    begin perform nextval('public.came_through'); raise exception 'thrown away'; end $$`)
  for (const room of subgraphNames) {
    await hub.sql(`create constraint trigger never_commits after insert on ${room}.journal deferrable initially deferred
      for each row execute function public.never_commits()`)
  }
  return {
    compare: async (tries, tally) => {
      for (const kind of kinds) {
        const schema = schemaOf(hub.subgraphs[kind.room].sdl)
        for (let time = 0; time < tries; time++) await tryAll(hub, facts, kind, schema, tally)
      }
    },
  }
}

/** One viewer and one record: every action that there is. */
async function tryAll(
  hub: TestHub,
  facts: Facts,
  kind: Kind,
  schema: GraphQLSchema,
  tally: Tally,
): Promise<void> {
  const { draw, country } = facts
  const row = draw.pick(facts.rows(kind.table))
  const place = draw.pick(placesAround(facts, kind, row))
  const asker = askerOf(facts, actingFor(place, draw.pick(roles)))
  const listed = await listedFor(hub, kind, row, asker)
  const above = country.lines.find(({ child }) => child === row['owner_id'])?.parent ?? place
  for (const action of kind.actions) {
    const isListed = listed.includes(action)
    const given = { type: kind.type, row, place, above, today: asker.today }
    for (const scope of scopes) {
      const input = inputFor(schema, action, { ...given, scope })
      // What is done to all records of a place may come through for the sake of others.
      const isAboutIt = JSON.stringify(input).includes(String(row['id']))
      if (!isListed && !isAboutIt) break
      const outcome = await attempt(hub, kind.room, asker, schema, action, input)
      // Who may do it at one scope need not at every other.
      const isLast = !('scope' in input) || scope === scopes.at(-1)
      if (isListed && !isLast && outcome.codes.includes('FORBIDDEN')) continue
      tally.tried({ kind: kind.type, action, isListed, ...outcome, row, who: asker.viewer.subject })
      if (isListed || isLast) break
    }
  }
}

/** Whoever has to do with a record: its owner, those to whom it was sent, who lies above, anybody. */
function placesAround({ rows, country, draw }: Facts, { room }: Kind, row: Row): string[] {
  const open = rows(`${room}.record_access`)
    .filter(({ record_id }) => record_id === row['id'])
    .map(({ organization_id }) => organization_id)
  const owner = row['owner_id']
  const above = country.lines.filter(({ child }) => child === owner).map(({ parent }) => parent)
  const known = [owner, owner, row['holder_id'], row['receiver_id'], ...open, ...above]
  return [...(known.filter((id) => id != null) as string[]), draw.pick(country.places).id]
}

/** What the record tells somebody that she may do; nothing where it is hidden from her. */
async function listedFor(
  hub: TestHub,
  { room, type }: Kind,
  { id, owner_id, period }: Row,
  { viewer }: Asker,
): Promise<string[]> {
  const ofOwner = `first: 100, organizationId: "${String(owner_id)}", period: "${String(period)}"`
  const isListed = type === 'Registration'
  const asked = isListed
    ? `registrations(${ofOwner}) { nodes { id allowedActions } }`
    : `${type.toLowerCase()}(id: "${String(id)}") { id allowedActions }`
  const { data } = await hub.ask(room, viewer, `{ found: ${asked} }`)
  const found = (isListed ? (data?.found?.nodes ?? []) : [data?.found]) as (Shown | null)[]
  return found.find((one) => one?.id === id)?.allowedActions ?? []
}

interface Shown {
  id: string
  allowedActions: string[]
}

/** What came of an action: the codes by which it was refused, and whether it came to its commit. */
async function attempt(
  hub: TestHub,
  room: SubgraphName,
  { viewer }: Asker,
  schema: GraphQLSchema,
  action: string,
  input: Record<string, unknown>,
): Promise<{ codes: string[]; cameThrough: boolean }> {
  const field = schema.getMutationType()!.getFields()[action]!
  const type = String(field.args[0]!.type)
  const before = await countThrough(hub)
  const answer = await hub.ask(
    room,
    viewer,
    `mutation ($input: ${type}) { done: ${action}(input: $input) { userErrors { code } } }`,
    { input },
  )
  return { codes: codesOf(answer), cameThrough: (await countThrough(hub)) !== before }
}

function codesOf({ data, errors = [] }: Answer): string[] {
  const refused = ((data?.done?.userErrors ?? []) as { code: string }[]).map(({ code }) => code)
  return [...refused, ...errors.map(({ extensions }) => String(extensions['code']))]
}

async function countThrough(hub: TestHub): Promise<string> {
  const [row] = await hub.sql<{ count: string }>(
    'select case when is_called then last_value else 0 end::text as count from public.came_through',
  )
  return row!.count
}
