import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { ParameterVerification } from '../filing/filing-window.entity.js'
import { policies } from '../policies.js'
import type { RubricBand, RubricCriterion } from './rubric.entity.js'
import type { CreateRubricInput } from './rubric.inputs.js'
import { insertRubric } from './rubric.store.js'

/** Enters a rubric as a new edition; answers its id. Earlier editions stay, for what was scored by them. */
export async function createRubric(work: Work, input: CreateRubricInput): Promise<string> {
  const { ownerId, passMark, leastMarkers, spreadLimit, refusesOwnTeam } = input
  authorize(work.viewer, policies, 'createRubric', { OWNER: ownerId })
  const criteria = criteriaOf(input)
  const most = criteria.reduce((sum, { max }) => sum + max, 0)
  assertPoints('passMark', passMark, most)
  assertPoints('spreadLimit', spreadLimit, most)
  assertBetween('leastMarkers', leastMarkers, 2, 9)
  const id = uuid()
  await insertRubric(work, {
    ...{ id, ownerId, criteria, bands: bandsOf(input), passMark, leastMarkers, spreadLimit, refusesOwnTeam },
    code: cleanLine('code', input.code, 50),
    name: cleanLine('name', input.name, 300),
    basis: cleanLine('basis', input.basis, 500),
    verification: ParameterVerification.UNVERIFIED,
  })
  return id
}

function criteriaOf({ criteria }: CreateRubricInput): RubricCriterion[] {
  assertBetween('criteria', criteria.length, 1, 50)
  const codes = new Set<string>()
  return criteria.map(({ code, name, max, passMin, knockOut, evidence: proof }, index) => {
    const path = ['criteria', String(index)]
    assertPoints('max', max, 1_000, [...path, 'max'])
    assertPoints('passMin', passMin, max, [...path, 'passMin'])
    const clean = cleanLine('code', code, 30)
    if (codes.has(clean)) refuse('CRITERION_TWICE', { code: clean }, [...path, 'code'])
    codes.add(clean)
    const evidence = proof ? cleanLine('evidence', proof, 500) : null
    return { code: clean, name: cleanLine('name', name, 300), max, passMin, knockOut, evidence }
  })
}

function bandsOf({ bands }: CreateRubricInput): RubricBand[] {
  assertBetween('bands', bands.length, 0, 20)
  return bands
    .map(({ name, from }) => ({ name: cleanLine('name', name, 100), from }))
    .sort((a, b) => b.from - a.from)
}

/** Refuses a number outside its limits, naming the field; not a number is outside. */
export function assertBetween(
  field: string,
  value: number,
  least: number,
  most: number,
  path: readonly string[] = [field],
): void {
  if (value >= least && value <= most) return
  refuse('INVALID', { field, value, expected: expected.numberBetween(least, most) }, path)
}

/** Refuses points outside their limits, or finer than quarters: sums of quarters are exact. */
export function assertPoints(
  field: string,
  value: number,
  most: number,
  path: readonly string[] = [field],
): void {
  assertBetween(field, value, 0, most, path)
  if (Number.isInteger(value * 4)) return
  const quarters = { vi: 'bội số của 0,25', en: 'a multiple of 0.25' }
  refuse('INVALID', { field, value, expected: quarters }, path)
}
