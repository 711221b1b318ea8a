import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite was seen to catch: owner_ends without its condition, and a policy that lets the clerk.

const hub = useHub()
let world: World
let code: string
const paper = { number: '1/QĐ', date: '2024-01-10', signerName: 'Minh', signerTitle: 'Hiệu trưởng' }

beforeAll(async () => {
  world = await buildWorld(hub())
  const input = {
    organizationId: world.school,
    code: 'GUONG_SANG',
    nameVi: 'Gương sáng',
    nameEn: 'Light',
    subjects: ['PERSON'],
    commendationKinds: ['AD_HOC'],
    criteria: 'x',
    legalBasis: 'x',
    paper,
    validFrom: '2024-01-10',
  }
  const { data } = await hub().ask(
    'awards',
    actingFor(world.school, 'ADMIN'),
    'mutation ($input: DefineAwardTypeInput!) { defineAwardType(input: $input) { record { code } userErrors { message } } }',
    { input },
  )
  if (!data.defineAwardType.record) throw new Error(JSON.stringify(data))
  code = data.defineAwardType.record.code as string
})

describe('award types of an organization', () => {
  test('defineAwardType is for its head and administrator', async () => {
    const { employ: _1, employAlso: _2, recognize: _3, ...places } = world
    const input = {
      organizationId: world.school,
      code: '?',
      nameVi: '',
      nameEn: '',
      subjects: [],
      commendationKinds: [],
      criteria: '',
      legalBasis: '',
      paper,
      validFrom: '2024-01-10',
    }
    expect(await whoMay(hub(), places, { subgraph: 'awards', mutation: 'defineAwardType', input })).toEqual({
      school: ['HEAD', 'ADMIN'],
    })
  })

  test('endAwardType is for its head and administrator; others do not find it', async () => {
    const { employ: _1, employAlso: _2, recognize: _3, ...places } = world
    const input = { code, endsOn: '2000-01-01', reason: 'x' }
    expect(await whoMay(hub(), places, { subgraph: 'awards', mutation: 'endAwardType', input })).toEqual({
      school: ['HEAD', 'ADMIN'],
    })
  })
})
