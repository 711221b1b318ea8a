import { loaderOf } from '../../../shared/federation/loaders.js'
import type { EmulationResult } from './result.entity.js'
import { loadResults } from './result.store.js'

/** Results by id. */
export const resultLoader = loaderOf(loadResults, (result: EmulationResult) => result.id)
