import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { clusterLedBy } from './cluster.kit.js'

// Planted fault that this suite was seen to catch: a session that is convened by what awards knew of clusters before.

const hub = useHub()
const verbs = awardVerbs(hub)
let world: World
const period = '2023-2024'
const nobody = randomUUID()

beforeAll(async () => {
  world = await buildWorld(hub())
})

const led = () => clusterLedBy(hub(), world.school, { id: world.department, level: 'PROVINCE', period })

/** What each act that judges is given: as much as it needs to be let in. */
const acts: Record<string, (role: string) => object> = {
  draftProposal: (organizationId) => ({
    organizationId,
    period,
    subject: 'PERSON',
    candidateId: nobody,
    awardType: 'LDTT',
  }),
  updateProposal: () => ({ proposalId: nobody }),
  appraiseProposals: () => ({ items: [{ proposalId: nobody, eligible: true, opinion: 'Đủ' }] }),
  holdCouncilSession: (organizationId) => ({
    organizationId,
    heldOn: '2024-05-20',
    totalMembers: 11,
    presentMembers: 11,
    items: [{ proposalId: nobody, agree: 11 }],
  }),
  conveneCouncilSession: (organizationId) => ({
    organizationId,
    heldOn: '2024-05-20',
    proposalIds: [nobody],
  }),
  changeProposalForm: () => ({ proposalId: nobody, awardType: 'LDTT', reason: 'Hội đồng đề nghị' }),
  sendDossier: (organizationId) => ({
    organizationId,
    period,
    proposalIds: [nobody],
    statement: { number: '1', date: '2024-05-20', signerName: 'A', signerTitle: 'B' },
  }),
  decide: (organizationId) => ({
    organizationId,
    period,
    grantIds: [nobody],
    paper: { number: '1', date: '2024-05-20', signerName: 'A', signerTitle: 'B' },
  }),
  annulAwards: (organizationId) => ({
    organizationId,
    decisionId: nobody,
    awardIds: [nobody],
    ground: 'DISHONEST_DECLARATION',
    reason: 'Kết luận',
    paper: { number: '1', date: '2024-05-20', signerName: 'A', signerTitle: 'B' },
  }),
}

const known = async (): Promise<number> =>
  (await hub().sql('select 1 from awards.known_cluster_leader where organization_id = $1', [world.school]))
    .length

test.each(Object.keys(acts))('%s reads first what campaigns knows by now', async (mutation) => {
  const before = await known()
  await led()
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { errors } = await hub().ask(
    'awards',
    actingFor(world.school, ['CLERK', 'SECRETARY', 'HEAD', 'APPRAISER']),
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { userErrors { code } } }`,
    { input: acts[mutation]!(world.school) },
  )
  expect(errors).toBeUndefined()
  expect(await known()).toBe(before + 1)
})

test('a proposal is changed to a lower form only where that one might have been proposed', async () => {
  const school = world.neighbour
  const propose = await clusterLedBy(hub(), school, { id: world.ministry, level: 'MINISTRY', period })
  await verbs.register(school, [school], 'CO_CP', 'COLLECTIVE')
  const id = await verbs.passed(school, school, 'CO_CP', { subject: 'COLLECTIVE' })
  const change = async (awardType: string) =>
    (
      await hub().ask(
        'awards',
        actingFor(school, 'SECRETARY'),
        `mutation { changeProposalForm(input: { proposalId: "${id}", awardType: "${awardType}", reason: "Hội đồng đề nghị" }) { record { awardType } userErrors { code ruleId path } } }`,
      )
    ).data.changeProposalForm
  await hub().sql("update awards.proposal set state = 'COUNCIL_REJECTED' where id = $1", [id])
  expect((await change('CO_TINH')).userErrors).toMatchObject([{ ruleId: 'R-COL-06', path: ['awardType'] }])
  expect(propose).toBeTruthy()
  expect((await change('TTLDXS')).record).toEqual({ awardType: 'TTLDXS' })
})
