import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite caught: parameters_of() without the order by level, so that the ministry went before
// the school.

const hub = useHub()
let world: World

beforeAll(async () => {
  world = await buildWorld(hub())
})

interface Setting {
  name: string
  value: string
  validFrom?: string
}

async function set(organizationId: string, { name, value, validFrom = '2024-01-01' }: Setting) {
  const { data } = await hub().ask(
    'awards',
    actingFor(organizationId, 'ADMIN'),
    `mutation ($input: SetParameterInput!) { setParameter(input: $input) {
       record { name value overrides verification organization { id } } userErrors { code path } } }`,
    { input: { organizationId, name, value, validFrom, legalBasis: '12/QĐ-UBND' } },
  )
  return data.setParameter
}

async function valueFor(organizationId: string, name: string, asOf: string): Promise<string | null> {
  const { data } = await hub().ask(
    'awards',
    actingFor(organizationId, 'VIEWER'),
    `{ awardParameters(organizationId: "${organizationId}", asOf: "${asOf}") { name value } }`,
  )
  return (data.awardParameters as { name: string; value: string | null }[]).find((one) => one.name === name)!
    .value
}

describe('a parameter', () => {
  const name = 'bonusCoefficient:GK_SO'

  test('is what the law says until somebody sets it', async () => {
    expect(await valueFor(world.school, 'baseSalary', '2024-06-30')).toBeNull()
    expect(await valueFor(world.school, 'baseSalary', '2024-07-01')).toBe('2340000')
    expect(await valueFor(world.school, 'bonusCoefficient:CSTDCS', '2025-07-01')).toBe('1')
    expect(await valueFor(world.school, name, '2025-07-01')).toBeNull()
  })

  test('holds for who sets it and all below, from its day on; the nearest goes before', async () => {
    await set(world.department, { name, value: '0.5' })
    await set(world.school, { name, value: '0.6', validFrom: '2024-03-01' })
    expect(await valueFor(world.neighbour, name, '2023-12-31')).toBeNull()
    expect(await valueFor(world.neighbour, name, '2024-01-01')).toBe('0.5')
    expect(await valueFor(world.ministry, name, '2024-01-01')).toBeNull()
    expect(await valueFor(world.school, name, '2024-02-29')).toBe('0.5')
    expect(await valueFor(world.school, name, '2024-03-01')).toBe('0.6')
    await set(world.ministry, { name, value: '0.9', validFrom: '2024-04-01' })
    expect(await valueFor(world.school, name, '2024-04-01')).toBe('0.6')
    expect(await valueFor(world.neighbour, name, '2024-04-01')).toBe('0.5')
  })

  test('says what it departs from', async () => {
    const { record } = await set(world.section, {
      name: 'bonusCoefficient:CSTDCS',
      value: '1.2',
      validFrom: '2025-07-01',
    })
    expect(record).toEqual({
      name: 'bonusCoefficient:CSTDCS',
      value: '1.2',
      overrides: '1',
      verification: 'V2',
      organization: { id: world.section },
    })
  })

  test.each([
    ['baseSalary', '2.34'],
    ['allowReuseForHigherTitle', 'yes'],
    ['bonusCoefficient:CSTDCS', '-1'],
  ])('%s is not %s', async (wrong, value) => {
    expect((await set(world.school, { name: wrong, value })).userErrors).toMatchObject([
      { code: 'INVALID', path: ['value'] },
    ])
  })

  test('has a name that is known', async () => {
    expect((await set(world.school, { name: 'rule:R-IND-01', value: 'true' })).userErrors).toMatchObject([
      { code: 'UNKNOWN_PARAMETER' },
    ])
  })

  test('setParameter is for the administrator of the organization', async () => {
    const { employ: _1, employAlso: _2, recognize: _3, ...places } = world
    const input = {
      organizationId: world.school,
      name: 'none',
      value: '',
      validFrom: '2024-01-01',
      legalBasis: 'x',
    }
    expect(await whoMay(hub(), places, { subgraph: 'awards', mutation: 'setParameter', input })).toEqual({
      school: ['ADMIN'],
    })
  })
})

describe('a rule that ships switched off', () => {
  const judged = async (organizationId: string, person: string) => {
    const { data } = await hub().ask(
      'awards',
      actingFor(organizationId, 'CLERK', '2026-10-05'),
      `{ eligibility(organizationId: "${organizationId}", candidateId: "${person}", awardType: "CSTDCS", period: "2025-2026") { results { ruleId outcome } } }`,
    )
    return (data.eligibility.results as { ruleId: string; outcome: string }[]).map(
      (one) => `${one.ruleId} ${one.outcome}`,
    )
  }

  test('judges where an administrator has switched it on, and nowhere else', async () => {
    const [mine] = await world.employ(world.school, 1, 'EXCELLENT', '2025-2026')
    const [theirs] = await world.employ(world.farSchool, 1, 'EXCELLENT', '2025-2026')
    await set(world.school, { name: 'rule:R-IND-02b', value: 'true', validFrom: '2026-10-01' })
    expect(await judged(world.school, mine!)).toEqual(['R-IND-02b MET', 'R-IND-02b NOT_MET'])
    expect(await judged(world.farSchool, theirs!)).toEqual(['R-IND-02b NEEDS_PERSON'])
    const { data } = await hub().ask(
      'awards',
      actingFor(world.school, 'VIEWER'),
      `{ awardRules(asOf: "2026-10-05", organizationId: "${world.school}") { id isOn verification } }`,
    )
    expect(data.awardRules).toContainEqual({ id: 'R-IND-02b', isOn: true, verification: 'UNVERIFIED' })
    await set(world.school, { name: 'rule:R-IND-02b', value: 'false', validFrom: '2026-10-05' })
    expect(await judged(world.school, mine!)).toEqual(['R-IND-02b NEEDS_PERSON'])
  })
})
