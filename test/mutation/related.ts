import { dirname, join } from 'node:path'
import ts from 'typescript'

/** For every file, the files that load it, itself included, nearest first: by what the texts import. */
export function loadersOf(texts: ReadonlyMap<string, string>): (path: string) => Set<string> {
  const loaders = new Map<string, string[]>()
  for (const [path, text] of texts) {
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (!fileName.startsWith('.')) continue
      const imported = join(dirname(path), fileName).replace(/\.js$/, '.ts')
      loaders.set(imported, [...(loaders.get(imported) ?? []), path])
    }
  }
  return (path) => {
    const seen = new Set([path])
    for (const one of seen) for (const loader of loaders.get(one) ?? []) seen.add(loader)
    return seen
  }
}
