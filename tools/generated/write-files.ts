import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { projectPath } from '../../shared/config/project-path.js'
import type { GeneratedFile } from './file.js'

/** Writes generated files into the project and says which. */
export function writeFiles(files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(projectPath(path)), { recursive: true })
    writeFileSync(projectPath(path), text)
    console.log(`wrote ${path}`)
  }
}
