import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTinyHub, type TinyHub } from './tiny-hub.kit.js'

let hub: TinyHub
beforeAll(async () => {
  hub = await openTinyHub()
})
afterAll(() => hub.close())

/** Audits that are not met, on purpose. */
const notMet = {
  // No GET: its query would stand in logs and histories, and it is what a link on a page can send.
  '5A70': 'MAY accept application/x-www-form-urlencoded formatted GET requests',
  D6D5: 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70': 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  // A refused document is a 400 for clients of either media type: proxies and meters see refusals as what they are.
  '572B': 'SHOULD use 200 status code on document parsing failure when accepting application/json',
  FDE2: 'SHOULD use 200 status code on document validation failure when accepting application/json',
  '7B9B': 'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
}

test('GraphQL over HTTP: every MUST is met, and all else but what is left out on purpose', async () => {
  const fetchFn = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(init.headers as object), authorization: `Bearer ${await hub.token()}` }
    return fetch(url, { ...init, headers })
  }
  const audits = serverAudits({ url: `${hub.url}/graphql`, fetchFn })
  expect(audits.length).toBeGreaterThan(60)
  const failed: Record<string, string> = {}
  for (const audit of audits) {
    if ((await audit.fn()).status !== 'ok') failed[audit.id] = audit.name
  }
  expect(failed).toEqual(notMet)
})
