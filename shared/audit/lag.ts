import type { DataSource } from 'typeorm'
import { serviceViewer } from '../access/viewer.js'
import { ReadUnit } from '../database/work.js'

/** How many entries of the journal wait to be sealed, those of running transactions aside. */
export async function auditLag(source: DataSource): Promise<number> {
  const read = new ReadUnit(source, serviceViewer('audit'))
  try {
    const [row] = await read.query<{ waiting: number }>(
      `/* audit.lag */ with head as (select epoch, txid, seq from audit_chain order by position desc limit 1)
       select count(*)::int8 as waiting from journal j
       where (txid, seq) > (coalesce((select txid from head join feed_epoch using (epoch)), '0'), coalesce((select seq from head join feed_epoch using (epoch)), 0))
         and not exists (select from audit_chain c where c.seq = j.seq)`,
    )
    return row!.waiting
  } finally {
    await read.end()
  }
}
