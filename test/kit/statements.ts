import pg from 'pg'
import { vi } from 'vitest'

/** Runs something, and names the statements that it caused: by the comment with which they begin, others by their first word. */
export async function statementsOf<T>(
  run: () => Promise<T>,
): Promise<{ answer: T; statements: readonly string[] }> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const answer = await run()
    return { answer, statements: (spy.mock.calls as unknown[][]).map(([statement]) => nameOf(statement)) }
  } finally {
    spy.mockRestore()
  }
}

function nameOf(statement: unknown): string {
  const text = typeof statement === 'string' ? statement : (statement as { text: string }).text
  return /^\s*\/\* (.*?) \*\//.exec(text)?.[1] ?? text.trim().split(/\W/)[0]!
}

/** The names of those that stores send, in the order of the alphabet; what begins and ends a unit of work is left out. */
export function ofStores(statements: readonly string[]): string[] {
  return statements.filter((name) => name.includes('.')).sort()
}
