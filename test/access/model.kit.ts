import { subgraphNames } from '../../shared/subgraph/definition.js'
import type { Rule } from './asker.kit.js'
import { awardsModel } from './awards.model.kit.js'
import type { Facts, Table } from './facts.kit.js'
import { organizationsModel } from './organizations.model.kit.js'
import { ownJournal, sharedModel } from './shared.model.kit.js'

const models: Partial<Record<string, Record<string, Rule>>> = {
  organizations: organizationsModel,
  awards: awardsModel,
}

/** Who sees which rows of which table: DESIGN §5 and docs/permissions.md said once more, in words of the facts. */
export function rulesOf(facts: Facts): Map<Table, Rule> {
  const rules = new Map<Table, Rule>()
  for (const room of subgraphNames) {
    const own = models[room]
    if (!own) continue
    const all = { ...sharedModel(room, own['journal'] ?? ownJournal(room)), ...own }
    for (const [name, rule] of Object.entries(all)) rules.set(`${room}.${name}`, rule)
  }
  const without = facts.tables().filter((table) => models[table.split('.')[0]!] && !rules.has(table))
  if (without.length > 0) throw new Error(`the model does not say who sees ${without.join(', ')}`)
  return rules
}
