/** A criterion as far as a card must answer it. */
export interface AskedCriterion {
  code: string
  kind: string
  needsEvidence: boolean
}

/** What a card says of a criterion. */
export interface AnsweredLine {
  criterionCode: string
  points: number
  isApplicable: boolean
  evidence: string | null
}

/** What is missing of a criterion before the card can be sent. */
export interface Gap {
  code: string
  missing: 'POINTS' | 'EVIDENCE'
}

/**
 * What a card lacks: every criterion with points is answered, with points or as not applicable; deductions, bonus and
 * knock-outs only where there are any; and points that need evidence have some, in words or as a file.
 */
export function gapsOf(
  criteria: readonly AskedCriterion[],
  lines: readonly AnsweredLine[],
  files: readonly { criterionCode: string }[],
): Gap[] {
  const shown = new Set(files.map(({ criterionCode }) => criterionCode))
  const answered = new Map(lines.map((line) => [line.criterionCode, line]))
  return criteria.flatMap(({ code, kind, needsEvidence }): Gap[] => {
    const line = answered.get(code)
    if (!line) return kind === 'POINTS' ? [{ code, missing: 'POINTS' }] : []
    const mustShow = needsEvidence && line.isApplicable && line.points > 0
    return mustShow && !line.evidence && !shown.has(code) ? [{ code, missing: 'EVIDENCE' }] : []
  })
}
