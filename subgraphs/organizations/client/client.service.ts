import { isIPv4, isIPv6 } from 'node:net'
import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { assertAfter, assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import type { ApiClient } from './client.entity.js'
import type { CreateApiClientInput, RevokeApiClientInput, RotateApiKeyInput } from './client.inputs.js'
import { clientStates } from './client.states.js'
import { endKeys, insertClient, insertKey, lockClient, newKey, touchClient } from './client.store.js'

/** A client and the key that was made for it, which is stored as a digest only. */
export interface MadeKey {
  id: string
  key: string
}

/** Gives a third party a key; answers the client's id and the key. */
export async function createApiClient(work: Work, input: CreateApiClientInput): Promise<MadeKey> {
  const { organizationId, scopes } = input
  authorize(work.viewer, policies, 'createApiClient', { ANCESTOR: await ancestorsOf(work, organizationId) })
  assertAtMost(10, scopes, 'scopes')
  const validTo = input.validTo ?? yearsAfter(work.today, 1)
  assertAfter(validTo, work.today, 'validTo')
  assertNotFuture(validTo, yearsAfter(work.today, 2), 'validTo')
  const client = {
    id: uuid(),
    organizationId,
    name: cleanLine('name', input.name, 200),
    scopes: [...new Set(scopes)],
    networks: cleanNetworks(input.networks),
    validTo,
  }
  await insertClient(work, client)
  return { id: client.id, key: await addKey(work, client) }
}

/** Gives a client another key; those that it has stay good for some hours. Answers the client's id and the key. */
export async function rotateApiKey(work: Work, input: RotateApiKeyInput): Promise<MadeKey> {
  const client = await openClient(work, 'rotateApiKey', input)
  const { overlapHours } = input
  if (overlapHours < 0 || overlapHours > 720) {
    const args = { field: 'overlapHours', value: overlapHours, expected: expected.numberBetween(0, 720) }
    refuse('INVALID', args, ['overlapHours'])
  }
  await endKeys(work, client.id, overlapHours)
  await touchClient(work, client.id, false)
  return { id: client.id, key: await addKey(work, client) }
}

/** Ends a client: its keys open nothing from the next request on. Answers its id. */
export async function revokeApiClient(work: Work, input: RevokeApiClientInput): Promise<string> {
  const client = await openClient(work, 'revokeApiClient', input)
  ifGiven(cleanText, 'reason', input.reason, 2_000)
  await endKeys(work, client.id, 0)
  await touchClient(work, client.id, true)
  return client.id
}

async function openClient(
  work: Work,
  action: 'rotateApiKey' | 'revokeApiClient',
  { clientId, expectedVersion }: { clientId: string; expectedVersion?: number | null },
): Promise<ApiClient> {
  const client = await lockClient(work, clientId)
  if (!client) refuse('NOT_FOUND', { what: 'ApiClient', value: clientId }, ['clientId'])
  authorize(work.viewer, policies, action, { ANCESTOR: await ancestorsOf(work, client.organizationId) })
  assertVersion(client, expectedVersion)
  assertPossible(clientStates, client.state, action)
  return client
}

async function addKey(work: Work, client: Pick<ApiClient, 'id' | 'organizationId'>): Promise<string> {
  const { key, ...stored } = newKey()
  await insertKey(work, client, stored)
  return key
}

/** The same day some years later; 29 February becomes 1 March. */
function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString().slice(0, 10)
}

function cleanNetworks(networks: readonly string[] | null | undefined): string[] {
  if (networks == null || networks.length === 0) return []
  assertAtMost(20, networks, 'networks')
  return networks.map((network) => {
    const text = network.trim()
    if (isNetwork(text)) return text
    return refuse('INVALID', { field: 'networks', value: text.slice(0, 80), expected: expected.network }, [
      'networks',
    ])
  })
}

function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([0-9a-fA-F.:]{2,45})(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1
  return Number(bits ?? 0) <= most
}
