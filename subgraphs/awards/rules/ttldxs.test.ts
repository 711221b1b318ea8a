import { describe, expect, it } from 'vitest'
import { outcomes, school } from './facts.kit.js'
import { judge } from './judge.js'
import type { CollectiveFacts } from './rule.js'
import { ttldxs } from './ttldxs.js'

describe('TTLDXS, Luật 06/2022/QH15, Điều 27: [rating, 100 % completed, 70 % LDTT, one CSTDCS, unity]', () => {
  const examples: [string, Partial<CollectiveFacts>, string][] = [
    ['everything in order', {}, 'MET MET MET MET MET'],
    ['completed well is not enough', { rating: 'GOOD' }, 'NOT_MET MET MET MET MET'],
    ['no rating', { rating: undefined }, 'MISSING_DATA MET MET MET MET'],
    ['one member did not complete', { membersNotCompleted: 1 }, 'MET NOT_MET MET MET MET'],
    ['one did not, others unrated', { membersNotCompleted: 1, membersRated: 2 }, 'MET NOT_MET MET MET MET'],
    [
      'one did not, members not counted',
      { membersNotCompleted: 1, membersCounted: undefined },
      'MET NOT_MET MISSING_DATA MET MET',
    ],
    ['one member unrated', { membersRated: 39 }, 'MET MISSING_DATA MET MET MET'],
    ['ratings unknown', { membersRated: undefined }, 'MET MISSING_DATA MET MET MET'],
    ['failures unknown', { membersNotCompleted: undefined }, 'MET MISSING_DATA MET MET MET'],
    ['nobody counts', { membersCounted: 0, membersRated: 0 }, 'MET MISSING_DATA MISSING_DATA MET MET'],
    ['28 of 40 LDTT: exactly 70 %', { ldttCount: 28 }, 'MET MET MET MET MET'],
    ['27 of 40 LDTT', { ldttCount: 27 }, 'MET MET NOT_MET MET MET'],
    [
      '699 of 1000 LDTT',
      { membersCounted: 1000, membersRated: 1000, ldttCount: 699 },
      'MET MET NOT_MET MET MET',
    ],
    ['one CSTDCS: just enough', { cstdcsCount: 1 }, 'MET MET MET MET MET'],
    ['no CSTDCS', { cstdcsCount: 0 }, 'MET MET MET NOT_MET MET'],
    ['CSTDCS not decided', { cstdcsCount: 0, cstdcsPending: 1 }, 'MET MET MET MISSING_DATA MET'],
    ['CSTDCS not counted', { cstdcsCount: undefined }, 'MET MET MET MISSING_DATA MET'],
    ['nobody has spoken of unity', { internalUnity: undefined }, 'MET MET MET MET NEEDS_PERSON'],
    ['not united', { internalUnity: false }, 'MET MET MET MET NOT_MET'],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(outcomes(ttldxs.judge(school(change))).join(' ')).toBe(expected)
  })

  it.each([
    ['2023-12-31', 'R-NONE'],
    ['2024-01-01', 'R-COL-02'],
  ])('a dossier received on %s is judged by %s', (day, ruleId) => {
    expect(judge('TTLDXS', 'COLLECTIVE', day, school()).results[0]?.ruleId).toBe(ruleId)
  })
})
