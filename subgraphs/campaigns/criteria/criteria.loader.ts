import type DataLoader from 'dataloader'
import { organizationsOf } from '../../../shared/access/viewer.js'
import type { Context } from '../../../shared/federation/context.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { CriteriaComment, CriteriaSet } from './criteria.entity.js'
import { loadComments, loadCommentsOf, loadCriteriaSets, loadWithin } from './criteria.store.js'

/** Sets of criteria by id. */
export const criteriaLoader = loaderOf(loadCriteriaSets, (set: CriteriaSet) => set.id)

/** Comments by id. */
export const commentLoader = loaderOf(loadComments, (comment: CriteriaComment) => comment.id)

/** One page of comments on each set. */
export function commentsLoader(context: Context, page: Keyset): DataLoader<string, CriteriaComment[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadCommentsOf(read, ids, page),
      (comment: CriteriaComment) => comment.setId,
    ),
    `comments ${page.limit} after ${page.after?.join() ?? ''}`,
  )
}

/** Those organizations of the viewer that are an issuer or lie below it today. */
export function withinLoader(context: Context): DataLoader<string, { organizationId: string }[]> {
  const own = organizationsOf(context.viewer)
  return context.loader(
    listLoaderOf(
      (read, issuerIds) => loadWithin(read, issuerIds, own, read.today),
      ({ issuerId }) => issuerId,
    ),
    'organizations of the viewer within issuers',
  )
}
