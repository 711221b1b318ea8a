import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { withoutHiddenNames } from '../anonymity/anonymity.js'
import type { Initiative, InitiativeAuthor } from './initiative.entity.js'
import { loadAuthors, loadInitiatives, loadInitiativesOfPeople } from './initiative.store.js'

/** Initiatives by id, as the viewer may read them. */
export const initiativeLoader = loaderOf(
  async (read, ids) => withoutHiddenNames(read, await loadInitiatives(read, ids)),
  (initiative: Initiative) => initiative.id,
)

/** Authors by initiative. */
export const authorLoader = listLoaderOf(loadAuthors, (author: InitiativeAuthor) => author.initiativeId)

/** Initiatives by author, as far as the viewer may see them. */
export const initiativesOfPersonLoader = listLoaderOf(
  loadInitiativesOfPeople,
  (initiative) => initiative.authorId,
)
