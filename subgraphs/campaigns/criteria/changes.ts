/** A criterion as far as two editions are compared. */
export interface ComparedCriterion {
  code: string
  section: string | null
  text: string
  kind: string
  mostPoints: number
  capsAt: string | null
  needsEvidence: boolean
}

/** How a criterion differs from the set that was copied. */
export interface CriterionChange<T extends ComparedCriterion> {
  code: string
  change: 'ADDED' | 'REMOVED' | 'CHANGED'
  /** As it was; null when added. */
  before: T | null
  /** As it is; null when removed. */
  after: T | null
  /** Names of the fields that differ; none when added or removed. */
  fields: string[]
}

const fields = ['section', 'text', 'kind', 'mostPoints', 'capsAt', 'needsEvidence'] as const

/** What changed from one set to the next, by code: in the order of the new set, then what is no more there. */
export function changesOf<T extends ComparedCriterion>(
  before: readonly T[],
  after: readonly T[],
): CriterionChange<T>[] {
  const was = new Map(before.map((criterion) => [criterion.code, criterion]))
  const remaining = new Set(after.map(({ code }) => code))
  const newer = after.flatMap((criterion) => changeOf(was.get(criterion.code) ?? null, criterion) ?? [])
  const removed = before
    .filter(({ code }) => !remaining.has(code))
    .map((criterion) => ({
      code: criterion.code,
      change: 'REMOVED' as const,
      before: criterion,
      after: null,
      fields: [],
    }))
  return [...newer, ...removed]
}

function changeOf<T extends ComparedCriterion>(before: T | null, after: T): CriterionChange<T> | null {
  if (!before) return { code: after.code, change: 'ADDED', before, after, fields: [] }
  const differing = fields.filter((field) => before[field] !== after[field])
  return differing.length === 0
    ? null
    : { code: after.code, change: 'CHANGED', before, after, fields: differing }
}
