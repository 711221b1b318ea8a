import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { idOf, useSample } from '../sample.kit.js'

const hub = useSample()
const document = { documentNumber: '45/KH', documentDate: '2024-05-17', signerName: 'Hoàng Việt Cường' }

async function ask(code: string, role: Role, name: string, input: object) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { record { id } userErrors { code } } }`
  return hub().ask('campaigns', actingFor(idOf(code), role), query, { input })
}

async function launched(): Promise<string> {
  const draft = { ownerId: idOf('PGDDT-GIALAM'), name: 'Thi đua', kind: 'MOVEMENT', period: '2024' }
  const { data } = await ask('PGDDT-GIALAM', 'HEAD', 'draftCampaign', { ...draft, validTo: '2024-12-31' })
  const campaignId = data.draftCampaign.record.id as string
  await ask('PGDDT-GIALAM', 'HEAD', 'launchCampaign', { campaignId, ...document })
  return campaignId
}

describe('who extends and cancels a campaign: extendCampaign, cancelCampaign', () => {
  test.each<[string, Role, boolean]>([
    ['PGDDT-GIALAM', 'HEAD', true],
    ['PGDDT-GIALAM', 'CLERK', false],
    ['SGDDT-HANOI', 'HEAD', false],
    ['THCS-KIMSON', 'HEAD', false],
  ])('%s as %s: %s', async (code, role, allowed) => {
    const campaignId = await launched()
    const input = { campaignId, ...document, reason: 'Điều chỉnh' }
    const extended = await ask(code, role, 'extendCampaign', { ...input, validTo: '2026-01-01' })
    const cancelled = await ask(code, role, 'cancelCampaign', input)
    const codes = [extended, cancelled].map(({ errors }) => errors?.[0]?.extensions.code)
    expect(codes).toEqual(allowed ? [undefined, undefined] : ['FORBIDDEN', 'FORBIDDEN'])
  })
})
