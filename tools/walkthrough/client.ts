import { readFileSync } from 'node:fs'
import { projectPath } from '../../shared/config/project-path.js'
import { issueToken } from '../../gateway/tokens/dev-issuer.js'

/** A GraphQL answer; the walkthrough knows the shapes of its own queries. */
export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as varied as the queries
  data: any
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[]
}

/** Somebody who asks the hub over its public API. */
export interface Client {
  /** Asks as a sample viewer on a day of the school year. */
  as(viewer: string, day: string, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** Asks as a third party with a key. */
  withKey(key: string, query: string): Promise<Answer>
}

const subjects = new Map(
  (
    JSON.parse(readFileSync(projectPath('samples/five-plans/viewers.json'), 'utf8')) as {
      key: string
      subject: string
    }[]
  ).map(({ key, subject }) => [key, subject]),
)

/** A client of a running hub, with tokens of the development issuer of its data folder. */
export function httpClient(address: string, dataDir: string): Client {
  return {
    as: async (viewer, day, query, variables) => {
      const token = await issueToken({
        dataDir,
        subject: subjects.get(viewer) ?? viewer,
        at: `${day}T09:00:00+07:00`,
      })
      return post(address, { authorization: `Bearer ${token}` }, query, variables)
    },
    withKey: (key, query) => post(address, { 'x-api-key': key }, query),
  }
}

async function post(
  address: string,
  headers: Record<string, string>,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}
