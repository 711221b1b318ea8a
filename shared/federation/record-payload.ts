import type DataLoader from 'dataloader'
import type { Work } from '../database/work.js'
import type { terms } from '../errors/terms.js'
import type { Context, Outcome } from './context.js'
import type { UserError } from './user-error.js'

/**
 * The answer to an act whose outcome is the id of a record: the record, read anew. Who repeats an act whose record she
 * may no longer see is told NOT_FOUND.
 */
export async function recordPayload<T>(
  context: Context,
  { result, userErrors }: Outcome<string>,
  loader: (read: Work) => DataLoader<string, T | null>,
  what: keyof typeof terms,
): Promise<{ record: T | null; userErrors: UserError[] }> {
  if (result === null) return { record: null, userErrors }
  const record = await context.loader(loader).load(result)
  if (record) return { record, userErrors }
  return { record, userErrors: context.present([{ code: 'NOT_FOUND', args: { what, value: result } }]) }
}
