import type { Logger } from 'pino'
import type { RunningSubgraph } from '../../shared/subgraph/open-subgraph.js'
import { asking, within, type Transport } from './transport.js'

/** The way to a subgraph at work in this process; it is closed by whoever opened it. */
export function inProcess(subgraph: RunningSubgraph, timeoutMs: number, log: Logger): Transport {
  return {
    ask: asking(
      subgraph.name,
      async (request, credentials) => within(timeoutMs, subgraph.execute(request, credentials)),
      log,
    ),
    checkReady: () => within(timeoutMs, subgraph.checkReady()),
    close: async () => undefined,
  }
}
