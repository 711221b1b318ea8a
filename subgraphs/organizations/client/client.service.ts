import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import { insertClient, newKey } from './client.store.js'

/** What createApiClient is given. */
interface NewClient {
  organizationId: string
  name: string
  scopes: readonly string[]
}

/** Gives a third party a key; answers the client's id and the key, which is stored as a digest only. */
export async function createApiClient(
  work: Work,
  { organizationId, name, scopes }: NewClient,
): Promise<{ id: string; key: string }> {
  authorize(work.viewer, policies, 'createApiClient', { ANCESTOR: await ancestorsOf(work, organizationId) })
  assertAtMost(10, scopes, 'scopes')
  const { key, prefix, digest } = newKey()
  const id = uuid()
  await insertClient(work, {
    id,
    organizationId,
    name: cleanLine('name', name, 200),
    scopes,
    prefix,
    digest,
  })
  return { id, key }
}
