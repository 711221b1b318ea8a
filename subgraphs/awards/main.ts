import 'reflect-metadata'
import { runSubgraph } from '../../shared/subgraph/run-subgraph.js'
import { awards } from './subgraph.js'

await runSubgraph(awards)
