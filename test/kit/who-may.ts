import { roles, type Role, type Viewer } from '../../shared/access/viewer.js'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import type { TestHub } from './hub.js'
import { actingFor } from './viewers.js'

/** A mutation that each viewer tries, with an input that changes nothing when it is let in. */
export interface Attempt {
  subgraph: SubgraphName
  mutation: string
  input: object
  /** The name of the input's type, where it is not that of the mutation. */
  inputType?: string
}

/**
 * Who is let in, found by letting every role of every organization try: names of organizations with their roles. Who
 * is answered FORBIDDEN, or does not find the record, is not let in.
 */
export async function whoMay(
  hub: TestHub,
  organizations: Record<string, string>,
  attempt: Attempt,
): Promise<Record<string, Role[]>> {
  const letIn: Record<string, Role[]> = {}
  for (const [name, id] of Object.entries(organizations)) {
    for (const role of roles) {
      if (await isLetIn(hub, actingFor(id, role), attempt)) letIn[name] = [...(letIn[name] ?? []), role]
    }
  }
  return letIn
}

const outside = ['NOT_FOUND', 'NOT_HOLDER']

async function isLetIn(hub: TestHub, viewer: Viewer, attempt: Attempt): Promise<boolean> {
  const { subgraph, mutation, input, inputType = `${capitalized(mutation)}Input` } = attempt
  const document = `mutation ($input: ${inputType}!) { it: ${mutation}(input: $input) { userErrors { code } } }`
  const { data, errors } = await hub.ask(subgraph, viewer, document, { input })
  if (errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN')) return false
  if (errors) throw new Error(`${mutation} was answered with ${JSON.stringify(errors)}`)
  return !data.it.userErrors.some(({ code }: { code: string }) => outside.includes(code))
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
