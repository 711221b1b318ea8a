import DataLoader from 'dataloader'
import type { Work } from '../../../shared/database/work.js'
import type { Initiative } from '../initiative/initiative.entity.js'
import { maskNames, type HiddenNames } from './mask.js'

interface HiddenName {
  initiativeId: string
  kind: 'PERSON' | 'ORGANIZATION'
  name: string
}

/** What must not be read of initiatives by the viewer, by initiative: nothing, unless she marks it now. */
export async function hiddenNames(
  work: Work,
  initiativeIds: readonly string[],
): Promise<Map<string, HiddenNames>> {
  const rows = await work.query<HiddenName>(
    '/* anonymity.names */ select initiative_id as "initiativeId", kind, name from hidden_names($1)',
    [initiativeIds],
  )
  const namesOf = (id: string, wanted: HiddenName['kind']): string[] =>
    rows.filter(({ initiativeId, kind }) => initiativeId === id && kind === wanted).map(({ name }) => name)
  return new Map(
    initiativeIds.map((id) => [
      id,
      { people: namesOf(id, 'PERSON'), organizations: namesOf(id, 'ORGANIZATION') },
    ]),
  )
}

/** The same by initiative, those of a fetch in one statement. */
export const hiddenNamesLoader = (read: Work): DataLoader<string, HiddenNames> =>
  new DataLoader(async (ids) => {
    const names = await hiddenNames(read, ids)
    return ids.map((id) => names.get(id)!)
  })

/** Initiatives as the viewer may read them: without the names of authors and school in those that she marks. */
export async function withoutHiddenNames<T extends Initiative>(work: Work, found: T[]): Promise<T[]> {
  const marked = found.filter(({ isMarked }) => isMarked).map(({ id }) => id)
  if (marked.length === 0) return found
  const names = await hiddenNames(work, marked)
  return found.map((initiative) => {
    const hidden = names.get(initiative.id)
    return hidden ? { ...initiative, ...textsWithout(initiative, hidden) } : initiative
  })
}

function textsWithout(initiative: Initiative, hidden: HiddenNames): Partial<Initiative> {
  const mask = (text: string | null): string | null => text && maskNames(text, hidden)
  return {
    title: maskNames(initiative.title, hidden),
    abstract: mask(initiative.abstract),
    evidence: mask(initiative.evidence),
    effect: mask(initiative.effect),
    confirmation: mask(initiative.confirmation),
    returnReason: mask(initiative.returnReason),
    duplicatesFinding: mask(initiative.duplicatesFinding),
  }
}
