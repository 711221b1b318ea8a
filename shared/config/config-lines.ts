import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { StartupError } from '../server/startup-error.js'
import { projectPath } from './project-path.js'

/** A file of the folder config that the program reads once, at its start. */
export interface ConfigFile {
  /** Its path in the project, as errors name it. */
  path: string
  /** The names of its columns, all of which its first line must have. */
  columns: readonly string[]
  /** What is wrong with a line and what to write instead; null when nothing is. */
  wrongIn(line: Record<string, string>): string | null
}

/** The lines of a file of the folder config. @throws StartupError as linesOf does, and when there is no such file. */
export function readConfigLines(file: ConfigFile): Record<string, string>[] {
  let text: string
  try {
    text = readFileSync(projectPath(file.path), 'utf8')
  } catch (error) {
    throw new StartupError(
      `${file.path} cannot be read (${(error as Error).message}); put the file there again.`,
    )
  }
  return linesOf(file, text)
}

/** Reads the lines of such a file. @throws StartupError that names the line, the value and what was expected. */
export function linesOf({ path, columns, wrongIn }: ConfigFile, text: string): Record<string, string>[] {
  const lines = parsed(path, text)
  const missing = columns.find((name) => lines[0] && !(name in lines[0].record))
  if (missing) throw new StartupError(`${path}, line 1: the column "${missing}" is missing; add it.`)
  for (const { record, info } of lines) {
    const wrong = wrongIn(record)
    if (wrong) throw new StartupError(`${path}, line ${info.lines}: ${wrong}`)
  }
  return lines.map(({ record }) => record)
}

interface Line {
  record: Record<string, string>
  info: { lines: number }
}

function parsed(path: string, text: string): Line[] {
  try {
    return parse(text, { columns: true, trim: true, bom: true, skip_empty_lines: true, info: true }) as never
  } catch (error) {
    throw new StartupError(
      `${path}: ${(error as Error).message}; write as many cells as the first line has, with a comma between them.`,
    )
  }
}
