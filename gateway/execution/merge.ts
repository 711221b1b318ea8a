import { hasFields, own, put, type Answered } from './run.js'

/** Adds what a fetch has brought to what is there; where both have an object, or lists of one length, they are joined. */
export function merge(target: Answered, source: Answered): void {
  for (const key in source) {
    const value = source[key]
    if (value !== undefined) put(target, key, joined(own(target, key), value))
  }
}

function joined(known: unknown, value: unknown): unknown {
  if (known === undefined) return value
  if (hasFields(known) && hasFields(value)) {
    merge(known, value)
    return known
  }
  if (!Array.isArray(known) || !Array.isArray(value) || known.length !== value.length) return value
  return known.map((one: unknown, place) => joined(one, value[place]))
}

/** The same values in objects and lists of its own. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (!hasFields(value)) return value
  const copy: Answered = {}
  for (const key in value) put(copy, key, copyOf(value[key]))
  return copy
}
