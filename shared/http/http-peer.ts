import { Agent } from 'undici'
import { signServiceToken, type ServicePurpose } from '../access/service-token.js'
import type { Peer } from '../subgraph/open-subgraph.js'
import { addressOf, post } from './post.js'

const agent = new Agent({ keepAliveTimeout: 30_000, connections: 8 })
const patience = 5_000

/** A room of the hub behind an address; each call carries a service token good for that purpose only. */
export function httpPeer(url: string, room: string, secret: Uint8Array): Peer {
  const tokenFor = tokens(secret)
  return {
    async service(purpose, payload) {
      const address = addressOf(new URL(`/service/${room}/${purpose}`, url))
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenFor(purpose)}`,
      }
      const { status, text } = await post(agent, address, headers, JSON.stringify(payload), patience)
      if (status < 200 || status > 299)
        throw new Error(`the service call "${purpose}" was answered with status ${status}`)
      return JSON.parse(text) as unknown
    },
  }
}

/** Milliseconds for which a service token is used again; it is good for longer. */
const reused = 20_000

function tokens(secret: Uint8Array): (purpose: ServicePurpose) => Promise<string> {
  const kept = new Map<ServicePurpose, { token: Promise<string>; until: number }>()
  return (purpose) => {
    const known = kept.get(purpose)
    if (known && performance.now() < known.until) return known.token
    const token = signServiceToken(purpose, secret)
    kept.set(purpose, { token, until: performance.now() + reused })
    return token
  }
}
