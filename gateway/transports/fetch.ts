import type { ExecutionResult } from 'graphql'
import type { Credentials } from '../../shared/subgraph/answer-request.js'
import type { SubgraphRequest } from '../../shared/subgraph/execute.js'

/** Brings a sub-query to a subgraph; throws when there is no answer of the subgraph to be had. */
export type Fetch = (request: SubgraphRequest, credentials: Credentials) => Promise<ExecutionResult>
