import 'reflect-metadata'
import { docFiles } from './generated/docs.js'
import { writeFiles } from './generated/write-files.js'
import { runTool } from './run-tool.js'

/** Writes the generated pages of docs/. */
await runTool(async () => writeFiles(docFiles()))
