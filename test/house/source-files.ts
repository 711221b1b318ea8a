import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { projectPath } from '../../shared/config/project-path.js'

/** The folders of the project that hold code. */
export const codeFolders = ['gateway', 'subgraphs', 'shared', 'samples', 'test', 'tools', 'bench'].filter(
  (folder) => existsSync(projectPath(folder)),
)

/** Paths from the root of the project of all files in some folders whose names end so, e.g. '.ts', in order. */
export function filesEndingIn(ending: string, folders: readonly string[] = codeFolders): string[] {
  const all = folders.flatMap((folder) =>
    readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  return all.filter((name) => name.endsWith(ending)).sort()
}

/** The text of a file, by its path from the root of the project. */
export function textOf(path: string): string {
  return readFileSync(projectPath(path), 'utf8')
}
