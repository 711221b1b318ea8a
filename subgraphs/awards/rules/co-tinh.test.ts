import { describe, expect, it } from 'vitest'
import { coBo } from './co-bo.js'
import { coCp } from './co-cp.js'
import { coTinh } from './co-tinh.js'
import { outcomes, school } from './facts.kit.js'
import type { CollectiveFacts, Rule } from './rule.js'

const leads = (organisedBy: 'PROVINCE' | 'MINISTRY' | 'NATIONAL_COUNCIL'): Partial<CollectiveFacts> => ({
  clusterLead: { organisedBy: [organisedBy] },
  campaignLead: null,
  exceededTargets: true,
  cleanOrganizations: true,
})
const campaign = (
  launchedBy: 'PROVINCE' | 'MINISTRY' | 'PRIME_MINISTER',
  years: number,
): Partial<CollectiveFacts> => ({
  clusterLead: null,
  campaignLead: { launchedBy, years },
})

describe('flags of province, ministry and Government (Luật 06/2022/QH15, Điều 25, 26)', () => {
  const examples: [string, Rule, Partial<CollectiveFacts>, string][] = [
    ['leads a cluster of the province', coTinh, leads('PROVINCE'), 'MET'],
    ['leads one of the ministry', coTinh, leads('MINISTRY'), 'NOT_MET'],
    ['leads one of the ministry', coBo, leads('MINISTRY'), 'MET'],
    ['leads one of the province', coBo, leads('PROVINCE'), 'NOT_MET'],
    ['leads none and no campaign', coTinh, { clusterLead: null, campaignLead: null }, 'NOT_MET'],
    ['targets not exceeded', coTinh, { ...leads('PROVINCE'), exceededTargets: false }, 'NOT_MET'],
    [
      'nobody has spoken of the targets',
      coTinh,
      { ...leads('PROVINCE'), exceededTargets: undefined },
      'NEEDS_PERSON',
    ],
    ['organizations not clean', coTinh, { ...leads('PROVINCE'), cleanOrganizations: false }, 'NOT_MET'],
    ['a campaign of three years', coTinh, campaign('PROVINCE', 3), 'MET'],
    ['a campaign of two years', coTinh, campaign('PROVINCE', 2), 'NOT_MET'],
    ['a campaign of the ministry', coTinh, campaign('MINISTRY', 3), 'NOT_MET'],
    ['nothing recorded', coTinh, {}, 'MISSING_DATA'],
    [
      'the best of the leading units',
      coCp,
      { clusterLead: { organisedBy: ['PROVINCE'], mostOutstanding: true } },
      'MET',
    ],
    [
      'the same of the ministry',
      coCp,
      { clusterLead: { organisedBy: ['MINISTRY'], mostOutstanding: true } },
      'MET',
    ],
    [
      'not the best',
      coCp,
      { clusterLead: { organisedBy: ['PROVINCE'], mostOutstanding: false }, campaignLead: null },
      'NOT_MET',
    ],
    [
      'nobody has said',
      coCp,
      { clusterLead: { organisedBy: ['PROVINCE'] }, campaignLead: null },
      'NEEDS_PERSON',
    ],
    [
      'leads a cluster of the national council',
      coCp,
      { clusterLead: { organisedBy: ['NATIONAL_COUNCIL'] } },
      'MET',
    ],
    ['five years of the Prime Minister', coCp, campaign('PRIME_MINISTER', 5), 'MET'],
    ['four years', coCp, campaign('PRIME_MINISTER', 4), 'NOT_MET'],
    ['of the province', coCp, campaign('PROVINCE', 5), 'NOT_MET'],
  ]
  it.each(examples)('%s', (_, rule, own, expected) => {
    expect(outcomes(rule.judge(school(own)))).toEqual([expected])
  })
  it('shows what it rests on', () => {
    expect(coTinh.judge(school(campaign('PROVINCE', 2)))[0]?.evidence).toEqual([
      'cluster led: none',
      'campaign led: PROVINCE, 2 years',
    ])
  })

  const proposable: [string, Rule, Partial<CollectiveFacts>, string][] = [
    ['a campaign of three years', coTinh, campaign('PROVINCE', 3), 'MET'],
    ['a campaign of two years', coTinh, campaign('PROVINCE', 2), 'NOT_MET'],
    ['five years of the Prime Minister', coCp, campaign('PRIME_MINISTER', 5), 'MET'],
    ['four years', coCp, campaign('PRIME_MINISTER', 4), 'NOT_MET'],
  ]
  it.each(proposable)('may be proposed: %s', (_, rule, own, expected) => {
    expect(rule.mayBeProposed?.(school(own)).outcome).toBe(expected)
  })
  it('says whose flag it is', () => {
    expect(coTinh.describe.vi).toContain('do cấp tỉnh tổ chức')
    expect(coBo.describe.vi).toContain('do Bộ tổ chức')
  })
})
