import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { idOf, useSample } from '../sample.kit.js'

const hub = useSample()

describe('who sees plans', () => {
  test.each(['THCS-KIMSON', 'THCS-XUANSON', 'PGDDT-LONGBIEN', 'BO-GDDT'])(
    '%s sees all five',
    async (code) => {
      const answer = await hub().ask(
        'campaigns',
        actingFor(idOf(code), 'VIEWER'),
        '{ plans { nodes { cites { id } } } }',
      )
      expect(answer.data.plans.nodes).toHaveLength(5)
      expect(answer.data.plans.nodes.flatMap(({ cites }: { cites: unknown[] }) => cites)).toHaveLength(62)
    },
  )

  test('a third party with a key sees none', async () => {
    const answer = await hub().ask(
      'campaigns',
      thirdParty(['published:read']),
      '{ plans { nodes { id } } plan(code: "KH-GIALAM-2024") { id } }',
    )
    expect(answer.data).toEqual({ plans: { nodes: [] }, plan: null })
  })
})

describe('who issues a plan', () => {
  test.each<[string, Role, boolean]>([
    ['THCS-KIMSON', 'CLERK', true],
    ['THCS-KIMSON', 'HEAD', true],
    ['THCS-KIMSON', 'VIEWER', false],
    ['THCS-KIMSON', 'ADMIN', false],
    ['PGDDT-GIALAM', 'HEAD', false],
    ['THCS-AIMO', 'CLERK', false],
  ])('%s as %s: %s', async (code, role, allowed) => {
    const input = { issuerId: idOf('THCS-KIMSON'), title: 'Kế hoạch', period: '2024' }
    const mutation = 'mutation ($input: IssuePlanInput!) { issuePlan(input: $input) { record { id } } }'
    const answer = await hub().ask('campaigns', actingFor(idOf(code), role), mutation, { input })
    expect(answer.errors?.[0]?.extensions.code).toBe(allowed ? undefined : 'FORBIDDEN')
  })
})
