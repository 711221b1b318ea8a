import { expectFigures, nothing } from './figures.js'
import type { Answer } from './client.js'
import type { Stage, Step } from './stage.js'

const period = '2023-2024'
const clerk = 'kimson-clerk'
const head = 'kimson-head'

/** Codes of the sample's people by the names that the walkthrough calls them. */
const teacher = 'Nguyễn Thị Hạnh'
const unregistered = 'Đặng Thị Kim Oanh'
const withoutInitiative = 'Trịnh Văn Sơn'

const learnKimSon: Step = {
  title: 'The clerk of THCS Kim Sơn looks up her school and its staff',
  async play(stage) {
    const day = '2023-10-16'
    const { organization } = await stage.ask(clerk, day, '{ organization(code: "THCS-KIMSON") { id name } }')
    stage.known.school = organization.id
    const { people } = await stage.ask(
      clerk,
      day,
      'query ($id: UUID!) { people(organizationId: $id, first: 50) { nodes { id name } } }',
      {
        id: organization.id,
      },
    )
    for (const person of people.nodes) stage.known[person.name] = person.id
    stage.known.staff = people.nodes.map((person: { name: string }) => person.name).join('|')
    stage.expect(`${organization.name} has 12 people`, people.nodes.length, 12)
    await expectFigures(stage, day, nothing, nothing)
  },
}

const register: Step = {
  title: 'Registration: a teacher for CSTDCS, eleven people for LDTT, the school for TTLDTT',
  async play(stage) {
    const day = '2023-10-17'
    const person = (name: string, awardType: string) => ({
      subject: 'PERSON',
      candidateId: stage.id(name),
      awardType,
    })
    const items = [
      ...registeredStaff(stage).map((name) => person(name, 'LDTT')),
      { ...person(teacher, 'CSTDCS'), initiativeTopic: 'Dạy học Toán qua dự án' },
      person(withoutInitiative, 'CSTDCS'),
      { subject: 'COLLECTIVE', candidateId: stage.id('school'), awardType: 'TTLDTT' },
    ]
    await stage.succeed(
      clerk,
      day,
      'registerCandidates',
      { organizationId: stage.id('school'), period, items },
      'records { id }',
    )
    await expectFigures(stage, day, { ...nothing, registered: 14 }, nothing)
    await stage.succeed(
      clerk,
      day,
      'sendRegistrations',
      { organizationId: stage.id('school'), period },
      'count',
    )
    await expectFigures(stage, day, { ...nothing, registered: 14 }, { ...nothing, registered: 14 })
  },
}

function registeredStaff(stage: Stage): string[] {
  return stage
    .id('staff')
    .split('|')
    .filter((name) => name !== unregistered)
}

const joinCampaign: Step = {
  title: 'The school joins a campaign of Sở GD&ĐT Hà Nội',
  async play(stage) {
    const day = '2023-10-20'
    const { campaign } = await stage.ask(clerk, day, '{ campaign(code: "SHN-NGTH") { id name } }')
    const input = { campaignId: campaign.id, organizationId: stage.id('school'), period }
    await stage.succeed(clerk, day, 'joinCampaign', input, 'record { joinedOn }')
  },
}

const initiative: Step = {
  title: 'An initiative of the teacher is filed, recognized at grassroots level and reported',
  async play(stage) {
    await recognizeInitiative(stage)
    const before = { ...nothing, registered: 14 }
    await expectFigures(stage, '2024-04-22', { ...before, initiatives: 1 }, before)
    await stage.succeed(
      head,
      '2024-04-25',
      'reportInitiatives',
      { ownerId: stage.id('school'), period },
      'records { id }',
    )
    await expectFigures(stage, '2024-04-25', { ...before, initiatives: 1 }, { ...before, initiatives: 1 })
  },
}

/** From the teacher's idea to the head's decision that recognizes it. */
async function recognizeInitiative(stage: Stage): Promise<void> {
  const authors = [{ personId: stage.id(teacher), sharePercent: 100 }]
  const registered = await stage.succeed(
    clerk,
    '2023-10-18',
    'registerInitiative',
    {
      ownerId: stage.id('school'),
      title: 'Dạy học Toán 9 qua dự án',
      kind: 'PROFESSIONAL',
      field: 'Toán',
      period,
      authors,
    },
    'record { id }',
  )
  const initiativeId = registered.record.id
  stage.known.initiative = initiativeId
  await stage.succeed(
    clerk,
    '2024-03-18',
    'fileInitiative',
    {
      initiativeId,
      abstract: 'Học sinh học hàm số qua ba dự án của địa phương.',
      appliedSince: '2023-09-11',
      confirmation: 'Tổ Khoa học tự nhiên xác nhận đã áp dụng tại bốn lớp 9.',
    },
    'record { state }',
  )
  await stage.succeed(
    head,
    '2024-04-22',
    'recognizeInitiative',
    {
      initiativeId,
      scope: 'GRASSROOTS',
      decisionNumber: '45/QĐ-THCSKS',
      decisionDate: '2024-04-22',
      signer: 'Trần Văn Minh',
      votesAgree: 6,
      votesTotal: 7,
    },
    'record { state }',
  )
}

