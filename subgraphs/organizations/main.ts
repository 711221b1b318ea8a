import 'reflect-metadata'
import { runSubgraph } from '../../shared/subgraph/run-subgraph.js'
import { organizations } from './subgraph.js'

await runSubgraph(organizations)
