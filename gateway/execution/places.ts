import { hasFields, own, type Answered, type Path } from './run.js'

/** The step of a response path that goes to every element of a list. */
const each = '@'

/** All objects at a response path, those in lists one after the other; nulls are left out. */
export function objectsAt(data: unknown, path: readonly string[]): Answered[] {
  const found: Answered[] = []
  collect(data, path, 0, found)
  return found
}

function collect(value: unknown, path: readonly string[], depth: number, found: Answered[]): void {
  if (depth < path.length && path[depth] === each) {
    if (Array.isArray(value)) for (const one of value) collect(one, path, depth + 1, found)
  } else if (hasFields(value)) {
    if (depth === path.length) found.push(value)
    else collect(own(value, path[depth]!), path, depth + 1, found)
  }
}

/** Where the objects of a response path stand, in the order of {@link objectsAt}. */
export function pathsAt(data: unknown, path: readonly string[]): Path[] {
  const found: Path[] = []
  trace(data, path, 0, [], found)
  return found
}

function trace(value: unknown, path: readonly string[], depth: number, way: Path, found: Path[]): void {
  const step = path[depth]
  if (step === each) {
    if (Array.isArray(value))
      value.forEach((one, place) => trace(one, path, depth + 1, [...way, place], found))
  } else if (hasFields(value)) {
    if (step === undefined) found.push(way)
    else trace(own(value, step), path, depth + 1, [...way, step], found)
  }
}

/** A response path as far as it leads to one place. */
export function commonPath(path: readonly string[]): Path {
  const list = path.indexOf(each)
  return list < 0 ? [...path] : path.slice(0, list)
}
