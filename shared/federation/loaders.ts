import DataLoader from 'dataloader'
import type { Work } from '../database/work.js'

/** A loader of records by key: one statement for all keys of a fetch; a key without a record answers null. */
export function loaderOf<V extends object>(
  load: (read: Work, keys: readonly string[]) => Promise<V[]>,
  keyOf: (record: V) => string,
): (read: Work) => DataLoader<string, V | null> {
  return (read) =>
    new DataLoader(async (keys) => {
      const found = new Map((await load(read, keys)).map((record) => [keyOf(record), record]))
      return keys.map((key) => found.get(key) ?? null)
    })
}

/** A loader of lists by key: one statement for all keys of a fetch; a key without records answers []. */
export function listLoaderOf<V extends object>(
  load: (read: Work, keys: readonly string[]) => Promise<V[]>,
  keyOf: (record: V) => string,
): (read: Work) => DataLoader<string, V[]> {
  return (read) =>
    new DataLoader(async (keys) => {
      const lists = new Map<string, V[]>(keys.map((key) => [key, []]))
      for (const record of await load(read, keys)) lists.get(keyOf(record))?.push(record)
      return keys.map((key) => lists.get(key) ?? [])
    })
}
