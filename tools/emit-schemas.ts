import 'reflect-metadata'
import { schemaFiles } from './generated/schemas.js'
import { writeFiles } from './generated/write-files.js'
import { runTool } from './run-tool.js'

/** Writes the SDL of every subgraph and the supergraph: the public face, committed to be reviewed. */
await runTool(async () => writeFiles(schemaFiles()))
