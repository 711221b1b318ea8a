import '../shared/config/production.js'
import { StartupError } from '../shared/server/startup-error.js'
import { subgraphNames } from '../shared/subgraph/definition.js'
import { runTool } from './run-tool.js'

/** Starts one subgraph as a process of its own: `npm run start:subgraph -- awards`. */
await runTool(async ([name]) => {
  if (!subgraphNames.some((known) => known === name)) {
    throw new StartupError(`"${name ?? ''}" is not a subgraph; expected one of: ${subgraphNames.join(', ')}.`)
  }
  await import(`../subgraphs/${name}/main.js`)
})
