import { readdirSync, readFileSync } from 'node:fs'
import { projectPath } from '../../shared/config/project-path.js'

/** Pages that show what to ask; the last two are what a browser and a terminal are shown. */
const pages = [
  ...['.', 'docs', 'samples/five-plans'].flatMap(markdownIn),
  ...readdirSync(projectPath('subgraphs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => markdownIn(`subgraphs/${name}`)),
  'gateway/explorer/explorer.html',
  'gateway/welcome.ts',
]

function markdownIn(folder: string): string[] {
  const files = readdirSync(projectPath(folder)).filter((name) => name.endsWith('.md'))
  return files.map((name) => `${folder}/${name}`)
}

/** As a request carries it, as a block of its own, in the field of the explorer, in the program that prints it. */
const places: readonly [RegExp, (found: string) => string][] = [
  [/"query":("(?:[^"\\]|\\.)*")/g, (found) => JSON.parse(found) as string],
  [/```graphql\n(.*?)```/gs, (found) => found],
  [/<textarea id="query"[^>]*>(.*?)<\/textarea>/gs, (found) => found],
  [/const query =\n? *'(.*?)'/g, (found) => found],
]

/** Every query that a page shows, by page, about the organization of this code. */
export function documentedQueries(code: string): [string, string][] {
  return pages.flatMap((page) => {
    const text = readFileSync(projectPath(page), 'utf8')
    const found = places.flatMap(([pattern, read]) =>
      [...text.matchAll(pattern)].map(([, query]) => read(query!)),
    )
    return found.map((query, turn): [string, string] => [
      `${page} (${turn + 1})`,
      query.replaceAll(/code: "[^"]*"/g, `code: ${JSON.stringify(code)}`),
    ])
  })
}
