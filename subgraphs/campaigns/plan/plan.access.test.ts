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
      thirdParty(['PUBLISHED_RESULTS']),
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

describe('who hangs a file at a plan: createPlanUpload, attachPlanFile', () => {
  const offering = `mutation ($input: CreatePlanUploadInput!) { createPlanUpload(input: $input) {
    record { fileId uploadPath } userErrors { code } } }`
  const attaching = `mutation ($input: AttachPlanFileInput!) { attachPlanFile(input: $input) {
    record { files { name size downloadPath } } userErrors { code } } }`
  const planId = idOf('KH-KIMSON-2020-2021')
  const clerk = actingFor(idOf('THCS-KIMSON'), 'CLERK')

  test.each<[string, Role]>([
    ['THCS-KIMSON', 'VIEWER'],
    ['PGDDT-GIALAM', 'HEAD'],
  ])('%s as %s does not', async (code, role) => {
    const viewer = actingFor(idOf(code), role)
    const offered = await hub().ask('campaigns', viewer, offering, { input: { planId, fileName: 'a.pdf' } })
    const attached = await hub().ask('campaigns', viewer, attaching, { input: { planId, fileId: idOf('x') } })
    const codes = [offered, attached].map(({ errors }) => errors?.[0]?.extensions.code)
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  })

  test('its issuer does, and everybody who sees the plan may fetch it; a file hangs at one plan', async () => {
    const { record } = (
      await hub().ask('campaigns', clerk, offering, { input: { planId, fileName: 'Kế hoạch.pdf' } })
    ).data.createPlanUpload
    const input = { planId, fileId: record.fileId }
    const early = (await hub().ask('campaigns', clerk, attaching, { input })).data.attachPlanFile
    expect(early.userErrors).toEqual([{ code: 'PLAN_FILE' }])
    await hub().upload('campaigns', record.uploadPath, Buffer.from('%PDF-1.7'))
    const done = (await hub().ask('campaigns', clerk, attaching, { input })).data.attachPlanFile
    expect(done.record.files).toMatchObject([{ name: 'Kế hoạch.pdf', size: 8 }])
    const twice = (await hub().ask('campaigns', clerk, attaching, { input })).data.attachPlanFile
    expect(twice.userErrors).toEqual([{ code: 'PLAN_FILE' }])
    const other = actingFor(idOf('PGDDT-GIALAM'), 'VIEWER')
    const query = 'query ($id: UUID!) { plan(id: $id) { files { downloadPath } } }'
    const [file] = (await hub().ask('campaigns', other, query, { id: planId })).data.plan.files
    const delivered = await hub().subgraphs.campaigns.files.deliver(file.downloadPath.split('/').at(-1))
    expect(delivered?.grant).toMatchObject({ name: 'Kế hoạch.pdf', mediaType: 'application/pdf' })
  })

  test('a program is no file of a plan', async () => {
    const input = { planId, fileName: 'a.exe' }
    const { userErrors } = (await hub().ask('campaigns', clerk, offering, { input })).data.createPlanUpload
    expect(userErrors).toEqual([{ code: 'PLAN_FILE' }])
  })
})
