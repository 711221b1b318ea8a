import { Agent, fetch } from 'undici'
import { signServiceToken } from '../access/service-token.js'
import type { Peer } from '../subgraph/open-subgraph.js'

const agent = new Agent({ keepAliveTimeout: 30_000, connections: 8 })

/** A room of the hub behind an address; each call carries a service token good for that purpose only. */
export function httpPeer(url: string, room: string, secret: Uint8Array): Peer {
  return {
    async service(purpose, payload) {
      const response = await fetch(new URL(`/service/${room}/${purpose}`, url), {
        method: 'POST',
        dispatcher: agent,
        signal: AbortSignal.timeout(5_000),
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await signServiceToken(purpose, secret)}`,
        },
        body: JSON.stringify(payload),
      })
      if (!response.ok)
        throw new Error(`the service call "${purpose}" was answered with status ${response.status}`)
      return response.json()
    },
  }
}
