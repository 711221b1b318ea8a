/** A place in a room's feed: everything up to and including it has been read. */
export interface Cursor {
  epoch: number
  txid: string
  seq: number
}

/** Where a consumer begins. */
export const beginning: Cursor = { epoch: 0, txid: '0', seq: 0 }

/** What the owner says of a record today: its id and whatever it publishes of it. */
export interface State {
  id: string
  [field: string]: unknown
}

/** A stretch of a feed: which records changed, and what they are now; a changed record without a state is gone. */
export interface FeedPage {
  cursor: Cursor
  changed: Record<string, string[]>
  states: Record<string, State[]>
  /** False when committed changes wait behind a transaction that is still running, or when more pages follow. */
  complete: boolean
  /** The next transaction of the source at the instant of the page: everything committed before has a lower one. */
  head: string
}

/** What a consumer asks for. */
export interface FeedRequest {
  after: Cursor
  types: string[]
}
