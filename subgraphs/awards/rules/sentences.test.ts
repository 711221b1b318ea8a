import { describe, expect, it } from 'vitest'
import { findAwardType } from './award-types.js'
import { serviceAtLeast, TEACHING, years } from './career-criterion.js'
import { ratedYears, runAtLeast } from './chain-criterion.js'
import { cstdBo } from './cstd-bo.js'
import { cstdTinh } from './cstd-tinh.js'
import { bothVersions, granted, grantedOn, rated, school, teacher } from './facts.kit.js'
import { hcld1 } from './hcld-1.js'
import { judge, judgeProposable } from './judge.js'
import type { Facts } from './rule.js'
import { ttldtt } from './ttldtt.js'
import { ttldxs } from './ttldxs.js'

// What people read of a judgement: the figures in its sentences are those of the facts and of the article.

describe('a time of service', () => {
  const cite = { ruleId: 'R', legalBasis: 'Điều 1' }

  it('is told in years and months, with what is asked and what is lacking', () => {
    const result = serviceAtLeast(87, { ...TEACHING, least: years(20) }, cite)
    expect(result.sentence).toEqual({
      vi: '7 năm 3 tháng trực tiếp giảng dạy (yêu cầu từ 20 năm).',
      en: '7 years 3 months of direct teaching (at least 20 years required).',
    })
    expect(result.missingStep).toEqual({
      vi: 'Còn thiếu 12 năm 9 tháng.',
      en: '12 years 9 months are lacking.',
    })
  })
})

