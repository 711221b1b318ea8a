import 'reflect-metadata'
import { runSubgraph } from '../../shared/subgraph/run-subgraph.js'
import { initiatives } from './subgraph.js'

await runSubgraph(initiatives)
