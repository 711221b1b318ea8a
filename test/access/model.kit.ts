import { subgraphNames, type SubgraphName } from '../../shared/subgraph/definition.js'
import type { Rule } from './asker.kit.js'
import { awardsModel } from './awards.model.kit.js'
import { campaignsModel } from './campaigns.model.kit.js'
import type { Facts, Table } from './facts.kit.js'
import { initiativesModel } from './initiatives.model.kit.js'
import { organizationsModel } from './organizations.model.kit.js'
import { ownJournal, sharedModel } from './shared.model.kit.js'

const models: Record<SubgraphName, Record<string, Rule>> = {
  organizations: organizationsModel,
  campaigns: campaignsModel,
  awards: awardsModel,
  initiatives: initiativesModel,
}

/** Who sees which rows of which table: DESIGN §5 and docs/permissions.md said once more, in words of the facts. */
export function rulesOf(facts: Facts): Map<Table, Rule> {
  const rules = new Map<Table, Rule>()
  for (const room of subgraphNames) {
    const own = models[room]
    const all = { ...sharedModel(room, own['journal'] ?? ownJournal(room)), ...own }
    for (const [name, rule] of Object.entries(all)) rules.set(`${room}.${name}`, rule)
  }
  const without = facts.tables().filter((table) => !rules.has(table))
  if (without.length > 0) throw new Error(`the model does not say who sees ${without.join(', ')}`)
  return rules
}
