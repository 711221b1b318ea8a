import { actingFor } from './viewers.js'
import type { Answer, TestHub } from './hub.js'
import type { World } from './world.js'

const fields = 'id state version candidateName returnReason allowedActions'
const errors = 'userErrors { code message path ruleId legalBasis }'

/** The verbs of the award process as short calls; each answers the payload of its mutation. */
export function awardVerbs(hub: () => TestHub, world: () => World) {
  const call = async (
    who: Parameters<TestHub['ask']>[1],
    mutation: string,
    type: string,
    selection: string,
    input: object,
  ): Promise<Payload> => {
    const answer = await hub().ask(
      'awards',
      who,
      `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${selection} ${errors} } }`,
      { input },
    )
    return payloadOf(answer)
  }
  const clerk = (organizationId: string) => actingFor(organizationId, ['CLERK', 'SECRETARY'])
  const head = (organizationId: string) => actingFor(organizationId, 'HEAD')
  const period = '2023-2024'
  return {
    register: (organizationId: string, candidateIds: string[], awardType: string, subject = 'PERSON') =>
      call(
        clerk(organizationId),
        'registerCandidates',
        'RegisterCandidatesInput',
        'records { id state candidateName }',
        {
          organizationId,
          period,
          items: candidateIds.map((candidateId) => ({ subject, candidateId, awardType })),
        },
      ),
    draft: (organizationId: string, candidateId: string, awardType: string, more: object = {}) =>
      call(clerk(organizationId), 'draftProposal', 'DraftProposalInput', `record { ${fields} }`, {
        organizationId,
        period,
        subject: 'PERSON',
        candidateId,
        awardType,
        achievement: 'Hoàn thành tốt nhiệm vụ năm học',
        ...more,
      }),
    review: (organizationId: string, ids: string[]) =>
      call(clerk(organizationId), 'holdTeamReview', 'HoldTeamReviewInput', `records { ${fields} }`, {
        organizationId,
        heldOn: '2024-05-18',
        totalMembers: 7,
        items: ids.map((proposalId) => ({ proposalId, agree: 7 })),
      }),
    vote: (organizationId: string, ids: string[], agree = 9) =>
      call(clerk(organizationId), 'holdCouncilSession', 'HoldCouncilSessionInput', `records { ${fields} }`, {
        organizationId,
        heldOn: '2024-05-20',
        totalMembers: 11,
        presentMembers: 10,
        items: ids.map((proposalId) => ({ proposalId, agree })),
      }),
    send: (organizationId: string, ids: string[], number: string, more: object = {}) =>
      call(
        head(organizationId),
        'sendDossier',
        'SendDossierInput',
        `record { id state version allowedActions proposals { ${fields} } }`,
        {
          organizationId,
          period,
          proposalIds: ids,
          statement: { number, date: '2024-05-20', signerName: 'Trần Văn Minh', signerTitle: 'Hiệu trưởng' },
          ...more,
        },
      ),
    receive: (organizationId: string, dossierId: string, more: object = {}) =>
      call(
        actingFor(organizationId, 'APPRAISER'),
        'receiveDossier',
        'ReceiveDossierInput',
        'record { id state version }',
        { dossierId, ...more },
      ),
    appraise: (organizationId: string, ids: string[], eligible = true) =>
      call(
        actingFor(organizationId, 'APPRAISER'),
        'appraiseProposals',
        'AppraiseProposalsInput',
        `records { ${fields} }`,
        {
          items: ids.map((proposalId) => ({ proposalId, eligible, opinion: 'Đủ điều kiện' })),
        },
      ),
    giveBack: (organizationId: string, proposalId: string, reason = 'Thiếu xác nhận thành tích') =>
      call(
        actingFor(organizationId, 'APPRAISER'),
        'returnProposal',
        'ProposalReasonInput',
        `record { ${fields} }`,
        { proposalId, reason },
      ),
    update: (organizationId: string, proposalId: string, more: object) =>
      call(clerk(organizationId), 'updateProposal', 'UpdateProposalInput', `record { ${fields} }`, {
        proposalId,
        ...more,
      }),
    decide: (organizationId: string, grantIds: string[], number: string, more: object = {}) =>
      call(
        head(organizationId),
        'decide',
        'DecideInput',
        'record { id number awards { recipientName awardName unitName } }',
        {
          organizationId,
          period,
          grantIds,
          paper: { number, date: '2024-05-20', signerName: 'Nguyễn Thị Lan', signerTitle: 'Chủ tịch' },
          ...more,
        },
      ),
    /** Sums of organizations, in the order given: [registered, proposed, appraised, granted]; null where they may not be read. */
    sums: async (viewerOf: string, ids: string[]) => {
      const answer = await hub().ask(
        'awards',
        actingFor(viewerOf, 'VIEWER'),
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { awardRollup(period: "${period}") { registered proposed appraised granted } } } }`,
        { r: ids.map((id) => ({ __typename: 'Organization', id })) },
      )
      return answer.data._entities.map(
        (one: { awardRollup: Record<string, number> | null }) =>
          one.awardRollup && Object.values(one.awardRollup),
      )
    },
    /** A proposal that has come as far as the council's vote. */
    passed: async (
      organizationId: string,
      candidateId: string,
      awardType: string,
      more: object = {},
    ): Promise<string> => {
      const verbs = awardVerbs(hub, world)
      const drafted = await verbs.draft(organizationId, candidateId, awardType, more)
      if (!drafted.record) throw new Error(JSON.stringify(drafted.userErrors))
      const id = drafted.record.id as string
      await verbs.review(organizationId, [id])
      await verbs.vote(organizationId, [id])
      return id
    },
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- payloads are as varied as the mutations
type Payload = {
  record: any
  records: any[]
  userErrors: {
    code: string
    message: string
    path: string[]
    ruleId: string | null
    legalBasis: string | null
  }[]
}

function payloadOf(answer: Answer): Payload {
  if (!answer.data?.it)
    throw new Error(`the mutation was answered with errors: ${JSON.stringify(answer.errors)}`)
  return answer.data.it as Payload
}
