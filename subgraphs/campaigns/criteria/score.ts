/** What a criterion does to the total, and how much of it there is. */
export interface ScoredCriterion {
  code: string
  kind: 'POINTS' | 'DEDUCTION' | 'BONUS' | 'KNOCK_OUT'
  /** Points at most; for a knock-out nothing is counted. */
  mostPoints: number
  /** Best class that is left once a knock-out has occurred; null: no class at all. */
  capsAt?: string | null
}

/** A class and what reaches it. */
export interface Band {
  code: string
  /** Least total. */
  from: number
  /** Percent of its points that each applicable criterion must reach; null: no such condition. */
  leastShare?: number | null
}

/** The formula of a set of criteria, as data. */
export interface ScoringFormula {
  /** What all points together are scaled to when criteria do not apply; null: points are taken as they are. */
  scaleTo?: number | null
  /** Bonus points at most, all together; null: no limit. */
  mostBonus?: number | null
  /** Decimals of the total, 0 to 2. */
  decimals: number
  /** Classes, the best first. */
  bands: readonly Band[]
}

/** What was entered for a criterion; for a knock-out more than 0 points mean that it has occurred. */
export interface Mark {
  points: number
  isApplicable: boolean
}

/** What a card comes to. */
export interface Score {
  /** Points of the criteria that apply, before scaling. */
  points: number
  /** What these criteria could have given. */
  most: number
  deductions: number
  /** Bonus that counts, after its limit. */
  bonus: number
  total: number
  /** Class; null when none is reached. */
  band: string | null
  /** Codes of the knock-outs that have occurred. */
  knockedOutBy: string[]
}

/** Hundredths of a point: sums of decimals are exact in whole numbers. */
const hundredths = (points: number): number => Math.round(points * 100)

/**
 * Total and class of a card: points of what applies, scaled where the formula says so, less deductions, plus bonus up
 * to its limit, never below 0; then the best class whose conditions are met and that no knock-out forbids. A criterion
 * without a mark counts 0.
 */
export function scoreOf(
  formula: ScoringFormula,
  criteria: readonly ScoredCriterion[],
  marks: ReadonlyMap<string, Mark>,
): Score {
  const applicable = criteria.filter(({ code }) => marks.get(code)?.isApplicable ?? true)
  const pointsOf = (criterion: ScoredCriterion): number => hundredths(marks.get(criterion.code)?.points ?? 0)
  const sumOf = (kind: ScoredCriterion['kind'], amountOf: (criterion: ScoredCriterion) => number): number =>
    applicable.filter((one) => one.kind === kind).reduce((sum, one) => sum + amountOf(one), 0)
  const sums = {
    points: sumOf('POINTS', pointsOf),
    most: sumOf('POINTS', ({ mostPoints }) => hundredths(mostPoints)),
    deductions: sumOf('DEDUCTION', pointsOf),
    bonus: Math.min(sumOf('BONUS', pointsOf), hundredths(formula.mostBonus ?? Infinity)),
  }
  const total = totalOf(formula, sums)
  const knockedOut = applicable.filter((one) => one.kind === 'KNOCK_OUT' && pointsOf(one) > 0)
  const leastShare = smallestShare(applicable, pointsOf)
  return {
    points: sums.points / 100,
    most: sums.most / 100,
    deductions: sums.deductions / 100,
    bonus: sums.bonus / 100,
    total: total / 100,
    band: bandOf(formula.bands, total, leastShare, knockedOut),
    knockedOutBy: knockedOut.map(({ code }) => code),
  }
}

/** The total in hundredths, rounded half up to the decimals of the formula in one step. */
function totalOf(
  { scaleTo, decimals }: ScoringFormula,
  { points, most, deductions, bonus }: Record<'points' | 'most' | 'deductions' | 'bonus', number>,
): number {
  const isScaled = scaleTo != null && most > 0
  const [scale, whole] = isScaled ? [hundredths(scaleTo), most] : [1, 1]
  const exact = points * scale + (bonus - deductions) * whole // hundredths times `whole`
  const unit = 10 ** (2 - decimals)
  return Math.max(0, Math.floor((2 * exact + whole * unit) / (2 * whole * unit)) * unit)
}

/** The smallest percentage of its points that a criterion has reached. */
function smallestShare(
  applicable: readonly ScoredCriterion[],
  pointsOf: (criterion: ScoredCriterion) => number,
): number {
  const shares = applicable
    .filter(({ kind, mostPoints }) => kind === 'POINTS' && mostPoints > 0)
    .map((criterion) => (100 * pointsOf(criterion)) / hundredths(criterion.mostPoints))
  return Math.min(100, ...shares)
}

function bandOf(
  bands: readonly Band[],
  total: number,
  leastShare: number,
  knockedOut: readonly ScoredCriterion[],
): string | null {
  const caps = knockedOut.map(({ capsAt }) => bands.findIndex(({ code }) => code === capsAt))
  const best = caps.includes(-1) ? bands.length : Math.max(0, ...caps)
  const reached = bands
    .slice(best)
    .find((band) => total >= hundredths(band.from) && leastShare >= (band.leastShare ?? 0))
  return reached?.code ?? null
}
