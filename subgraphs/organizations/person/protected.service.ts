import { authorize, may } from '../../../shared/access/policy.js'
import type { Role, Viewer } from '../../../shared/access/viewer.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import { loadPeople, ownersOf } from './person.store.js'
import type { ReadPersonalDataInput } from './protected.inputs.js'
import { isGranted, loadProtected, recordReadings, type ProtectedFields } from './protected.store.js'

/** Roles that read protected fields of the people of their organization. */
export const protectedReaders: readonly Role[] = ['CLERK', 'HEAD', 'ADMIN']

/** True when the viewer reads protected fields of a person with these owners. */
export function mayReadProtected(viewer: Viewer, owners: readonly string[]): boolean {
  const describe = { vi: '', en: '' }
  return may(viewer, { roles: protectedReaders, relation: 'OWNER', describe }, { OWNER: owners })
}

/** What readPersonalData answers. */
export type ReadFields = ProtectedFields & { personId: string }

/** Reads protected fields by a grant; the reading is recorded where the person's organization sees it. */
export async function readPersonalData(work: Work, input: ReadPersonalDataInput): Promise<ReadFields> {
  const { organizationId, personId } = input
  authorize(work.viewer, policies, 'readPersonalData', { HOLDER: organizationId })
  const reason = cleanLine('reason', input.reason)
  const [person] = await loadPeople(work, [personId])
  if (!person || !(await isGranted(work, person.id))) {
    refuse('NOT_FOUND', { what: 'Person', value: personId }, ['personId'])
  }
  const owners = await ownersOf(work, person.id)
  const readings = owners.map((ownerId) => ({ personId: person.id, ownerId }))
  await recordReadings(work, readings, { readerOrganizationId: organizationId, reason })
  const [fields] = await loadProtected(work, [person.id])
  return { personId: person.id, ...(fields ?? { birthDate: null, identityNumber: null, ethnicity: null }) }
}
