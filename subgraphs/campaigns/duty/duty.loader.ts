import type DataLoader from 'dataloader'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Duty, DutyDelivery, DutyFulfilment } from './duty.entity.js'
import {
  loadDeliveries,
  loadDuties,
  loadDutiesOf,
  loadDutyCalendar,
  loadFulfilments,
  loadLateDuties,
  type LateFilter,
} from './duty.store.js'

/** Duties by id. */
export const dutyLoader = loaderOf(loadDuties, (duty: Duty) => duty.id)

/** Fulfilments by duty. */
export const fulfilmentLoader = loaderOf(loadFulfilments, (fulfilment: DutyFulfilment) => fulfilment.dutyId)

/** Entries handed in, by duty. */
export const deliveryLoader = listLoaderOf(loadDeliveries, (delivery: DutyDelivery) => delivery.dutyId)

/** One page of the duties that fall due between two days, by organization. */
export function calendarLoader(
  context: Context,
  days: { from: string; to: string },
  page: Keyset,
): DataLoader<string, Duty[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadDutyCalendar(read, ids, days, page),
      (duty: Duty) => duty.organizationId,
    ),
    `duty calendar of ${JSON.stringify([days, page])}`,
  )
}

/** One page of what organizations and those below them are late with, by the one above. */
export function lateLoader(context: Context, filter: LateFilter, page: Keyset): DataLoader<string, Duty[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadLateDuties(read, ids, filter, page),
      (duty: Duty & { aboveId: string }) => duty.aboveId,
    ),
    `late duties of ${JSON.stringify([filter, page])}`,
  )
}

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
