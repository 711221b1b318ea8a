import type { Transport } from './transports/transport.js'

/** Whether this gateway can serve, and what of it can. */
export interface Readiness {
  ready: boolean
  /** False before the supergraph is loaded and while the gateway closes. */
  supergraph: boolean
  subgraphs: Record<string, boolean>
}

/** Asks every subgraph at once. */
export async function readinessOf(
  supergraph: boolean,
  transports: Record<string, Transport>,
): Promise<Readiness> {
  const answers = await Promise.all(
    Object.entries(transports).map(async ([name, transport]) => [name, await isReady(transport)] as const),
  )
  return {
    ready: supergraph && answers.every(([, ready]) => ready),
    supergraph,
    subgraphs: Object.fromEntries(answers),
  }
}

function isReady(transport: Transport): Promise<boolean> {
  return transport.checkReady().then(
    () => true,
    () => false,
  )
}
