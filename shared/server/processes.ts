import { readFileSync } from 'node:fs'

interface ProcessFacts {
  name: string
  state: string
  /** Clock ticks between the boot of the machine and the start of the process. */
  startedAt: string
}

/** Whether a process with this id runs. A zombie does not: it only waits for its parent to take note. */
export function isAlive(pid: number): boolean {
  const facts = factsOf(pid)
  if (facts) return facts.state !== 'Z'
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The program's name; undefined when the process is gone and on systems other than Linux. */
export function programOf(pid: number): string | undefined {
  return factsOf(pid)?.name
}

/**
 * When the process started, in a unit that only serves to compare: an id alone is used again, in containers
 * even at every start. Undefined when the process is gone and on systems other than Linux.
 */
export function startOf(pid: number): string | undefined {
  return factsOf(pid)?.startedAt
}

function factsOf(pid: number): ProcessFacts | undefined {
  const [, name, rest] = /^\d+ \((.*)\) (.*)/s.exec(readIfPresent(`/proc/${pid}/stat`) ?? '') ?? []
  // proc(5): the third field is the state, the 22nd the time of the start.
  const fields = rest?.split(' ') ?? []
  const [state, startedAt] = [fields[0], fields[19]]
  return name && state && startedAt ? { name, state, startedAt } : undefined
}

/** The text of a file; undefined when there is none. */
export function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // ESRCH: the process behind a file of /proc ended while it was read.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
