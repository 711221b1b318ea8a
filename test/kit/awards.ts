import { actingFor } from './viewers.js'
import type { TestHub } from './hub.js'

const period = '2023-2024'
const fields = 'id state version candidateName returnReason allowedActions'
const errors = 'userErrors { code message path ruleId legalBasis }'

/** The verbs of the award process as short calls; each answers the payload of its mutation. */
export function awardVerbs(hub: () => TestHub) {
  const call: Call = async (who, mutation, type, selection, input) => {
    const { data, errors: faults } = await hub().ask(
      'awards',
      who,
      `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${selection} ${errors} } }`,
      { input },
    )
    if (data?.it) return data.it as Payload
    throw new Error(`the mutation was answered with errors: ${JSON.stringify(faults)}`)
  }
  const ofSchool = schoolVerbs(call)
  return {
    ...registrationVerbs(call),
    ...ofSchool,
    ...officeVerbs(call),
    ...sendingVerbs(call),
    sums: sumsReader(hub),
    /** A proposal that has come as far as the council's vote. */
    passed: async (
      organizationId: string,
      candidateId: string,
      awardType: string,
      more: object = {},
    ): Promise<string> => {
      const drafted = await ofSchool.draft(organizationId, candidateId, awardType, more)
      if (!drafted.record) throw new Error(JSON.stringify(drafted.userErrors))
      const id = drafted.record.id as string
      await ofSchool.review(organizationId, [id])
      await ofSchool.vote(organizationId, [id])
      return id
    },
  }
}

interface Payload {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- records are as varied as the mutations
  record: any
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the same
  records: any[]
  userErrors: {
    code: string
    message: string
    path: string[]
    ruleId: string | null
    legalBasis: string | null
  }[]
}

type Call = (
  who: Parameters<TestHub['ask']>[1],
  mutation: string,
  inputType: string,
  selection: string,
  input: object,
) => Promise<Payload>

const clerk = (organizationId: string) => actingFor(organizationId, ['CLERK', 'SECRETARY'])
const head = (organizationId: string) => actingFor(organizationId, 'HEAD')
const appraiser = (organizationId: string) => actingFor(organizationId, 'APPRAISER')

/** Registrations of a school. */
function registrationVerbs(call: Call) {
  return {
    register: (organizationId: string, candidateIds: string[], awardType: string, subject = 'PERSON') => {
      const items = candidateIds.map((candidateId) => ({ subject, candidateId, awardType }))
      const input = { organizationId, period, items }
      const selection = 'records { id state candidateName }'
      return call(clerk(organizationId), 'registerCandidates', 'RegisterCandidatesInput', selection, input)
    },
    sendRegistrations: (organizationId: string) =>
      call(head(organizationId), 'sendRegistrations', 'SendRegistrationsInput', 'count', {
        organizationId,
        period,
      }),
    withdrawRegistration: (organizationId: string, registrationId: string) =>
      call(
        clerk(organizationId),
        'withdrawRegistration',
        'WithdrawRegistrationInput',
        'record { id state }',
        {
          registrationId,
          reason: 'Đổi mục tiêu',
        },
      ),
  }
}

/** What a school does before it sends. */
function schoolVerbs(call: Call) {
  return {
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
    update: (organizationId: string, proposalId: string, more: object) => {
      const input = { proposalId, ...more }
      return call(
        clerk(organizationId),
        'updateProposal',
        'UpdateProposalInput',
        `record { ${fields} }`,
        input,
      )
    },
    review: (organizationId: string, ids: string[]) =>
      call(clerk(organizationId), 'holdTeamReview', 'HoldTeamReviewInput', `records { ${fields} }`, {
        organizationId,
        heldOn: '2024-05-18',
        totalMembers: 7,
        items: ids.map((proposalId) => ({ proposalId, agree: 7 })),
      }),
    vote: (organizationId: string, ids: string[], agree = 9, heldOn = '2024-05-20') =>
      call(clerk(organizationId), 'holdCouncilSession', 'HoldCouncilSessionInput', `records { ${fields} }`, {
        organizationId,
        heldOn,
        totalMembers: 11,
        presentMembers: 10,
        items: ids.map((proposalId) => ({ proposalId, agree })),
      }),
  }
}

/** What those do who received something. */
function officeVerbs(call: Call) {
  return {
    receive: (organizationId: string, dossierId: string, more: object = {}) => {
      const input = { dossierId, ...more }
      const selection = 'record { id state version }'
      return call(appraiser(organizationId), 'receiveDossier', 'ReceiveDossierInput', selection, input)
    },
    appraise: (organizationId: string, ids: string[], eligible = true) => {
      const items = ids.map((proposalId) => ({ proposalId, eligible, opinion: 'Đủ điều kiện' }))
      const selection = `records { ${fields} }`
      return call(appraiser(organizationId), 'appraiseProposals', 'AppraiseProposalsInput', selection, {
        items,
      })
    },
    giveBack: (organizationId: string, proposalId: string, reason = 'Thiếu xác nhận thành tích') => {
      const selection = `record { ${fields} }`
      const input = { proposalId, reason }
      return call(appraiser(organizationId), 'returnProposal', 'ProposalReasonInput', selection, input)
    },
  }
}

/** What a head signs. */
function sendingVerbs(call: Call) {
  return {
    send: (organizationId: string, ids: string[], number: string, more: object = {}) => {
      const selection = `record { id state version allowedActions proposals { ${fields} } }`
      return call(head(organizationId), 'sendDossier', 'SendDossierInput', selection, {
        organizationId,
        period,
        proposalIds: ids,
        statement: { number, date: '2024-05-20', signerName: 'Trần Văn Minh', signerTitle: 'Hiệu trưởng' },
        ...more,
      })
    },
    decide: (organizationId: string, grantIds: string[], number: string, more: object = {}) => {
      const selection = 'record { id number awards { recipientName awardName unitName } }'
      return call(head(organizationId), 'decide', 'DecideInput', selection, {
        organizationId,
        period,
        grantIds,
        paper: { number, date: '2024-05-20', signerName: 'Nguyễn Thị Lan', signerTitle: 'Chủ tịch' },
        ...more,
      })
    },
  }
}

/** Sums of organizations, in the order given: [registered, proposed, appraised, granted]; null where they may not be read. */
function sumsReader(hub: () => TestHub) {
  return async (viewerOf: string, ids: string[]): Promise<(number[] | null)[]> => {
    const answer = await hub().ask(
      'awards',
      actingFor(viewerOf, 'VIEWER'),
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { awardRollup(period: "${period}") { registered proposed appraised granted } } } }`,
      { r: ids.map((id) => ({ __typename: 'Organization', id })) },
    )
    const found = answer.data._entities as { awardRollup: Record<string, number> | null }[]
    return found.map(({ awardRollup }) => awardRollup && Object.values(awardRollup))
  }
}
