import { Gauge, type Registry } from 'prom-client'

/** A room whose journal is sealed. */
export interface Audited {
  readonly name: string
  /** Entries of the journal that wait to be sealed. */
  auditLag(): Promise<number>
}

/** Shows how many entries of each room's journal wait to be sealed; a room that does not answer is left out. */
export function gaugeAuditLag(registry: Registry, rooms: readonly Audited[]): void {
  new Gauge({
    name: 'hub_audit_waiting_entries',
    help: 'Entries of the journal that are not sealed into the chain of hashes yet, by subgraph',
    labelNames: ['subgraph'],
    registers: [registry],
    async collect() {
      this.reset()
      const lags = rooms.map(async ({ name, auditLag }) => {
        const waiting = await auditLag().catch(() => undefined)
        if (waiting !== undefined) this.set({ subgraph: name }, waiting)
      })
      await Promise.all(lags)
    },
  })
}
