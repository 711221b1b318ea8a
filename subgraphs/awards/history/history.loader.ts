import { loaderOf } from '../../../shared/federation/loaders.js'
import type { EarlierAward } from './history.entity.js'
import { loadEarlierAwards } from './history.store.js'

/** Earlier awards by id. */
export const earlierAwardLoader = loaderOf(loadEarlierAwards, (entry: EarlierAward) => entry.id)
