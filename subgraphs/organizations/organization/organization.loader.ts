import type DataLoader from 'dataloader'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Organization } from './organization.entity.js'
import {
  loadAncestors,
  loadChildren,
  loadDescendants,
  loadOrganizations,
  loadParents,
  type Descendant,
  type DescendantFilter,
  type Neighbour,
} from './organization.store.js'

/** Organizations by id, as they are called on the day of the request. */
export const organizationLoader = loaderOf(
  (read, ids) => loadOrganizations(read, ids),
  (organization: Organization) => organization.id,
)

/** Parents on a day, all organizations of a fetch in one statement. */
export function parentLoader(context: Context, asOf: string): DataLoader<string, Neighbour[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadParents(read, ids, asOf),
      (parent) => parent.fromId,
    ),
    `parents on ${asOf}`,
  )
}

/** Children on a day, all organizations of a fetch in one statement. */
export function childLoader(context: Context, asOf: string): DataLoader<string, Neighbour[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadChildren(read, ids, asOf),
      (child) => child.fromId,
    ),
    `children on ${asOf}`,
  )
}

/** All above on a day, all organizations of a fetch in one statement. */
export function ancestorLoader(
  context: Context,
  asOf: string,
): DataLoader<string, (Organization & { fromId: string })[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadAncestors(read, ids, asOf),
      (ancestor) => ancestor.fromId,
    ),
    `ancestors on ${asOf}`,
  )
}

/** One page of what lies below, all organizations of a fetch together. */
export function descendantLoader(
  context: Context,
  filter: DescendantFilter,
  page: Keyset,
): DataLoader<string, Descendant[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadDescendants(read, ids, filter, page),
      (descendant) => descendant.fromId,
    ),
    `descendants ${JSON.stringify([filter, page])}`,
  )
}
