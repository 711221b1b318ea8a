import 'reflect-metadata'
import { runSubgraph } from '../../shared/subgraph/run-subgraph.js'
import { campaigns } from './subgraph.js'

await runSubgraph(campaigns)
