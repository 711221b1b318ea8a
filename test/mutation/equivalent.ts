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
]
