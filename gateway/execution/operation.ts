import { operationFromDocument, type Schema } from '@apollo/federation-internals'
import type { QueryPlanner } from '@apollo/query-planner'
import {
  executeSync,
  getVariableValues,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { GatewayContext } from '../context.js'
import { fault } from './errors.js'
import type { Ways } from './fetch.js'
import { stepOf } from './plan.js'
import type { Answered, Run, Step } from './run.js'
import { fieldsOf, fragmentsOf, type Selections } from './selections.js'
import { objectShape, type Shape } from './shape.js'

/** The graph as it is planned on. */
export interface Graph extends Ways {
  planner: QueryPlanner
  /** The same schema as the planner knows it. */
  plannerSchema: Schema
}

/** Runs an operation of a client; everything that does not depend on variables and viewer is done already. */
export type Operation = (given: Record<string, unknown>, context: GatewayContext) => Promise<ExecutionResult>

/** Plans a validated operation. */
export function compileOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  graph: Graph,
): Operation {
  const { schema } = graph
  const step = planOf(document, operation, graph)
  const formOf = formsOf(document, operation, schema)
  return async (given, context) => {
    const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
    if (errors) return { errors }
    const { shape, introspect } = formOf(coerced)
    const data = introspect?.(given) ?? {}
    const run: Run = { data, given, values: coerced, context, errors: [], hidden: new Set() }
    await step(run)
    return answerOf(run, shape)
  }
}

/** The planner names its fetches after the operation; without a name equal fetches have equal texts. */
function planOf(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  { planner, plannerSchema, ...ways }: Graph,
): Step {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const nameless: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, name: undefined }, ...fragments],
  }
  return stepOf(planner.buildQueryPlan(operationFromDocument(plannerSchema, nameless)), ways)
}

/** What an operation answers, once it is known which fields are skipped. */
interface Form {
  shape: Shape
  /** Answers what is asked about the schema; left out where nothing is. */
  introspect: ((given: Record<string, unknown>) => Answered) | undefined
}

/** So many forms are kept of one operation. */
const mostForms = 16

function formsOf(document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema) {
  const switches = switchesOf(document)
  const fragments = fragmentsOf(document)
  const forms = new Map<string, Form>()
  return (values: Record<string, unknown>): Form => {
    const key = switches.map((name) => (values[name] === true ? '+' : '-')).join('')
    const known = forms.get(key)
    if (known) return known
    const form = formOf(document, operation, { schema, fragments, values })
    if (forms.size < mostForms) forms.set(key, form)
    return form
  }
}

function formOf(document: DocumentNode, operation: OperationDefinitionNode, selections: Selections): Form {
  const type = selections.schema.getRootType(operation.operation)!
  const sets = [operation.selectionSet]
  const about = [...fieldsOf(type, sets, selections).values()]
    .flat()
    .filter(({ name }) => name.value === '__schema' || name.value === '__type')
  return {
    shape: objectShape(type, sets, selections),
    introspect: about.length > 0 ? introspection(document, operation, about, selections.schema) : undefined,
  }
}

function introspection(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  selections: FieldNode[],
  schema: GraphQLSchema,
) {
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet }, ...fragments],
  }
  return (variableValues: Record<string, unknown>): Answered => ({
    ...executeSync({ schema, document, variableValues }).data,
  })
}

/** Variables by which fields are left out or taken in. */
function switchesOf(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: ({ arguments: args = [] }) => {
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

/** A null that may not be there is told only where nothing else was: an error of a subgraph is why it is there. */
function answerOf({ data, errors, hidden }: Run, shape: Shape): ExecutionResult {
  const missing: GraphQLError[] = []
  const shaped = shape(data, {
    path: [],
    missing: (reason, path, source) => {
      if (!hidden.has(source)) missing.push(fault(new Error(reason), path))
    },
  }) as Answered | null
  const all = errors.length > 0 ? errors : missing
  return all.length > 0 ? { errors: all, data: shaped } : { data: shaped }
}
