import type DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'

/** How many people, each once, work at an organization and below. */
export interface Staff {
  organizationId: string
  people: number
}

/**
 * Staff by organization on a day, from booked changes: a reading costs the days on which the staff of the organization
 * changed, not the people below. An employment counts from its first day, under those who lie above on each day.
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
