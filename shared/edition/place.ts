import type { Work } from '../database/work.js'
import { refuse } from '../errors/refusal.js'
import { readNames } from './edition.store.js'

/** Where an organization stands among those that have published a period and measure. */
interface Place {
  organizationId: string
  /** Which units each of them lists. */
  listed: ReadonlyMap<string, readonly string[]>
  /** Their professional superiors, the next one first. */
  chains: ReadonlyMap<string, readonly string[]>
}

/**
 * Editions of a period and measure make one connected tree, level by level: only then is everything that follows from
 * them together in the tables themselves. Refuses one that would leave a level out, or take apart what the level above
 * has told only as "all others".
 */
export async function assertPlace(work: Work, { organizationId, listed, chains }: Place): Promise<void> {
  const above = chains.get(organizationId) ?? []
  const next = above[0]
  if (next !== undefined && above.some((id) => listed.has(id))) {
    const units = listed.get(next)
    if (!units) return refuse('EDITION_GAP', { organization: await nameOf(work, next) })
    if (!units.includes(organizationId))
      refuse('EDITION_IN_OTHERS', { organization: await nameOf(work, next) })
  }
  for (const publisher of listed.keys()) {
    const [parent] = chains.get(publisher) ?? []
    const isBelow = publisher !== organizationId && chains.get(publisher)?.includes(organizationId)
    if (!isBelow || parent === undefined || parent === organizationId || listed.has(parent)) continue
    refuse('EDITION_GAP', { organization: await nameOf(work, parent) })
  }
}

async function nameOf(work: Work, id: string): Promise<string> {
  return (await readNames(work, [id])).get(id)?.name ?? id
}
