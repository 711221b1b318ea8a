import { loaderOf } from '../../../shared/federation/loaders.js'
import type { ContestEntry } from './contest.entity.js'
import { loadEntries } from './contest.store.js'

/** Entries by id. */
export const entryLoader = loaderOf(loadEntries, (entry: ContestEntry) => entry.id)
