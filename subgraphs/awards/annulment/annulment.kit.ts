import type { Viewer } from '../../../shared/access/viewer.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import type { TestHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import type { World } from '../../../test/kit/world.js'

/** Answer of a mutation of an annulment. */
export interface AnnulmentAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- records are as varied as the mutations
  record: any
  userErrors: { code: string; path: string[] }[]
}

const awardFields = `id recipientName annulment { number ownerName dated ground reason recoveries { kind amount recoveredOn } }`

type Call = (viewer: Viewer, mutation: string, selection: string, input: object) => Promise<AnnulmentAnswer>

function caller(hub: () => TestHub): Call {
  return async (viewer, mutation, selection, input) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { record { ${selection} } userErrors { code path } } }`
    const { data, errors } = await hub().ask('awards', viewer, query, { input })
    if (data?.it) return data.it as AnnulmentAnswer
    throw new Error(JSON.stringify(errors))
  }
}

/** The verbs of annulments as short calls. */
export function annulmentVerbs(hub: () => TestHub) {
  const call = caller(hub)
  const paper = (number: string) => ({
    number,
    date: '2024-06-10',
    signerName: 'Lan',
    signerTitle: 'Chủ tịch',
  })
  const june = (organizationId: string): Viewer => actingFor(organizationId, 'HEAD', '2024-06-10')
  return {
    annul: (
      organizationId: string,
      decisionId: string,
      awardIds: string[],
      number: string,
      more: object = {},
    ) =>
      call(june(organizationId), 'annulAwards', `id awards { ${awardFields} }`, {
        organizationId,
        decisionId,
        awardIds,
        ground: 'DISHONEST_DECLARATION',
        reason: 'Kết luận số 5/KL ngày 01/6/2024',
        paper: paper(number),
        ...more,
      }),
    recover: (organizationId: string, awardId: string, more: object) =>
      call(june(organizationId), 'recordRecovery', awardFields, {
        awardId,
        recoveredOn: '2024-06-10',
        ...more,
      }),
    keep: (organizationId: string, taskId: string) =>
      call(june(organizationId), 'keepAward', 'id state conclusion', {
        taskId,
        conclusion: 'Vẫn đủ tiêu chuẩn khác',
      }),
    tasks: async (organizationId: string) =>
      (
        await hub().ask(
          'awards',
          june(organizationId),
          `{ reviewTasks(organizationId: "${organizationId}") { nodes { id state ruleIds conclusion allowedActions award { recipientName } cause { recipientName } } } }`,
        )
      ).data.reviewTasks.nodes,
  }
}

/** Granted awards: their decision, and the award of each proposal in order. */
export interface GrantedByDecision {
  decisionId: string
  awardIds: string[]
}

let count = 0

/** Takes proposals for one award through all steps; the last two are left to the caller. */
export function grantingVerbs(hub: () => TestHub, world: () => World) {
  const verbs = awardVerbs(hub)
  const atCommittee = async (
    school: string,
    candidateIds: string[],
    awardType: string,
    more: object = {},
  ): Promise<string[]> => {
    const number = `TTr-${++count}`
    const ids: string[] = []
    await verbs.register(school, candidateIds, awardType, 'subject' in more ? 'COLLECTIVE' : 'PERSON')
    for (const candidate of candidateIds) ids.push(await verbs.passed(school, candidate, awardType, more))
    const sent = await verbs.send(school, ids, number)
    if (!sent.record) throw new Error(JSON.stringify(sent.userErrors))
    await verbs.receive(world().section, sent.record.id as string)
    await verbs.appraise(world().section, ids)
    const forwarded = await verbs.send(world().section, ids, `PGD-${number}`)
    await verbs.receive(world().committee, forwarded.record.id as string)
    return ids
  }
  const decide = (ids: string[]) => verbs.decide(world().committee, ids, `QĐ-${++count}`)
  return {
    atCommittee,
    decide,
    granted: async (...of: Parameters<typeof atCommittee>): Promise<GrantedByDecision> => {
      const ids = await atCommittee(...of)
      const { record, userErrors } = await decide(ids)
      if (!record) throw new Error(JSON.stringify(userErrors))
      const rows = await hub().sql<{ id: string; proposal: string }>(
        'select id, proposal_id as proposal from awards.award where proposal_id = any ($1)',
        [ids],
      )
      const awardIds = ids.map((id) => rows.find((row) => row.proposal === id)!.id)
      return { decisionId: record.id as string, awardIds }
    },
  }
}
