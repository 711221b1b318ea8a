import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Initiative, InitiativeAuthor } from './initiative.entity.js'
import { loadAuthors, loadInitiatives, loadInitiativesOfPeople } from './initiative.store.js'

/** Initiatives by id. */
export const initiativeLoader = loaderOf(loadInitiatives, (initiative: Initiative) => initiative.id)

/** Authors by initiative. */
export const authorLoader = listLoaderOf(loadAuthors, (author: InitiativeAuthor) => author.initiativeId)

/** Initiatives by author, as far as the viewer may see them. */
export const initiativesOfPersonLoader = listLoaderOf(
  loadInitiativesOfPeople,
  (initiative) => initiative.authorId,
)
