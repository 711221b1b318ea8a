import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { awardVerbs } from '../kit/awards.js'
import { useHub, type Answer } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

const hub = useHub()
let world: World
const { register, draft } = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

const NUL = '\0'
const HALF_A_PAIR = '\ud800'
/** Does not compress, so that PostgreSQL cannot put it into an index. */
const random = (length: number): string =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join('')

async function ask(subgraph: SubgraphName, query: string, variables = {}): Promise<Answer> {
  const viewer = actingFor(world.school, ['CLERK', 'HEAD', 'ADMIN', 'SECRETARY', 'APPRAISER'])
  return hub().ask(subgraph, viewer, query, variables)
}

const draftCampaign = (more: object): Promise<Answer> =>
  ask(
    'campaigns',
    'mutation ($input: DraftCampaignInput!) { it: draftCampaign(input: $input) { record { id } userErrors { code path } } }',
    { input: { ownerId: world.school, name: 'Dạy tốt', kind: 'MOVEMENT', period: '2023-2024', ...more } },
  )

const searchOrganizations = 'query ($search: String) { organizations(search: $search) { nodes { id } } }'

describe('text that cannot be stored is refused before it reaches the database', () => {
  test.each([
    ['NUL', NUL],
    ['half a surrogate pair', HALF_A_PAIR],
    ['a pile of marks', '\u0323'.repeat(31)],
  ])('in a variable, naming its place: %s', async (_, odd) => {
    const { errors } = await ask('organizations', searchOrganizations, { search: `Kim${odd}` })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect(errors![0]!.message).toContain('"search"')
  })

  test('deep in an input', async () => {
    const { errors } = await draftCampaign({ idempotencyKey: `a${NUL}b` })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect(errors![0]!.message).toContain('"input.idempotencyKey"')
  })

  test('in the document itself', async () => {
    const query = String.raw`{ organizations(search: "a\u0000b") { nodes { id } } }`
    const { errors } = await ask('organizations', query)
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  test.each([NUL, HALF_A_PAIR])('in a cursor', async (odd) => {
    const after = Buffer.from(JSON.stringify([odd, world.school])).toString('base64url')
    const query = 'query ($after: String) { organizations(after: $after) { nodes { id } } }'
    const { errors } = await ask('organizations', query, { after })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect(errors![0]!.message).toContain('"after"')
  })
})

describe('an idempotency key', () => {
  test('of 200 characters is accepted, a longer one refused', async () => {
    const [accepted, refused] = [
      await draftCampaign({ idempotencyKey: random(200) }),
      await draftCampaign({ idempotencyKey: random(9_000) }),
    ]
    expect(accepted.data.it.userErrors).toEqual([])
    expect(refused.data.it).toEqual({
      record: null,
      userErrors: [{ code: 'INVALID', path: ['idempotencyKey'] }],
    })
  })
})

describe('days and periods that nobody means are refused', () => {
  test.each(['0000-01-01', '1899-12-31', '2200-01-01'])('the day %s', async (day) => {
    const query = `query ($asOf: Day) { organizations(asOf: $asOf) { nodes { id } } }`
    const { errors } = await ask('organizations', query, { asOf: day })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  test.each(['0000', '0000-0001', '2199-2200'])('the period %s', async (period) => {
    const query = `query ($id: UUID!, $period: Period!) {
      eligibility(organizationId: $id, candidateId: $id, awardType: "LDTT", period: $period) { outcome } }`
    const { errors } = await ask('awards', query, { id: world.school, period })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  test.each(['0000-01-01', '2024-02-30'])('the day %s in a cursor', async (day) => {
    const after = Buffer.from(JSON.stringify([day, world.school])).toString('base64url')
    const { errors } = await ask(
      'campaigns',
      'query ($after: String) { plans(after: $after) { nodes { id } } }',
      {
        after,
      },
    )
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

describe('texts of any length are refused with the field named', () => {
  test.each(['name', 'code', 'launchedByOutside'])('%s of a campaign', async (field) => {
    const { data } = await draftCampaign({ [field]: random(9_000) })
    expect(data.it.userErrors).toEqual([{ code: 'INVALID', path: [field] }])
  })

  test.each(['title', 'code', 'number', 'signerName', 'signerTitle', 'place', 'note'])(
    '%s of a plan',
    async (field) => {
      const input = { issuerId: world.school, title: 'Kế hoạch', period: '2023-2024', date: '2023-09-05' }
      const { data } = await ask(
        'campaigns',
        'mutation ($input: IssuePlanInput!) { it: issuePlan(input: $input) { userErrors { code path } } }',
        { input: { ...input, [field]: random(11_000) } },
      )
      expect(data.it.userErrors).toEqual([{ code: 'INVALID', path: [field] }])
    },
  )

  test.each([random(9_000), ' '])('the subject of an appointment', async (subject) => {
    const { data } = await ask(
      'organizations',
      'mutation ($input: AppointInput!) { it: appoint(input: $input) { userErrors { code path } } }',
      { input: { subject, organizationId: world.school, role: 'CLERK', from: '2024-05-20' } },
    )
    expect(data.it.userErrors).toEqual([{ code: 'INVALID', path: ['subject'] }])
  })
})

describe('a text that is given is not empty', () => {
  /** The errors of a mutation: codes and paths. */
  async function errorsOf(
    subgraph: SubgraphName,
    mutation: string,
    input: object,
    type?: string,
  ): Promise<unknown> {
    const inputType = type ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const query = `mutation ($input: ${inputType}!) { it: ${mutation}(input: $input) { userErrors { code path } } }`
    const { data, errors } = await ask(subgraph, query, { input })
    return errors ?? data.it.userErrors
  }
  const invalid = (...path: string[]) => [{ code: 'INVALID', path }]

  test('the position of somebody who is employed', async () => {
    const person = {
      organizationId: world.school,
      name: 'Nguyễn Thị Hạnh',
      gender: 'FEMALE',
      position: ' ',
      positionGroup: 'TEACHER',
      isDirectWorker: true,
      from: '2024-01-01',
    }
    expect(await errorsOf('organizations', 'employPerson', person)).toEqual(invalid('position'))
    const ofNoTeam = { ...person, position: 'Giáo viên', team: '' }
    expect(await errorsOf('organizations', 'employPerson', ofNoTeam)).toEqual(invalid('team'))
  })

  test('the name of a key', async () => {
    const client = { organizationId: world.school, name: ' ', scopes: ['PUBLISHED_RESULTS'] }
    expect(await errorsOf('organizations', 'createApiClient', client)).toEqual(invalid('name'))
  })

  test.each(['number', 'signerName'])('the %s of a plan', async (field) => {
    const plan = { issuerId: world.school, title: 'Kế hoạch', period: '2023-2024', [field]: '' }
    expect(await errorsOf('campaigns', 'issuePlan', plan)).toEqual(invalid(field))
  })

  test('the launcher of a campaign outside the hub', async () => {
    const { data } = await draftCampaign({ launchedByOutside: '' })
    expect(data.it.userErrors).toEqual(invalid('launchedByOutside'))
  })

  test('an opinion', async () => {
    const items = [{ proposalId: randomUUID(), eligible: true, opinion: ' ' }]
    expect(await errorsOf('awards', 'appraiseProposals', { items })).toEqual(invalid('items', '0', 'opinion'))
  })

  test('the reason of a refusal in a decision', async () => {
    const paper = {
      number: '1/QĐ',
      date: '2024-05-20',
      signerName: 'Trần Văn Minh',
      signerTitle: 'Hiệu trưởng',
    }
    const decision = { organizationId: world.school, period: '2023-2024', paper, grantIds: [] }
    const refusals = [{ proposalId: randomUUID(), reason: '' }]
    expect(await errorsOf('awards', 'decide', { ...decision, refusals })).toEqual(
      invalid('refusals', '0', 'reason'),
    )
  })

  test('the reason why a registration or a proposal is withdrawn', async () => {
    const [one, other] = await world.employ(world.school, 2)
    const { records } = await register(world.school, [one!, other!], 'LDTT')
    const drafted = await draft(world.school, other!, 'LDTT')
    const ofProposal = { proposalId: drafted.record.id as string, reason: ' ' }
    const ofRegistration = { registrationId: records[0].id as string, reason: ' ' }
    expect(await errorsOf('awards', 'withdrawProposal', ofProposal, 'ProposalReasonInput')).toEqual(
      invalid('reason'),
    )
    expect(await errorsOf('awards', 'withdrawRegistration', ofRegistration)).toEqual(invalid('reason'))
  })

  test('and nobody states fewer than no disciplined members', async () => {
    const [person] = await world.employ(world.school, 1)
    await register(world.school, [person!], 'LDTT')
    const drafted = await draft(world.school, person!, 'LDTT', { statedDisciplined: -1 })
    expect(drafted.userErrors).toMatchObject([{ code: 'INVALID', path: ['statedDisciplined'] }])
  })
})
