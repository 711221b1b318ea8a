import pg from 'pg'

/** What a server that serves nobody else is set to while it loads: much memory, few checkpoints, a log for crashes alone. */
const whileLoading = {
  shared_buffers: '2GB',
  wal_buffers: '64MB',
  max_wal_size: '6GB',
  checkpoint_timeout: '20min',
  wal_level: 'minimal',
  max_wal_senders: '0',
  maintenance_work_mem: '512MB',
  autovacuum_vacuum_insert_threshold: '-1', // the load itself vacuums at its end; statistics are kept all the while
  autovacuum_vacuum_scale_factor: '100',
} as const

/** Sets the server to loading from its next start on, or back. */
export async function setForLoading(ownerUrl: string, loading: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (const [name, value] of Object.entries(whileLoading)) {
      await client.query(loading ? `alter system set ${name} = '${value}'` : `alter system reset ${name}`)
    }
  } finally {
    await client.end()
  }
}
