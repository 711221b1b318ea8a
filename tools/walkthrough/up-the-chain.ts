import { dayOf } from '../../shared/clock/days.js'
import { expectFigures, nothing, type Figures } from './figures.js'
import { proposalsSentUp } from './in-the-school.js'
import type { Stage, Step } from './stage.js'

const period = '2023-2024'
const statement = (number: string, date: string, signerName: string, signerTitle: string) => ({
  number,
  date,
  signerName,
  signerTitle,
})
const sums: Figures = { ...nothing, registered: 14, proposed: 13, initiatives: 1 }

async function idOf(stage: Stage, viewer: string, day: string, code: string): Promise<string> {
  return (
    await stage.ask(viewer, day, 'query ($code: String!) { organization(code: $code) { id } }', { code })
  ).organization.id
}

async function receiveLatest(
  stage: Stage,
  viewer: string,
  day: string,
  organizationId: string,
  expected: number,
): Promise<void> {
  const { dossiers } = await stage.ask(
    viewer,
    day,
    `query ($id: UUID!) { dossiers(organizationId: $id, first: 1) { nodes { id version number proposals { id } } } }`,
    {
      id: organizationId,
    },
  )
  const [dossier] = dossiers.nodes
  stage.expect(
    `the inbox shows dossier ${dossier.number} with ${expected} proposals`,
    dossier.proposals.length,
    expected,
  )
  const input = { dossierId: dossier.id, expectedVersion: dossier.version }
  await stage.succeed(viewer, day, 'receiveDossier', input, 'record { state receivedOn }')
}

const send: Step = {
  title: 'The head sends one dossier up: from now on every level counts it',
  async play(stage) {
    await stage.succeed(
      'kimson-head',
      '2024-05-20',
      'sendDossier',
      {
        organizationId: stage.id('school'),
        period,
        proposalIds: proposalsSentUp(stage),
        statement: statement('21/TTr-THCSKS', '2024-05-20', 'Trần Văn Minh', 'Hiệu trưởng'),
        idempotencyKey: 'kimson-21-2024',
      },
      'record { id receiver { name } }',
    )
    await expectFigures(stage, '2024-05-20', sums, sums)
  },
}

const returned: Step = {
  title: 'Phòng GD&ĐT Gia Lâm receives it and returns one proposal with a reason',
  async play(stage) {
    const viewer = 'gialam-appraiser'
    stage.known.section = await idOf(stage, viewer, '2024-05-21', 'PGDDT-GIALAM')
    await receiveLatest(stage, viewer, '2024-05-21', stage.id('section'), 13)
    const { record } = await stage.succeed(
      viewer,
      '2024-05-22',
      'returnProposal',
      {
        proposalId: stage.id('LDTT Vũ Quang Huy'),
        reason: 'Báo cáo thành tích chưa nêu kết quả Hội khỏe Phù Đổng',
      },
      'record { state returnReason }',
    )
    stage.expect('it is returned', record.state, 'RETURNED')
    await expectFigures(stage, '2024-05-22', { ...sums, returned: 1 }, { ...sums, returned: 1 })
  },
}

const mended: Step = {
  title: 'The school mends it and sends it again; until then the Phòng sees what was sent before',
  async play(stage) {
    const proposalId = stage.id('LDTT Vũ Quang Huy')
    const achievement = 'Hoàn thành tốt nhiệm vụ; đội bóng của trường đạt giải Nhì Hội khỏe Phù Đổng huyện.'
    await stage.succeed(
      'kimson-clerk',
      '2024-05-23',
      'updateProposal',
      { proposalId, achievement },
      'record { state }',
    )
    const { proposal } = await stage.ask(
      'gialam-appraiser',
      '2024-05-23',
      'query ($id: UUID!) { proposal(id: $id) { achievement workingCopy { achievement } } }',
      { id: proposalId },
    )
    stage.expect('the Phòng still sees the version that was sent', proposal, {
      achievement: 'Hoàn thành tốt nhiệm vụ năm học 2023–2024.',
      workingCopy: null,
    })
    await stage.succeed(
      'kimson-head',
      '2024-05-24',
      'sendDossier',
      {
        organizationId: stage.id('school'),
        period,
        proposalIds: [proposalId],
        statement: statement('24/TTr-THCSKS', '2024-05-24', 'Trần Văn Minh', 'Hiệu trưởng'),
      },
      'record { id }',
    )
    await receiveLatest(stage, 'gialam-appraiser', '2024-05-24', stage.id('section'), 1)
    await expectFigures(stage, '2024-05-24', sums, sums)
  },
}

