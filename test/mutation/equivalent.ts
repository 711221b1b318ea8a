import type { Mutant } from './mutants.js'

const everyYear = 'return Array.from({ length: current.endYear - oldest + 1 }, (_, i) =>'

/** Changes that change nothing anybody could observe: file, the line's text, the change, and why. */
export const equivalent: readonly (Pick<Mutant, 'text' | 'change'> & { file: string; reason: string })[] = [
  ...['- → +', '1 → (2)'].map((change) => ({
    file: 'chain-criterion.ts',
    text: everyYear,
    change,
    reason: 'years after the one under review are bridged too, and nobody walks there',
  })),
  {
    file: 'chain-criterion.ts',
    text: everyYear,
    change: '1 → (0)',
    reason: 'the year under review itself is never bridged',
  },
  {
    file: 'hcld.ts',
    text: 'const open = run.currentUndecided ? 1 : 0',
    change: '0 → (-1)',
    reason: 'what was found is less than what is asked already, and so it is with one less',
  },
  ...['0 → (-1)', '0 → (1)'].map((change) => ({
    file: 'knc-vsngd.ts',
    text: 'return (career?.hardAreaMonths ?? 0) >= years(HARD_AREA_YEARS) ? years(15) : years(20)',
    change,
    reason: 'a month more or less than none is under five years',
  })),
  {
    file: 'time-worked.ts',
    text: 'if (to <= from) return 0',
    change: '<= → <',
    reason: 'days without any day between them come to 0 below, too',
  },
  {
    file: 'time-worked.ts',
    text: 'let months = 0',
    change: '0 → (-1)',
    reason: 'the loop begins one month earlier and takes it at once',
  },
  ...['86_400_000 → (86399999)', '86_400_000 → (86400001)'].map((change) => ({
    file: 'time-worked.ts',
    text: 'return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)',
    change,
    reason: 'a thousandth of a second a day is rounded away',
  })),
  {
    file: 'own-type-chain.ts',
    text: "const WITHOUT_DISTRICT: Dated = { validFrom: '2025-07-01', validTo: null }",
    change: "'2025-07-01' → '2025-06-30'",
    reason: 'on that day the rows with the district stand before it',
  },
]
