import type { ExecutionResult } from 'graphql'

const statusByCode: Record<string, number> = {
  UNAUTHENTICATED: 401,
  BAD_REQUEST: 400,
  OVERLOADED: 503,
  DATABASE_UNAVAILABLE: 503,
}

/** HTTP status of a GraphQL answer: 200 as soon as there is data, else by the first error's code. */
export function statusOf(result: ExecutionResult): number {
  if (result.data || !result.errors) return 200
  return statusByCode[String(result.errors[0]?.extensions?.code)] ?? 200
}
