import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import { insertClient, newKey } from './client.store.js'

/** What createApiClient is given. */
interface NewClient {
  organizationId: string
  name: string
  scopes: readonly string[]
}

/** Gives a third party a key; answers the key, which is stored as a digest only. */
export async function createApiClient(
  work: Work,
  { organizationId, name, scopes }: NewClient,
): Promise<string> {
  authorize(work.viewer, policies, 'createApiClient', { ANCESTOR: await ancestorsOf(work, organizationId) })
  const { key, prefix, digest } = newKey()
  await insertClient(work, { id: uuid(), organizationId, name, scopes, prefix, digest })
  return key
}
