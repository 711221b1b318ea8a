import { setTimeout as sleep } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { inTransaction, type Note, type Work } from './work.js'

/** What a service call is: its verb, kept in the journal, and the reason given. */
export interface Act {
  action: string
  reason?: string | null | undefined
}

const attempts = 6

/**
 * Runs one service call in one write transaction. It is repeated on a serialization failure or a deadlock, so the
 * function must be closed: no effect outside the transaction, but for its notes.
 */
export async function act<T>(
  source: DataSource,
  viewer: Viewer,
  what: Act,
  run: (work: Work) => Promise<T>,
  notes: Note[] = [],
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(source, viewer, what, run, notes)
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error
      await sleep(10 * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}

function isTransient(error: unknown): boolean {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } }
  return ['40001', '40P01'].includes(driverError?.code ?? code ?? '')
}
