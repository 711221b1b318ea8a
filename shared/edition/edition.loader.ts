import type { Work } from '../database/work.js'
import { listLoaderOf, loaderOf } from '../federation/loaders.js'
import { csvOf } from './csv.js'
import type { Edition } from './edition.entity.js'
import { loadCells, loadEditions, type ShownCell } from './edition.store.js'

/** Editions by id. */
export const editionLoader = loaderOf(loadEditions, ({ id }: Edition) => id)

/** Cells by edition. */
export const editionCellLoader = listLoaderOf(loadCells, ({ editionId }: ShownCell) => editionId)

/** Makes the file of an edition (a maker of RoomFiles); the same bytes each time. */
export async function makeEditionFile(work: Work, id: string): Promise<string | null> {
  const [edition] = await loadEditions(work, [id])
  return edition ? csvOf(edition, await loadCells(work, [id])) : null
}
