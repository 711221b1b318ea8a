import { readFileSync } from 'node:fs'
import { projectPath } from '../../shared/config/project-path.js'
import { runScript } from './programs.kit.js'

/** An HTTP answer with the GraphQL answer in it. */
export interface Reply {
  status: number
  text: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the queries of the tests
  data: any
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[]
}

/** Asks a hub; `address` ends in /graphql. */
export async function ask(address: string, token: string, query: string, variables = {}): Promise<Reply> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  const { data, errors = [] } = JSON.parse(text) as Partial<Reply>
  return { status: response.status, text, data, errors }
}

/** The token that `npm run token` prints for a data folder. */
export async function tokenFor(dataDir: string, viewer: string, ...options: string[]): Promise<string> {
  const { code, said } = await runScript('token', [viewer, ...options], { DATA_DIR: dataDir })
  if (code !== 0) throw new Error(said)
  return said.trim()
}

/** The query in a command to paste, as the program prints one and README.md shows one. */
export function queryIn(text: string): string {
  const body = /-d '(\{"query":.*?\})'\n/.exec(text)?.[1]
  if (!body) throw new Error(`there is no query to paste in:\n${text}`)
  return (JSON.parse(body) as { query: string }).query
}

/** README.md as text. */
export const readme = readFileSync(projectPath('README.md'), 'utf8')

/** The status of /livez or /readyz beside a GraphQL address. */
export async function health(
  address: string,
  path: 'livez' | 'readyz',
): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL(`/${path}`, address))
  return { status: response.status, text: await response.text() }
}
