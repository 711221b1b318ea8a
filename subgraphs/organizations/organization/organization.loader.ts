import type DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Organization } from './organization.entity.js'
import { loadChildren, loadOrganizations, loadParents, type Neighbour } from './organization.store.js'

/** Organizations by id. */
export const organizationLoader = loaderOf(loadOrganizations, (organization: Organization) => organization.id)

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