const forward: Step = {
  title: 'The Phòng appraises and forwards to UBND huyện Gia Lâm',
  async play(stage) {
    const items = proposalsSentUp(stage).map((proposalId) => ({
      proposalId,
      eligible: true,
      opinion: 'Đủ điều kiện, tiêu chuẩn',
    }))
    await stage.succeed('gialam-appraiser', '2024-05-27', 'appraiseProposals', { items }, 'records { id }')
    await expectFigures(stage, '2024-05-27', { ...sums, appraised: 13 }, { ...sums, appraised: 13 })
    await stage.succeed(
      'gialam-office-head',
      '2024-05-28',
      'sendDossier',
      {
        organizationId: stage.id('section'),
        period,
        proposalIds: proposalsSentUp(stage),
        statement: statement('310/TTr-PGDĐT', '2024-05-28', 'Trưởng phòng', 'Trưởng phòng GD&ĐT'),
      },
      'record { receiver { name } }',
    )
  },
}

const decide: Step = {
  title: 'The Chairman of UBND huyện Gia Lâm decides: in 2024 the competence is his',
  async play(stage) {
    const viewer = 'gialam-chairman'
    const organizationId = await idOf(stage, viewer, '2024-05-29', 'UBND-GIALAM')
    await receiveLatest(stage, viewer, '2024-05-29', organizationId, 13)
    const { record } = await stage.succeed(
      viewer,
      '2024-06-10',
      'decide',
      {
        organizationId,
        period,
        grantIds: proposalsSentUp(stage),
        paper: statement('2157/QĐ-UBND', '2024-06-10', 'Chủ tịch', 'Chủ tịch UBND huyện Gia Lâm'),
      },
      'record { number dated awards { recipientName awardName } }',
    )
    stage.expect('the decision grants 13 awards', [record.number, record.awards.length], ['2157/QĐ-UBND', 13])
    const granted = { ...sums, appraised: 13, granted: 13 }
    await expectFigures(stage, '2024-06-10', granted, granted)
  },
}

const thirdParty: Step = {
  title: 'A third party with a key reads the published result and nothing else',
  async play(stage) {
    // A key carries no day of its own: it is used, hence also made, on the day on which the walkthrough is played.
    const today = dayOf(new Date())
    const department = await idOf(stage, 'hanoi-admin', today, 'SGDDT-HANOI')
    const { key } = await stage.succeed(
      'hanoi-admin',
      today,
      'createApiClient',
      {
        organizationId: department,
        name: 'Báo Giáo dục',
        scopes: ['PUBLISHED_RESULTS'],
      },
      'key',
    )
    const { data } = await stage.withKey(
      key,
      `{
      publishedDecisions(first: 5) { nodes { number ownerName awards { recipientName awardName unitName } } }
      proposals(organizationId: "${stage.id('school')}", period: "${period}") { nodes { id } }
      people(organizationId: "${stage.id('school')}") { nodes { id } }
      organization(code: "SGDDT-HANOI") { awardRollup(period: "${period}") { granted } }
    }`,
    )
    const [decision] = data.publishedDecisions.nodes
    stage.expect(
      'it reads the decision as printed',
      [decision.number, decision.awards.length],
      ['2157/QĐ-UBND', 13],
    )
    stage.expect(
      'no proposal, no person, no live sum',
      [data.proposals.nodes, data.people.nodes, data.organization.awardRollup],
      [[], [], null],
    )
  },
}

const dashboard: Step = {
  title: 'One query of the Sở: every district with awards, initiatives, campaigns joined, duties late',
  async play(stage) {
    const { organization } = await stage.ask(
      'hanoi-department',
      '2024-06-15',
      `{
      organization(code: "SGDDT-HANOI") { name children(kind: EDUCATION_SECTION) { code
        awardRollup(period: "${period}") { registered proposed granted }
        initiativeRollup(period: "${period}") { recognized }
        campaignRollup(period: "${period}") { joined }
        dutyRollup(period: "${period}") { due late }
      } } }`,
    )
    for (const district of organization.children) {
      const { code, awardRollup: a, initiativeRollup: i, campaignRollup: c, dutyRollup: d } = district
      stage.say(
        `      ${code}: registered ${a.registered}, proposed ${a.proposed}, granted ${a.granted}; initiatives ${i.recognized}; campaigns joined ${c.joined}; duties late ${d.late} of ${d.due}`,
      )
    }
    stage.expect('Gia Lâm and Long Biên, each with its own', organization.children, [
      {
        code: 'PGDDT-GIALAM',
        awardRollup: { registered: 14, proposed: 13, granted: 13 },
        initiativeRollup: { recognized: 1 },
        campaignRollup: { joined: 1 },
        dutyRollup: { due: 0, late: 0 },
      },
      {
        code: 'PGDDT-LONGBIEN',
        awardRollup: { registered: 0, proposed: 0, granted: 0 },
        initiativeRollup: { recognized: 0 },
        campaignRollup: { joined: 10 },
        dutyRollup: { due: 14, late: 14 },
      },
    ])
  },
}

/** What happens above the school, from May to June. */
export const upTheChain: readonly Step[] = [send, returned, mended, forward, decide, thirdParty, dashboard]
