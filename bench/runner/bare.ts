import type pg from 'pg'
import { v7 as uuid } from 'uuid'
import type { Work } from '../../shared/database/work.js'
import { insertAppraisals } from '../../subgraphs/awards/appraisal/appraisal.store.js'
import { insertAwards, insertDecision } from '../../subgraphs/awards/decision/decision.store.js'
import { insertDossier } from '../../subgraphs/awards/dossier/dossier.store.js'
import type { Proposal } from '../../subgraphs/awards/proposal/proposal.entity.js'
import { ProposalState } from '../../subgraphs/awards/proposal/proposal.enums.js'
import { stepProposals } from '../../subgraphs/awards/proposal/proposal.store.js'
import { insertStepTimes } from '../../subgraphs/awards/proposal/step-time.store.js'
import { title } from './acts.js'
import { day, period, type Line } from './staging.js'

const tables = [
  'proposal',
  'dossier',
  'dossier_item',
  'record_access',
  'appraisal',
  'step_time',
  'decision',
  'award',
  'feed_cursor',
]

/** Makes tables like those of awards, with their keys, indexes and checks, but without triggers, policies and references. */
export async function makeBareTables(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists bench_bare cascade; create schema bench_bare')
  for (const table of tables)
    await client.query(`create table bench_bare.${table} (like awards.${table} including all)`)
  await client.query(
    `create function bench_bare.share_record(record uuid, type text, receiver uuid, reason text) returns void language sql
       begin atomic insert into bench_bare.record_access (organization_id, record_id, record_type, why) values (receiver, record, type, reason); end`,
  )
  await client.query('set search_path = bench_bare, awards, public')
}

/** Puts proposals as they are now into the bare table. */
export async function copyToBare(client: pg.Client, ids: readonly string[]): Promise<void> {
  await client.query('insert into bench_bare.proposal select * from awards.proposal where id = any ($1)', [
    ids,
  ])
}

/** The statements of an act that write facts, as its stores have them, in one transaction of the owner, and nothing else. */
export const bareActs = {
  submit: (client: pg.Client, { school, office }: Line, ids: string[]) =>
    together(client, async (work) => {
      const signed = { number: uuid(), dated: day, signerName: 'Nguyễn Văn An', signerTitle: 'Thủ trưởng' }
      await insertDossier(
        work,
        { id: uuid(), ownerId: school, receiverId: office, period, ...signed, sentOn: day },
        ids,
      )
      await stepProposals(work, ids, { state: ProposalState.SENT, holderId: office, sentOn: day })
    }),
  appraise: (client: pg.Client, { office }: Line, ids: string[]) =>
    together(client, async (work) => {
      const opinion = { organizationId: office, eligible: true, opinion: 'Đủ điều kiện', appraisedOn: day }
      const judgement = { awardType: title.code, outcome: 'MET', results: [] } as never
      await insertAppraisals(
        work,
        ids.map((proposalId) => ({ ...opinion, proposalId, judgement })),
      )
      await insertStepTimes(work, rowsOf(ids, office, 'RECEIVED'), { step: 'APPRAISED', doneOn: day })
      await stepProposals(work, ids, { state: ProposalState.APPRAISED, appraisedOn: day })
    }),
  decide: (client: pg.Client, { school, office }: Line, ids: string[]) =>
    together(client, async (work) => {
      const decision = {
        id: uuid(),
        ownerId: office,
        ownerName: 'Sở',
        number: uuid(),
        dated: day,
        signerName: 'An',
        signerTitle: 'Giám đốc',
      }
      const award = {
        ownerId: school,
        decisionId: decision.id,
        awardType: title.code,
        awardName: title.name,
        period,
        subject: 'PERSON',
      }
      const recipient = {
        recipientName: 'Nguyễn Thị Đo',
        unitName: 'Trường',
        grantedOn: day,
        commendationKind: 'MERIT',
      }
      await stepProposals(work, ids, { state: ProposalState.GRANTED, decidedOn: day })
      await insertStepTimes(work, rowsOf(ids, office, 'APPRAISED'), { step: 'DECIDED', doneOn: day })
      await insertDecision(work, { ...decision, period, publishedOn: day })
      await insertAwards(
        work,
        ids.map((proposalId) => ({
          ...award,
          ...recipient,
          id: uuid(),
          proposalId,
          recipientId: uuid(),
        })) as never,
      )
    }),
}

function rowsOf(ids: readonly string[], holderId: string, state: string): Proposal[] {
  return ids.map((id) => ({
    id,
    holderId,
    period,
    awardType: title.code,
    state,
    clockFrom: day,
  })) as Proposal[]
}

async function together(client: pg.Client, run: (work: Work) => Promise<void>): Promise<void> {
  const now = new Date(`${day}T02:00:00.000Z`)
  const work: Work = {
    viewer: { kind: 'SERVICE', subject: 'bench', appointments: [], scopes: [], now: now.toISOString() },
    now,
    today: day,
    query: async <T>(statement: string, values: readonly unknown[] = []) =>
      (await client.query(statement, [...values])).rows as T[],
    note: () => undefined,
  }
  await client.query('begin')
  await run(work)
  await client.query('commit')
}
