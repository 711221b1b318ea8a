import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  return findRoot(dirname(folder))
}

const root = findRoot(dirname(fileURLToPath(import.meta.url)))

/** Absolute path of a file that is not compiled (SQL, SDL, samples), the same from sources and from dist. */
export function projectPath(relative: string): string {
  return join(root, relative)
}