const draft: Step = {
  title: 'Proposals are drafted; who is not registered cannot be proposed',
  async play(stage) {
    const day = '2024-05-13'
    const propose = (candidate: string, awardType: string, more: object = {}) =>
      stage.act(
        clerk,
        day,
        'draftProposal',
        {
          organizationId: stage.id('school'),
          period,
          subject: 'PERSON',
          candidateId: stage.id(candidate),
          awardType,
          achievement: 'Hoàn thành tốt nhiệm vụ năm học 2023–2024.',
          ...more,
        },
        'record { id }',
      )
    const refused = await propose(unregistered, 'LDTT')
    stage.expect('refused, because not registered', refused.userErrors[0]?.code, 'NOT_REGISTERED')
    for (const name of registeredStaff(stage))
      stage.known[`LDTT ${name}`] = (await propose(name, 'LDTT')).record.id
    stage.known.cstdcs = (
      await propose(teacher, 'CSTDCS', { initiativeId: stage.id('initiative') })
    ).record.id
    stage.known.lacking = (await propose(withoutInitiative, 'CSTDCS')).record.id
    const collective = {
      subject: 'COLLECTIVE',
      statedRating: 'GOOD',
      statedUnity: true,
      statedDisciplined: 0,
    }
    stage.known.ttldtt = (await propose('school', 'TTLDTT', collective)).record.id
    stage.known.ldtt = registeredStaff(stage)
      .map((name) => stage.id(`LDTT ${name}`))
      .join('|')
    const above = { ...nothing, registered: 14, initiatives: 1 }
    await expectFigures(stage, day, { ...above, proposed: 14 }, above)
  },
}

/** The thirteen proposals that go up. */
export function proposalsSentUp(stage: Stage): string[] {
  return [...stage.id('ldtt').split('|'), stage.id('cstdcs'), stage.id('ttldtt')]
}

const review: Step = {
  title: "Team review and the council's vote; what lacks something is refused with rule and article",
  async play(stage) {
    const all = [...proposalsSentUp(stage), stage.id('lacking')]
    const votes = (agree: number) => all.map((proposalId) => ({ proposalId, agree }))
    await stage.succeed(
      clerk,
      '2024-05-15',
      'holdTeamReview',
      {
        organizationId: stage.id('school'),
        heldOn: '2024-05-15',
        totalMembers: 6,
        minutes: 'Biên bản bình xét các tổ',
        items: votes(6),
      },
      'records { id }',
    )
    const session = await stage.act(
      clerk,
      '2024-05-17',
      'holdCouncilSession',
      {
        organizationId: stage.id('school'),
        heldOn: '2024-05-17',
        totalMembers: 9,
        presentMembers: 9,
        minutesNumber: '03/BB-HĐTĐKT',
        items: votes(8),
      },
      'records { id state }',
    )
    expectVote(stage, session)
    await stage.succeed(
      clerk,
      '2024-05-17',
      'withdrawProposal',
      { proposalId: stage.id('lacking'), reason: 'Chưa có sáng kiến' },
      'record { state }',
    )
    const above = { ...nothing, registered: 14, initiatives: 1 }
    await expectFigures(stage, '2024-05-17', { ...above, proposed: 13 }, above)
  },
}

function expectVote(stage: Stage, session: Answer['data']): void {
  const [refusal] = session.userErrors
  stage.expect(
    '13 of 14 are put to the vote and pass (8 of 9)',
    session.records.map((record: { state: string }) => record.state),
    Array(13).fill('COUNCIL_PASSED'),
  )
  stage.expect(
    `the other: ${refusal.ruleId}, ${refusal.legalBasis}`,
    [session.userErrors.length, refusal.ruleId],
    [1, 'R-IND-02a'],
  )
}

const privacy: Step = {
  title: "Long Biên sees nothing of Kim Sơn's drafts and people",
  async play(stage) {
    const id = stage.id('school')
    for (const viewer of ['longbien-appraiser', 'longbien-chairman', 'aimo-clerk', 'gialam-appraiser']) {
      const answer = await stage.answer(
        viewer,
        '2024-05-17',
        `{
        proposals(organizationId: "${id}", period: "${period}") { nodes { id } }
        people(organizationId: "${id}") { nodes { id } }
        organization(id: "${id}") { awardRollup(period: "${period}") { proposed } }
      }`,
      )
      const { proposals, people, organization } = answer.data
      const isBelow = viewer.startsWith('gialam')
      stage.expect(
        `${viewer} sees no draft, no person${isBelow ? '' : ', no sum'}`,
        [proposals.nodes, people.nodes, organization.awardRollup],
        [[], [], isBelow ? { proposed: 0 } : null],
      )
    }
  },
}

/** What happens inside the school, from October to May. */
export const inTheSchool: readonly Step[] = [
  learnKimSon,
  register,
  joinCampaign,
  initiative,
  draft,
  review,
  privacy,
]
