import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { outOfReach } from '../reform/reform.store.js'

/** Organizations for which the viewer is ADMIN. */
export function administeredBy({ viewer }: Work): string[] {
  const admin = viewer.appointments.filter(({ role }) => role === 'ADMIN').map((one) => one.organizationId)
  return [...new Set(admin)]
}

/** Refuses parents and successors in another part of the tree than the viewer administers: neither above nor below. */
export async function assertInReach(work: Work, ids: readonly string[], day: string): Promise<void> {
  const [far] = await outOfReach(work, ids, administeredBy(work), day)
  if (far) refuse('PARENT_OUT_OF_REACH', { id: far })
}
