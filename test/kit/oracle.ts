import { getOperationAST, parse } from 'graphql'
import { expectEqual } from '../../gateway/execution/compare.kit.js'
import type { Answer, Client } from '../../tools/walkthrough/client.js'

/** With TEST_ORACLE set every query of the graph tests is also answered by @apollo/gateway, and must be answered alike. */
export const comparesAll = process.env.TEST_ORACLE !== undefined

/** A client that asks each query twice and throws where the answers differ; writes happen once. */
export interface ComparingClient extends Client {
  /** How many queries were compared. */
  compared(): number
}

/** Asks by our own execution, and then the oracle. */
export function comparingClient(ours: Client, oracle: Client): ComparingClient {
  let count = 0
  async function both(query: string, ask: (client: Client) => Promise<Answer>): Promise<Answer> {
    const answer = await ask(ours)
    if (!isQuery(query)) return answer
    const other = await ask(oracle)
    // So many errors stand in an answer at most; which ones, is not promised.
    const isCut = (answer.errors?.length ?? 0) >= 5
    expectEqual(query, comparable(answer, isCut), comparable(other, isCut))
    count++
    return answer
  }
  return {
    as: (viewer, day, query, variables) => both(query, (client) => client.as(viewer, day, query, variables)),
    withKey: (key, query) => both(query, (client) => client.withKey(key, query)),
    compared: () => count,
  }
}

function comparable({ data, errors }: Answer, isCut: boolean): Parameters<typeof expectEqual>[1] {
  return { data, ...(errors && !isCut && { errors: errors as never }) }
}

function isQuery(query: string): boolean {
  try {
    return getOperationAST(parse(query))?.operation === 'query'
  } catch {
    return false
  }
}
