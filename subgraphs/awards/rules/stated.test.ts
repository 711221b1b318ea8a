import { expect, it } from 'vitest'
import {
  statedFacts,
  statedMostOutstanding,
  statedOfCollective,
  statedRatings,
  STATEMENTS,
  withElectedLeads,
  type Statement,
} from './stated.js'
import { isValueOf, findParameter, defaultOn } from './parameters.js'

const says = (name: Statement['name'], value: string, period = ''): Statement => ({ name, value, period })

it('the latest statement counts, of its period alone', () => {
  const statements = [
    says('SECTOR_MONTHS', '200'),
    says('SECTOR_MONTHS', '240'),
    says('IS_MANAGER', 'false'),
    says('HISTORY_COMPLETE_FROM', '2010-09-01'),
    says('FORMER_UNIT_OPINION', 'a', '2023-2024'),
    says('FORMER_UNIT_OPINION', 'b', '2022-2023'),
  ]
  expect(statedFacts(statements, '2023-2024')).toEqual({
    historyFrom: '2010-09-01',
    formerUnitOpinions: ['a'],
    career: { sectorMonths: 240, isManager: false },
  })
  expect(statedFacts([], '2023-2024')).toEqual({ formerUnitOpinions: [], career: {} })
})

it('of a collective: first places, "none" is known, what is not stated is not known', () => {
  const statements = [
    says('CLUSTER_LEAD', 'NATIONAL_COUNCIL', '2023-2024'),
    says('MOST_OUTSTANDING', 'true', '2023-2024'),
    says('CAMPAIGN_LEAD', 'PRIME_MINISTER 5', '2023-2024'),
    says('EXCEEDED_TARGETS', 'true', '2022-2023'),
    says('FOUNDED_ON', '2000-09-01'),
  ]
  expect(statedOfCollective(statements, '2023-2024')).toEqual({
    foundedOn: '2000-09-01',
    clusterLead: { organisedBy: ['NATIONAL_COUNCIL'], mostOutstanding: true },
    campaignLead: { launchedBy: 'PRIME_MINISTER', years: 5 },
  })
  const none = [says('CLUSTER_LEAD', 'NONE', '2024'), says('CAMPAIGN_LEAD', 'NONE', '2024')]
  expect(statedOfCollective(none, '2024')).toEqual({ clusterLead: null, campaignLead: null })
  expect(statedOfCollective(none, '2023-2024')).toEqual({})
})

it('who leads a cluster of province or ministry is elected, and neither stated nor stated away', () => {
  const elected = [
    { level: 'PROVINCE', paper: 'Khối THCS, 15/QĐ' },
    { level: 'DISTRICT', paper: 'Cụm 1, 2/QĐ' },
  ]
  expect(statedOfCollective([says('CLUSTER_LEAD', 'PROVINCE', '2024')], '2024')).toEqual({})
  expect(withElectedLeads({ clusterLead: null }, elected, undefined)).toEqual({
    clusterLead: { organisedBy: ['PROVINCE'], papers: ['Khối THCS, 15/QĐ'] },
  })
  expect(withElectedLeads({ clusterLead: null }, elected.slice(1), true)).toEqual({ clusterLead: null })
  expect(statedMostOutstanding([says('MOST_OUTSTANDING', 'true', '2024')], '2023')).toBeUndefined()
})

it('ratings by period', () => {
  const statements = [
    says('RATING', 'GOOD', '2020-2021'),
    says('RATING', 'EXCELLENT', '2020-2021'),
    says('IS_MANAGER', 'true'),
  ]
  expect(statedRatings(statements)).toEqual({ '2020-2021': 'EXCELLENT' })
})

it.each([
  ['CAMPAIGN_LEAD', 'PROVINCE 3', true],
  ['CAMPAIGN_LEAD', 'PROVINCE', false],
  ['RATING', 'VERY GOOD', false],
  ['SECTOR_MONTHS', '-1', false],
] as const)('%s "%s" is a value: %s', (name, value, expected) => {
  expect(STATEMENTS[name].value.test(value)).toBe(expected)
})

it.each([
  ['YES_NO', 'true', true],
  ['YES_NO', 'false', true],
  ['YES_NO', '1', false],
  ['WHOLE_NUMBER', '2340000', true],
  ['WHOLE_NUMBER', '0.5', false],
  ['DECIMAL', '0.5', true],
  ['DECIMAL', 'true', false],
] as const)('a parameter of kind %s is "%s": %s', (kind, value, expected) => {
  expect(isValueOf(kind, value)).toBe(expected)
})

it('a coefficient is known where the law has it, and marked where it is not', () => {
  const on = (name: string, day: string) => defaultOn(findParameter(name)!, day)
  expect(on('bonusCoefficient:CSTDCS', '2025-07-01')).toMatchObject({
    value: '1',
    verification: 'V2',
    legalBasis: 'Nghị định 152/2025/NĐ-CP, Điều 50',
  })
  expect(on('bonusCoefficient:CSTDCS', '2025-06-30')).toMatchObject({
    value: null,
    verification: 'UNVERIFIED',
    legalBasis: '',
  })
  expect(findParameter('bonusCoefficient:NONE')).toBeUndefined()
})

it('a statement of one period is no statement of another', () => {
  const of = (period: string, name: string, value: string) => ({ name, period, value }) as never
  const statements = [of('', 'SECTOR_MONTHS', '240'), of('2022-2023', 'SECTOR_MONTHS', '7')]
  expect(statedFacts(statements, '2023-2024').career).toEqual({ sectorMonths: 240 })
  const best = [of('2023-2024', 'MOST_OUTSTANDING', 'true'), of('2022-2023', 'MOST_OUTSTANDING', 'false')]
  expect(statedMostOutstanding(best, '2023-2024')).toBe(true)
  expect(statedMostOutstanding(best, '2021-2022')).toBeUndefined()
})