describe('a run of years', () => {
  const treatment = { maternityBridges: true, restartsAfterDiscipline: false, meritOnly: false }
  const cite = { ruleId: 'R', legalBasis: 'Điều 1' }
  const run = (minimum: 'EXCELLENT' | 'GOOD', facts: Partial<Facts>) =>
    runAtLeast(ratedYears({ minimum }, 5, treatment), teacher(facts), cite)

  it('is told with the rating that is asked, and whether a better one does', () => {
    const facts = {
      ratings: { ...rated('EXCELLENT', 2023, 2024), ...rated('COMPLETED', 2022) },
      historyFrom: '2000-09-01',
      maternityPeriods: [],
    }
    const excellent = run('EXCELLENT', facts).sentence
    expect(excellent.vi).toMatch(/^2 năm liên tục hoàn thành xuất sắc nhiệm vụ \(yêu cầu từ 5/)
    expect(excellent.en).not.toContain('or better')
    const good = run('GOOD', facts).sentence
    expect(good.vi).toContain('trở lên (yêu cầu từ 5')
    expect(good.en).toContain('or better (at least 5')
    expect(run('GOOD', facts).missingStep?.en).toMatch(/^3 more consecutive/)
  })

  it('shows as evidence what is decided, and apart what is not', () => {
    const facts = {
      period: '2025-2026',
      historyFrom: '2000-09-01',
      awardHistory: granted('CSTDCS', '2023-2024', '2024-2025'),
    }
    const [, since2025] = bothVersions(cstdTinh, 'PERSON')
    const [result] = since2025.judge(teacher(facts))
    expect(result?.evidence).toEqual([
      'CSTDCS 2025-2026: not decided',
      'CSTDCS of the period ending in 2025: yes',
      'CSTDCS of the period ending in 2024: yes',
    ])
  })
})

describe('a collective', () => {
  it('is judged with nothing pending where nothing is said', () => {
    const evidence = [...ttldtt.judge(school()), ...ttldxs.judge(school())].flatMap((one) => one.evidence)
    expect(evidence).toContain('LDTT 2023-2024: 40, pending 0')
    expect(evidence).toContain('CSTDCS 2023-2024: 4, pending 0')
  })
})

describe('of two ratings that end in one year', () => {
  it.each([
    [{ '2023-2024': 'EXCELLENT', '2024': 'COMPLETED' }, 'MET'],
    [{ '2024': 'COMPLETED', '2023-2024': 'EXCELLENT' }, 'MET'],
    [{ '2024': 'EXCELLENT', '2023-2024': 'COMPLETED' }, 'NOT_MET'],
    [{ '2023-2024': 'COMPLETED', '2024': 'EXCELLENT' }, 'NOT_MET'],
  ] as const)('%o: that of the calendar of the period counts', (ratings, expected) => {
    const treatment = { maternityBridges: true, restartsAfterDiscipline: false, meritOnly: false }
    const facts = teacher({ ratings, historyFrom: '2000-09-01', maternityPeriods: [] })
    const need = ratedYears({ minimum: 'GOOD' }, 1, treatment)
    expect(runAtLeast(need, facts, { ruleId: 'R', legalBasis: 'Điều 1' }).outcome).toBe(expected)
  })

  it.each([
    [{ '2023-2024': 'EXCELLENT', '2024': 'COMPLETED' }, 'NOT_MET'],
    [{ '2023-2024': 'COMPLETED', '2024': 'EXCELLENT' }, 'MET'],
  ] as const)('%o: for a calendar year that of the calendar year', (ratings, expected) => {
    const treatment = { maternityBridges: true, restartsAfterDiscipline: false, meritOnly: false }
    const facts = teacher({ period: '2024', ratings, historyFrom: '2000-01-01', maternityPeriods: [] })
    const need = ratedYears({ minimum: 'GOOD' }, 1, treatment)
    expect(runAtLeast(need, facts, { ruleId: 'R', legalBasis: 'Điều 1' }).outcome).toBe(expected)
  })
})

describe('CSTD_BO asks for three titles', () => {
  it.each([
    [['2024-2025', '2025-2026'], 'NOT_MET'],
    [['2023-2024', '2024-2025', '2025-2026'], 'MET'],
  ] as const)('%o', (periods, expected) => {
    const known = {
      historyFrom: '2000-09-01',
      maternityPeriods: [],
      awardHistory: granted('CSTDCS', ...periods),
    }
    const [, since2025] = cstdBo
    expect(since2025!.judge(teacher({ period: '2025-2026', ...known }))[0]?.outcome).toBe(expected)
  })
})

describe('what is lacking of an order', () => {
  const years = [2021, 2022, 2023, 2024, 2025, 2026]
  const facts = (excellent: number[], more: Partial<Facts> = {}) =>
    teacher({
      period: '2025-2026',
      ratings: { ...rated('GOOD', ...years), ...rated('EXCELLENT', ...excellent) },
      awardHistory: [grantedOn('HCLD_2', '2020-06-30'), ...granted('CSTD_BO', '2022-2023')],
      historyFrom: '2000-09-01',
      refusedAwards: [
        { awardType: 'CSTD_TINH', period: '2025-2026' },
        { awardType: 'CSTD_BO', period: '2025-2026' },
      ],
      maternityPeriods: [],
      ...more,
    })
  const judged = (one: Facts) => hcld1.find(({ validFrom }) => validFrom === '2025-07-01')!.judge(one)

  it('is told: how many years, how many titles more', () => {
    const [, , excellent, titles] = judged(facts([2024]))
    expect(excellent?.missingStep).toEqual({
      vi: 'Cần thêm 2 năm được xếp loại hoàn thành xuất sắc nhiệm vụ.',
      en: '2 more year(s) rated "tasks completed excellently" needed.',
    })
    expect(titles?.missingStep?.vi).toMatch(/^Cần thêm 1 lần đạt/)
    expect(titles?.missingStep?.en).toMatch(/^1 more time/)
  })

  it.each([
    [[2023], 'NOT_MET'],
    [[2023, 2024], 'MISSING_DATA'],
  ])('a year that is not rated yet counts for one: excellent in %o', (excellent, expected) => {
    const { '2025-2026': _, ...ratings } = facts(excellent).ratings!
    expect(judged(facts(excellent, { ratings }))[2]?.outcome).toBe(expected)
  })
})

describe('R-GEN-17', () => {
  it.each([
    [[], 'Không bị kỷ luật trong kỳ.', 'Not disciplined within the period.'],
    [[{ from: '2023-10-01', to: null }], 'Bị kỷ luật trong kỳ.', 'Disciplined within the period.'],
  ])('of discipline %o says %s', (discipline, vi, en) => {
    const options = { enable: ['R-GEN-17'] }
    const { results } = judge('LDTT', 'PERSON', '2024-06-01', teacher({ discipline }), options)
    expect(results.map(({ sentence }) => sentence)).toContainEqual({ vi, en })
  })
})

describe('who may be proposed', () => {
  const leading = { clusterLead: { organisedBy: ['PROVINCE' as const] }, campaignLead: null }
  const none = { clusterLead: null, campaignLead: null }
  it.each([
    [leading, 0],
    [none, 1],
  ])('is told by what is in the way alone: %o', (own, count) => {
    const results = judgeProposable('CO_TINH', 'COLLECTIVE', '2024-06-01', school(own))
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(count).fill('NOT_MET'))
  })
})

describe('the catalogue tells', () => {
  it('under which law a title was given', () => {
    expect(findAwardType('LDTT', '2023-12-31')?.legalBasis).toBe('Luật 15/2003/QH11')
    expect(findAwardType('LDTT', '2024-01-01')?.legalBasis).toBe('Luật 06/2022/QH15, Điều 24')
  })

  // Nghị định 152/2025/NĐ-CP, Điều 50.
  it.each([
    ['LDTT', 0.3],
    ['CSTDCS', 1],
    ['CSTD_TINH', 3],
    ['CSTD_BO', 3],
    ['CSTD_TQ', 4.5],
    ['TTLDTT', 0.8],
    ['TTLDXS', 1.5],
    ['CO_TINH', 8],
    ['CO_BO', 8],
    ['CO_CP', 12],
    ['CO_DHQG', 6],
  ])('the bonus of %s as %d times the base salary', (code, coefficient) => {
    expect(findAwardType(code, '2025-07-01')?.bonusCoefficient).toBe(coefficient)
  })
})
