import type DataLoader from 'dataloader'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Duty, DutyFulfilment } from './duty.entity.js'
import { loadDuties, loadDutiesOf, loadFulfilments } from './duty.store.js'

/** Duties by id. */
export const dutyLoader = loaderOf(loadDuties, (duty: Duty) => duty.id)

/** Fulfilments by duty. */
export const fulfilmentLoader = loaderOf(loadFulfilments, (fulfilment: DutyFulfilment) => fulfilment.dutyId)

/** One page of duties of a period by organization. */
export function dutiesLoader(context: Context, period: string, page: Keyset): DataLoader<string, Duty[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadDutiesOf(read, ids, period, page),
      (duty: Duty) => duty.organizationId,
    ),
    `duties of ${JSON.stringify([period, page])}`,
  )
}
