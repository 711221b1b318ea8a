import { cleanText } from '../errors/checks.js'
import { expected } from '../errors/expected.js'
import { refuse } from '../errors/refusal.js'
import type { Work } from '../database/work.js'
import type { OpenSubmittedFields } from './reading.types.js'

/** Which records were opened, in the order of their ids. */
export interface Opened {
  ids: string[]
}

/**
 * Opens what was submitted to a superior of its owner, for this operation alone, and keeps each as a reading. Refuses
 * alike whatever is a draft, lies elsewhere or does not exist. The caller has authorized the role at organizationId.
 */
export async function openSubmitted(
  work: Work,
  { table, type }: { table: string; type: string },
  input: OpenSubmittedFields,
): Promise<Opened> {
  const { organizationId, recordId = null, ownerId = null, period = null, first, after = null } = input
  const isOne = recordId !== null && ownerId === null && period === null
  const isList = recordId === null && ownerId !== null && period !== null
  if (!isOne && !isList) {
    const wanted = { vi: 'recordId, hoặc ownerId cùng period', en: 'recordId, or ownerId with period' }
    refuse('INVALID', { field: 'recordId', value: recordId ?? '–', expected: wanted }, ['recordId'])
  }
  if (first < 1 || first > 100) {
    const args = { field: 'first', value: first, expected: expected.numberBetween(1, 100) }
    refuse('INVALID', args, ['first'])
  }
  const reason = cleanText('reason', input.reason, 2_000)
  const rows = await work.query<{ id: string }>(
    `/* reading.open */ select read_submitted_${table}($1, $2, $3, $4, $5, $6, $7) as id`,
    [organizationId, recordId, ownerId, period, after, isOne ? 1 : first, reason],
  )
  const isNothing = isOne ? rows.length === 0 : !(await isAbove(work, organizationId, ownerId!))
  if (isNothing) {
    const [what, value, field] = isOne ? [type, recordId, 'recordId'] : ['Organization', ownerId, 'ownerId']
    refuse('NOT_FOUND', { what, value: value! }, [field])
  }
  return { ids: rows.map((row) => row.id).sort() }
}

async function isAbove(work: Work, organizationId: string, ownerId: string): Promise<boolean> {
  const rows = await work.query(
    `/* reading.above */ select 1 from org_closure
     where ancestor_id = $1 and descendant_id = $2 and valid_from <= hub_today() and hub_today() < valid_to limit 1`,
    [organizationId, ownerId],
  )
  return rows.length > 0
}
