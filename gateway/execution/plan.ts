import type { PlanNode, QueryPlan } from '@apollo/query-planner'
import { entityFetch, guarded, rootFetch, type Placed, type Ways } from './fetch.js'
import type { Step } from './run.js'

/** A plan as one step; what can be known before its operation runs is known afterwards. */
export function stepOf({ node }: QueryPlan, ways: Ways): Step {
  if (!node) return nothing
  if (node.kind === 'Subscription') throw new Error('there are no subscriptions')
  return compile(node, [], ways)
}

const nothing: Step = async () => undefined

function compile(node: PlanNode, path: readonly string[], ways: Ways): Step {
  switch (node.kind) {
    case 'Sequence':
      return inTurn(node.nodes.map((one) => compile(one, path, ways)))
    case 'Parallel':
      return parallel(node.nodes, path, ways)
    case 'Flatten':
      return compile(node.node, [...path, ...node.path.map(String)], ways)
    case 'Fetch':
      return fetchStep([{ fetch: node, path }], ways)
    case 'Condition': {
      const [yes, no] = [node.ifClause, node.elseClause].map((one) => one && compile(one, path, ways))
      return async (run) => (run.values[node.condition] ? yes : no)?.(run)
    }
    case 'Defer':
      throw new Error('there is no @defer')
  }
}

function inTurn(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run)
  }
}

function atOnce(steps: readonly Step[]): Step {
  if (steps.length === 1) return steps[0]!
  return async (run) => void (await Promise.all(steps.map((step) => step(run))))
}

function fetchStep(members: readonly [Placed, ...Placed[]], ways: Ways): Step {
  return guarded(members[0].fetch.requires ? entityFetch(members, ways) : rootFetch(members[0], ways))
}

/** Fetches of entities that ask a subgraph for the same at the same time, and what follows each of them. */
interface Joined {
  members: [Placed, ...Placed[]]
  next: Step[]
}

/** Fetches of entities side by side that ask a subgraph for the same become one. */
function parallel(nodes: readonly PlanNode[], path: readonly string[], ways: Ways): Step {
  const same = new Map<string, Joined>()
  const others: Step[] = []
  for (const node of nodes) {
    const [first, ...rest] = node.kind === 'Sequence' ? node.nodes : [node]
    const placed = first && entitiesOf(first, path)
    if (!placed) {
      others.push(compile(node, path, ways))
      continue
    }
    const { serviceName, operation, outputRewrites } = placed.fetch
    const key = JSON.stringify([serviceName, operation, outputRewrites])
    const next = rest.length > 0 ? [inTurn(rest.map((one) => compile(one, path, ways)))] : []
    const joined = same.get(key)
    if (joined) {
      joined.members.push(placed)
      joined.next.push(...next)
    } else same.set(key, { members: [placed], next })
  }
  const fetches = [...same.values()].map(({ members, next }) =>
    next.length > 0 ? inTurn([fetchStep(members, ways), atOnce(next)]) : fetchStep(members, ways),
  )
  return atOnce([...fetches, ...others])
}

function entitiesOf(node: PlanNode, path: readonly string[]): Placed | undefined {
  if (node.kind !== 'Flatten' || node.node.kind !== 'Fetch' || !node.node.requires) return undefined
  return { fetch: node.node, path: [...path, ...node.path.map(String)] }
}
