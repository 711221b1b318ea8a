import type { RefusalDetail } from '../../../shared/errors/refusal.js'

/** What became of a bulk call: the records it changed and, item by item, why others were refused. */
export interface BulkOutcome {
  ids: string[]
  refused: RefusalDetail[]
}
