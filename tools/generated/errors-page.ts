import { commonMessages, type Messages } from '../../shared/errors/catalogue.js'
import { definitions } from '../../subgraphs/definitions.js'
import type { GeneratedFile } from './file.js'
import { page, table } from './markdown.js'

const intro = `A mutation that the domain does not allow answers \`userErrors\` (below: \`USER_ERROR\`) and stores nothing. Who is not
known, may not, or asks in a malformed way gets an entry in \`errors\` (\`GRAPHQL_ERROR\`) with the code in
\`extensions.code\`. Sentences come in Vietnamese, or in English with \`Accept-Language: en\`; words in braces are filled in.`

/** docs/errors.md: every code that the hub can answer. */
export function errorsPage(): GeneratedFile {
  const parts = definitions.map(({ name, messages }) => section(`Only in ${name}`, messages))
  return {
    path: 'docs/errors.md',
    text: page('Errors', '`shared/errors/catalogue.ts` and every `subgraphs/*/messages.ts`', [
      intro,
      section('Everywhere', commonMessages),
      ...parts,
    ]),
  }
}

function section(title: string, messages: Messages): string {
  const rows = Object.entries(messages).map(([code, { appearsAs, vi, en, describe }]) => [
    `\`${code}\``,
    `\`${appearsAs}\``,
    vi,
    en,
    describe,
  ])
  return `## ${title}\n\n${table(['Code', 'Appears as', 'Tiếng Việt', 'English', 'Meaning'], rows)}`
}
