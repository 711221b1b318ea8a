import { randomUUID } from 'node:crypto'
import type { Viewer } from '../../../shared/access/viewer.js'
import type { TestHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'

/** A member of a council with an account. */
export interface SeatedMember {
  personId: string
  subject: string
  viewer: Viewer
}

/** Forms the emulation council of an organization from these people: the first is chair, the second secretary. */
export async function formCouncil(
  hub: TestHub,
  organizationId: string,
  personIds: readonly string[],
  from = '2023-09-01',
): Promise<SeatedMember[]> {
  const councilId = randomUUID()
  await hub.sql(
    `insert into organizations.council (id, organization_id, kind, school_year, decision_number, decided_on, valid_from)
     values ($1, $2, 'EMULATION', '2023-2024', '5/QĐ', $3, $3)`,
    [councilId, organizationId, from],
  )
  const members = personIds.map((personId) => ({ personId, subject: `member-${personId}` }))
  for (const [index, { personId }] of members.entries()) {
    await hub.sql(
      `insert into organizations.council_member (id, council_id, organization_id, person_id, role, post, valid_from)
       values ($1, $2, $3, $4, $5, 'OTHER', $6)`,
      [randomUUID(), councilId, organizationId, personId, ['CHAIR', 'SECRETARY'][index] ?? 'MEMBER', from],
    )
  }
  await hub.settle()
  return members.map((member) => ({
    ...member,
    viewer: { ...actingFor(organizationId, 'COUNCIL_MEMBER'), subject: member.subject },
  }))
}

const fields = `id state round papers totalMembers presentMembers quorum version allowedActions minutesPath
  seats { personName role isPresent hasVoted hasAccount }
  agenda { candidateName lastRound tallies { round agree against blank } result { agree baseMembers passed beyondPlaces ruleId } }`

/** Answer of a step. */
export interface SessionAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- records are as varied as the selections
  record: any
  userErrors: { code: string; path: string[]; message: string }[]
}

type Call = (viewer: Viewer, mutation: string, type: string, input: object) => Promise<SessionAnswer>

function caller(hub: () => TestHub): Call {
  return async (viewer, mutation, type, input) => {
    const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { record { ${fields} } userErrors { code path message } } }`
    const { data, errors } = await hub().ask('awards', viewer, query, { input })
    if (data?.it) return data.it as SessionAnswer
    throw new Error(JSON.stringify(errors))
  }
}

/** The verbs of a session as short calls. */
export function sessionVerbs(hub: () => TestHub) {
  const call = caller(hub)
  return {
    ...secretaryVerbs(call),
    cast: (viewer: Viewer, sessionId: string, choices: Record<string, string>, more: object = {}) =>
      call(viewer, 'castBallots', 'CastBallotsInput', {
        sessionId,
        items: Object.entries(choices).map(([proposalId, choice]) => ({ proposalId, choice })),
        ...more,
      }),
    read: async (viewer: Viewer, id: string) =>
      (
        await hub().ask(
          'awards',
          viewer,
          `query ($id: UUID!) { councilSession(id: $id) { ${fields} writtenOpinions { personName agrees } } }`,
          { id },
        )
      ).data.councilSession,
  }
}

function secretaryVerbs(call: Call) {
  const secretaryOf = (organizationId: string): Viewer => actingFor(organizationId, 'SECRETARY')
  const step =
    (mutation: string, type: string) =>
    (organizationId: string, sessionId: string, more: object = {}) =>
      call(secretaryOf(organizationId), mutation, type, { sessionId, ...more })
  return {
    convene: (
      organizationId: string,
      members: readonly SeatedMember[],
      proposalIds: string[],
      more: object = {},
    ) =>
      call(secretaryOf(organizationId), 'conveneCouncilSession', 'ConveneCouncilSessionInput', {
        organizationId,
        heldOn: '2024-05-20',
        proposalIds,
        accounts: members.map(({ personId, subject }) => ({ personId, subject })),
        ...more,
      }),
    attend: (organizationId: string, sessionId: string, members: readonly SeatedMember[]) =>
      call(secretaryOf(organizationId), 'recordAttendance', 'RecordAttendanceInput', {
        sessionId,
        presentIds: members.map((member) => member.personId),
      }),
    openVoting: step('openVoting', 'CouncilSessionStepInput'),
    closeVoting: step('closeVoting', 'CouncilSessionStepInput'),
    close: step('closeCouncilSession', 'CloseCouncilSessionInput'),
    cancel: (organizationId: string, sessionId: string) =>
      call(secretaryOf(organizationId), 'cancelCouncilSession', 'CancelCouncilSessionInput', {
        sessionId,
        reason: 'Hoãn họp',
      }),
    opinion: (organizationId: string, sessionId: string, personId: string, items: object[]) =>
      call(secretaryOf(organizationId), 'recordWrittenOpinions', 'RecordWrittenOpinionsInput', {
        sessionId,
        personId,
        paper: '01/YK ngày 19/5/2024',
        items,
      }),
  }
}
