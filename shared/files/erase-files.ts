import { Readable } from 'node:stream'
import type { DataSource } from 'typeorm'
import { serviceViewer } from '../access/viewer.js'
import { inTransaction } from '../database/work.js'
import type { FileStore } from './file-store.js'

const text = 'Nội dung đã được xóa theo yêu cầu hợp pháp.\nThis content was erased on a lawful request.\n'

/**
 * Puts a sentence in the place of each content that is to be erased; answers how many. A content that lies there already
 * is replaced in one step, and replacing it again is harmless.
 */
export async function eraseFiles(database: DataSource, store: FileStore): Promise<number> {
  return inTransaction(database, serviceViewer('erase'), { action: 'eraseFiles' }, async (work) => {
    const rows = await work.query<{ id: string }>(
      "/* file.to_erase */ select id from stored_file where erasure = 'DUE' order by id limit 100 for update skip locked",
    )
    for (const { id } of rows) {
      const written = await store.write(Readable.from([Buffer.from(text)]), text.length * 4)
      await written.keepAs(id)
      await work.query(
        `/* file.erased */ update stored_file set erasure = 'DONE', size = $2, sha256 = $3, version = version + 1 where id = $1`,
        [id, written.size, written.sha256],
      )
    }
    return rows.length
  })
}
