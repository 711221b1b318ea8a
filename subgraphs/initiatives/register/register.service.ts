import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { RecordApplicationElsewhereInput } from './register.inputs.js'
import { insertApplied, loadEntries } from './register.store.js'

/** Records that another unit applies an initiative of the register; answers the initiative's id. */
export async function recordApplicationElsewhere(
  work: Work,
  input: RecordApplicationElsewhereInput,
): Promise<string> {
  const { initiativeId, organizationId, appliedSince } = input
  authorize(work.viewer, policies, 'recordApplicationElsewhere', { OWNER: organizationId })
  const [entry] = await loadEntries(work, [initiativeId])
  if (!entry) refuse('NOT_FOUND', { what: 'RegisterEntry', value: initiativeId }, ['initiativeId'])
  if (entry.ownerId === organizationId) refuse('OWN_INITIATIVE', {}, ['organizationId'])
  assertNotFuture(appliedSince, work.today, 'appliedSince')
  const effect = cleanText('effect', input.effect, 5_000)
  const signer = cleanLine('signer', input.signer, 200)
  await insertApplied(work, { id: uuid(), initiativeId, organizationId, appliedSince, effect, signer })
  return initiativeId
}
