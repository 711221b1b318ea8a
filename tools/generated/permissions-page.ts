import { whoMayDo, type Policies } from '../../shared/access/policy.js'
import { definitions } from '../../subgraphs/definitions.js'
import type { GeneratedFile } from './file.js'
import { codes, page, table } from './markdown.js'

const intro = `A mutation needs an appointment with one of its roles at the organization that stands in its relation to the record:
\`OWNER\` (whose record it is), \`HOLDER\` (whose turn it is in the process), \`ANCESTOR\` (the owner or an organization above
it). \`SELF\` is the person whom the record is about, with the account that is linked to her: she needs no appointment.
\`key: …\` is an API client with that scope, for the organization that vouches for it.
Everything else is answered with \`FORBIDDEN\`. What can be read is decided by row-level security, not by this page.`

/** docs/permissions.md: who may do what, one row per mutation. */
export function permissionsPage(): GeneratedFile {
  const parts = definitions.map(({ name, policies }) => section(name, policies))
  const text = page('Permissions', 'every `subgraphs/*/policies.ts`', [intro, ...parts])
  return { path: 'docs/permissions.md', text }
}

function section(title: string, policies: Policies<string>): string {
  const rows = Object.entries(policies).map(([mutation, policy]) => [
    `\`${mutation}\``,
    codes(whoMayDo(policy)),
    `\`${policy.relation}\``,
    policy.describe.vi,
    policy.describe.en,
  ])
  return `## ${title}\n\n${table(['Mutation', 'Roles', 'Relation', 'Tiếng Việt', 'English'], rows)}`
}
