import { describe, expect, it } from 'vitest'
import { outcomes, teacher } from './facts.kit.js'
import { judge } from './judge.js'
import { ldtt } from './ldtt.js'
import type { Facts } from './rule.js'

describe('LDTT, Luật 06/2022/QH15, Điều 24 khoản 1: [rating, participation]', () => {
  const examples: [string, Partial<Facts>, string[]][] = [
    ['completed excellently', { ratings: { '2023-2024': 'EXCELLENT' } }, ['MET', 'MET']],
    ['completed well: just enough', { ratings: { '2023-2024': 'GOOD' } }, ['MET', 'MET']],
    ['completed: one step too low', { ratings: { '2023-2024': 'COMPLETED' } }, ['NOT_MET', 'MET']],
    ['not completed', { ratings: { '2023-2024': 'NOT_COMPLETED' } }, ['NOT_MET', 'MET']],
    ['not classified', { ratings: { '2023-2024': 'NOT_CLASSIFIED' } }, ['NEEDS_PERSON', 'MET']],
    ['no rating known', { ratings: undefined }, ['MISSING_DATA', 'MET']],
    ['rated for the year before only', { ratings: { '2022-2023': 'GOOD' } }, ['MISSING_DATA', 'MET']],
    ['took no part', { participatedInCampaign: false }, ['MET', 'NOT_MET']],
    ['participation unknown', { participatedInCampaign: undefined }, ['MET', 'MISSING_DATA']],
    [
      'well rated although disciplined',
      { discipline: [{ from: '2024-03-01', to: null }] },
      ['NEEDS_PERSON', 'MET'],
    ],
    [
      'disciplined on the first day',
      { discipline: [{ from: '2023-09-01', to: null }] },
      ['NEEDS_PERSON', 'MET'],
    ],
    ['disciplined the day before', { discipline: [{ from: '2023-08-31', to: null }] }, ['MET', 'MET']],
    [
      'disciplined on the last day',
      { discipline: [{ from: '2024-08-31', to: null }] },
      ['NEEDS_PERSON', 'MET'],
    ],
    ['disciplined after the period', { discipline: [{ from: '2024-09-01', to: null }] }, ['MET', 'MET']],
    ['discipline unknown', { discipline: undefined }, ['MET', 'MET']],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(outcomes(ldtt.judge(teacher(change)))).toEqual(expected)
  })

  it.each([
    ['2023-12-31', 'R-NONE'],
    ['2024-01-01', 'R-IND-01'],
  ])('a dossier received on %s is judged by %s', (day, ruleId) => {
    expect(judge('LDTT', 'PERSON', day, teacher()).results[0]?.ruleId).toBe(ruleId)
  })

  it('needs no initiative', () => {
    expect(judge('LDTT', 'PERSON', '2024-06-15', teacher({ recognizedInitiatives: undefined })).outcome).toBe(
      'MET',
    )
  })

  it('says what it rests on, by which article, and what to do', () => {
    const [rating, participation] = ldtt.judge(teacher({ participatedInCampaign: undefined }))
    expect(rating).toEqual({
      ruleId: 'R-IND-01',
      legalBasis: 'Luật 06/2022/QH15, Điều 24 khoản 1',
      outcome: 'MET',
      sentence: {
        vi: 'Được xếp loại hoàn thành xuất sắc nhiệm vụ trong năm học 2023-2024.',
        en: 'Rated "tasks completed excellently" for school year 2023-2024.',
      },
      evidence: ['rating 2023-2024: EXCELLENT'],
    })
    expect(participation?.missingStep?.vi).toBe(
      'Ghi nhận việc tham gia phong trào thi đua trong năm học 2023-2024.',
    )
  })
})
