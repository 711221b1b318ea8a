import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { signAssertion } from '../../shared/access/assertion.js'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { useHub, type Answer } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

const hub = useHub()
let world: World

beforeAll(async () => {
  world = await buildWorld(hub())
})

/** An answer in Vietnamese. */
async function ask(
  subgraph: SubgraphName,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const viewer = actingFor(world.school, ['CLERK', 'SECRETARY', 'HEAD'])
  const assertion = await signAssertion(viewer, hub().keys.assertionPrivateKey)
  const answer = await hub().subgraphs[subgraph].execute(
    { query, variables },
    { assertion, acceptLanguage: 'vi' },
  )
  return JSON.parse(JSON.stringify(answer)) as Answer
}

test('what was not found is named in Vietnamese', async () => {
  const query =
    'mutation ($input: ProposalReasonInput!) { it: withdrawProposal(input: $input) { userErrors { message } } }'
  const { data } = await ask('awards', query, { input: { proposalId: randomUUID(), reason: 'nhầm' } })
  expect(data.it.userErrors[0].message).toMatch(/^Không tìm thấy đề nghị khen thưởng "/)
})

test('for whom an award is meant is said in Vietnamese', async () => {
  const item = { subject: 'COLLECTIVE', candidateId: world.school, awardType: 'LDTT' }
  const query =
    'mutation ($input: RegisterCandidatesInput!) { it: registerCandidates(input: $input) { userErrors { message } } }'
  const input = { organizationId: world.school, period: '2023-2024', items: [item] }
  const { data } = await ask('awards', query, { input })
  expect(data.it.userErrors[0].message).toBe('"LDTT" không dành cho tập thể, chỉ dành cho: cá nhân.')
})

test('who comes without an assertion is told so in Vietnamese', async () => {
  const credentials = { assertion: undefined, acceptLanguage: 'vi' }
  const { errors } = await hub().subgraphs.awards.execute({ query: '{ awardTypes { code } }' }, credentials)
  expect(errors![0]!.message).toContain('Chưa xác thực: yêu cầu không mang chứng nhận')
})

test('what is wrong with a document is told in Vietnamese too', async () => {
  const { errors } = await ask('awards', '{ nobody }', {})
  expect(errors![0]!.message).toBe('Yêu cầu không hợp lệ: kiểu "Query" không có trường "nobody".')
})
