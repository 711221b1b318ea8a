import type DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'

/** How many people, each once, work at an organization and below. */
export interface Staff {
  organizationId: string
  people: number
}

/**
 * Staff by organization on a day. Counted from the employments when asked and not booked: an employment would be booked
 * to those above on its first day, and a reform moves everybody at once.
 */
export function staffLoader(context: Context, day: string): DataLoader<string, Staff | null> {
  return context.loader(
    loaderOf(
      (read, ids) =>
        read.query<Staff>(
          '/* rollup.staff */ select organization_id as "organizationId", people::int8 as people from staff_on($1, $2)',
          [day, ids],
        ),
      (staff: Staff) => staff.organizationId,
    ),
    `staff on ${day}`,
  )
}
