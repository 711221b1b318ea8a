import type { TestHub } from '../kit/hub.js'
import type { Asker, Rule } from './asker.kit.js'
import type { Facts, Row, Table } from './facts.kit.js'
import type { Tally } from './tally.kit.js'

const table: Table = 'organizations.journal'

/** By which table and column the organization of a record is known whose code the feed tells. */
const ownersByType: Record<string, [table: Table, column: string]> = {
  OrganizationEdge: ['organizations.organization_edge', 'child_id'],
  OrganizationLineage: ['organizations.organization_lineage', 'predecessor_id'],
  Employment: ['organizations.employment', 'organization_id'],
  Appointment: ['organizations.appointment', 'organization_id'],
}
const told = ['Organization', 'ReformAct', 'Person', ...Object.keys(ownersByType)]

interface Change {
  type: string
  recordId: string
  operation: string
  naturalKey: string | null
}

/** Reads the change feed to its end by pages: each entry of the journal is there exactly when the model tells it. */
export async function compareChanges(
  hub: TestHub,
  asker: Asker,
  rules: Map<Table, Rule>,
  tally: Tally,
): Promise<void> {
  const { facts } = asker
  const types = facts.draw.chance(0.5) ? told : facts.draw.some(told, 2)
  const changes = await readAll(hub, asker, types, tally)
  const seen = changes.map((change) => JSON.stringify(change))
  const rule = rules.get(table)!
  const entries = facts.rows(table).filter(({ type }) => types.includes(type as string))
  for (const row of entries) {
    const at = seen.indexOf(JSON.stringify(changeOf(facts, row)))
    if (at >= 0) seen.splice(at, 1)
    // What reads the journal for its own sake is not told by the feed.
    const maySee = asker.viewer.kind === 'CLIENT' && rule(asker, row)
    tally.compare({ way: 'change', table, row, asker, isSeen: at >= 0, maySee })
  }
  for (const one of seen) tally.differ(`the feed tells ${one}, which no entry of the journal says`)
}

function changeOf(facts: Facts, { type, record_id, operation, organization_id }: Row): Change {
  return {
    type: snakeCapitals(type as string),
    recordId: record_id as string,
    operation: operation as string,
    naturalKey: keyOf(facts, type as string, record_id, organization_id),
  }
}

function keyOf(facts: Facts, type: string, id: unknown, owner: unknown): string | null {
  const codeOf = (place: unknown): string | null =>
    (facts.rows('organizations.organization').find((row) => row['id'] === place)?.['code'] as string) ?? null
  const [ofType, column] = ownersByType[type] ?? []
  if (type === 'Organization') return codeOf(id)
  if (type === 'Person') return null
  if (type === 'ReformAct') {
    const act = facts.rows('organizations.reform_act').find((row) => row['id'] === id)
    return act?.['decision_number'] as string
  }
  // Of what is gone the journal alone says whose it was.
  const row = facts.rows(ofType!).find((one) => one['id'] === id)
  return codeOf(row ? row[column!] : owner)
}

function snakeCapitals(type: string): string {
  return type.replaceAll(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase()
}

async function readAll(
  hub: TestHub,
  { viewer, facts }: Asker,
  types: readonly string[],
  tally: Tally,
): Promise<Change[]> {
  const found: Change[] = []
  const size = facts.draw.pick([7, 50, 100])
  let after = ''
  for (;;) {
    const asked = `first: ${size}, types: [${types.map(snakeCapitals).join()}]${after}`
    const answer = await hub.ask(
      'organizations',
      viewer,
      `{ changes(${asked}) { hasMore mustResync cursor nodes { type recordId operation naturalKey } } }`,
    )
    for (const { message, extensions } of answer.errors ?? []) {
      if (extensions['code'] !== 'FORBIDDEN') tally.differ(`changes(${asked}): ${message}`)
    }
    const page = answer.data?.changes
    if (page?.mustResync) tally.differ(`changes(${asked}) wants to begin anew`)
    found.push(...(page?.nodes ?? []))
    if (!page?.hasMore) return found
    after = `, after: "${page.cursor}"`
  }
}
