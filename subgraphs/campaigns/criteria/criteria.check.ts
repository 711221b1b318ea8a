import { assertAtMost } from '../../../shared/errors/limits.js'
import { cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { ClassificationBand, Criterion, ScoringRule } from './criteria.entity.js'
import type { ClassificationBandInput, CriterionInput, ScoringRuleInput } from './criteria.inputs.js'
import { CriterionKind } from './criteria.enums.js'

/** More points than any card has. */
const mostEver = 10_000

const twoDecimals = (least: number) => ({
  vi: `một số từ ${least} đến ${mostEver}, tối đa 2 chữ số thập phân`,
  en: `a number from ${least} to ${mostEver} with at most 2 decimals`,
})

/** Points as they are stored: not less than `least`, in hundredths. Refuses anything else, naming the field. */
export function cleanPoints(field: string, value: number, least = 0, most = mostEver): number {
  const isExact = Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
  if (value >= least && value <= most && isExact) return Math.round(value * 100) / 100
  const wanted = most < mostEver ? expected.numberBetween(least, most) : twoDecimals(least)
  refuse('INVALID', { field, value, expected: wanted }, field.split('.'))
}

/** The formula as it is stored: classes from the best on, each below the one before, with codes of their own. */
export function cleanRule(input: ScoringRuleInput): ScoringRule {
  assertAtMost(10, input.bands, 'rule.bands')
  const { decimals } = input
  if (![0, 1, 2].includes(decimals)) {
    const args = { field: 'rule.decimals', value: decimals, expected: expected.numberBetween(0, 2) }
    refuse('INVALID', args, ['rule', 'decimals'])
  }
  const bands = input.bands.map((band, index) => cleanBand(band, `rule.bands.${index}`))
  bands.forEach((band, index) => {
    const above = bands[index - 1]
    if (above && band.from >= above.from) {
      const args = { code: band.code, from: band.from, above: above.code }
      refuse('BANDS_OUT_OF_ORDER', args, ['rule', 'bands', String(index), 'from'])
    }
  })
  assertUnique(
    bands.map(({ code }) => code),
    'rule.bands',
  )
  const { scaleTo, mostBonus } = input
  return {
    scaleTo: scaleTo == null ? null : cleanPoints('rule.scaleTo', scaleTo, 1),
    mostBonus: mostBonus == null ? null : cleanPoints('rule.mostBonus', mostBonus),
    decimals,
    bands,
  }
}

function cleanBand(band: ClassificationBandInput, field: string): ClassificationBand {
  return {
    code: cleanCode(`${field}.code`, band.code),
    name: cleanLine(`${field}.name`, band.name, 200),
    from: cleanPoints(`${field}.from`, band.from),
    leastShare: band.leastShare == null ? null : cleanPoints(`${field}.leastShare`, band.leastShare, 0, 100),
  }
}

const capitals = {
  vi: 'chữ in hoa không dấu và dấu gạch dưới, ví dụ EXCELLENT',
  en: 'capital letters and underscores, e.g. EXCELLENT',
}

/** A class's code: capital letters and underscores. */
export function cleanCode(field: string, value: string): string {
  const code = cleanLine(field, value, 40)
  if (/^[A-Z][A-Z0-9_]*$/.test(code)) return code
  refuse('INVALID', { field, value, expected: capitals }, field.split('.'))
}

/** The criteria as they are stored; their classes are those of the formula. */
export function cleanCriteria(inputs: readonly CriterionInput[], rule: ScoringRule): Criterion[] {
  assertAtMost(300, inputs, 'criteria')
  const criteria = inputs.map((input, index) => cleanCriterion(input, rule, `criteria.${index}`))
  assertUnique(
    criteria.map(({ code }) => code),
    'criteria',
  )
  if (!criteria.some(({ kind }) => kind === CriterionKind.POINTS)) refuse('NO_POINTS', {}, ['criteria'])
  return criteria
}

function cleanCriterion(input: CriterionInput, rule: ScoringRule, field: string): Criterion {
  const isKnockOut = input.kind === CriterionKind.KNOCK_OUT
  const capsAt = isKnockOut ? ifGiven(cleanLine, `${field}.capsAt`, input.capsAt, 40) : null
  if (capsAt && !rule.bands.some(({ code }) => code === capsAt)) {
    refuse('UNKNOWN_BAND', { band: capsAt }, [...field.split('.'), 'capsAt'])
  }
  return {
    code: cleanLine(`${field}.code`, input.code, 40),
    section: ifGiven(cleanLine, `${field}.section`, input.section, 300),
    text: cleanText(`${field}.text`, input.text, 2_000),
    kind: input.kind,
    mostPoints: isKnockOut ? 1 : cleanPoints(`${field}.mostPoints`, input.mostPoints ?? 0, 0.01),
    capsAt,
    needsEvidence: input.needsEvidence,
  }
}

function assertUnique(codes: readonly string[], field: string): void {
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  if (twice === -1) return
  refuse('CODE_TWICE', { code: codes[twice]! }, [...field.split('.'), String(twice), 'code'])
}
