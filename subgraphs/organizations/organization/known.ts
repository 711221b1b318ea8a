import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { loadOrganizations } from './organization.store.js'

/** Refuses organizations that are unknown or do not exist on a day. */
export async function assertKnown(work: Work, ids: readonly string[], day: string): Promise<void> {
  const known = await loadOrganizations(work, ids, day)
  for (const id of ids) {
    const organization = known.find((one) => one.id === id)
    if (!organization) refuse('NOT_FOUND', { what: 'Organization', value: id })
    if (day < organization.validFrom || organization.validTo <= day) {
      refuse('NOT_EXISTING', { code: organization.code, day })
    }
  }
}
