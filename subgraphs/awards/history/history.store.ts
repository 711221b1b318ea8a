import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Statement } from '../rules/stated.js'
import type { AwardHistoryEntry, EarlierAward } from './history.entity.js'
import type { EarlierAwardState } from './history.enums.js'
import type { EnterEarlierAwardInput } from './history.inputs.js'

const columns = `id, owner_id as "ownerId", award_type as "awardType", period, issuer_name as "issuerName",
  decision_number as "decisionNumber", decided_on as "decidedOn", state, opinion, version`

/** Awards from before the hub, by id. */
export function loadEarlierAwards(work: Work, ids: readonly string[]): Promise<EarlierAward[]> {
  return work.query(`/* history.load */ select ${columns} from earlier_award where id = any ($1)`, [ids])
}

/** Awards from before the hub that an organization entered and that are in a state, latest decision first. */
export function listEarlierAwards(
  work: Work,
  ownerId: string,
  state: EarlierAwardState,
  { limit, after }: Keyset,
): Promise<EarlierAward[]> {
  return work.query(
    `/* history.list */ select ${columns} from earlier_award where owner_id = $1 and state = $2
       and ($3::date is null or (decided_on, id) < ($3, $4::uuid)) order by decided_on desc, id desc limit $5`,
    [ownerId, state, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Locks an entry; undefined when it is hidden or does not exist. */
export async function lockEarlierAward(work: Work, id: string): Promise<EarlierAward | undefined> {
  const [entry] = await loadEarlierAwards(work, [id])
  if (!entry) return undefined
  const rows = await work.query<EarlierAward>(
    `/* history.lock */ select ${columns} from earlier_award where id = $1 for update`,
    [id],
  )
  // Who sees an entry and may not change it gets no lock: the policies answer her.
  return rows[0] ?? entry
}

/** Writes an entry; answers its id. */
export async function insertEarlierAward(
  work: Work,
  input: Omit<EnterEarlierAwardInput, 'idempotencyKey'>,
): Promise<string> {
  const id = uuid()
  await onConstraint(
    work.query(
      `/* history.insert */ insert into earlier_award (id, owner_id, subject, candidate_id, award_type, commendation_kind, period,
         issuer_name, decision_number, decided_on, state, entered_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'ENTERED', $11)`,
      [
        id,
        input.organizationId,
        input.subject,
        input.candidateId,
        input.awardType,
        input.commendationKind,
        input.period,
        input.issuerName,
        input.decisionNumber,
        input.decidedOn,
        work.today,
      ],
    ),
    {
      earlier_award_once: () =>
        refuse('ALREADY_ENTERED', { number: input.decisionNumber }, ['decisionNumber']),
    },
  )
  return id
}

/** Writes a superior's word. */
export async function markChecked(
  work: Work,
  id: string,
  { state, checkedBy, opinion }: { state: EarlierAwardState; checkedBy: string; opinion: string },
): Promise<void> {
  await work.query(
    `/* history.check */ update earlier_award set state = $2, checked_by = $3, checked_on = $4, opinion = $5, version = version + 1 where id = $1`,
    [id, state, checkedBy, work.today, opinion],
  )
}

/** Writes a statement; answers its id. */
export async function insertStatement(
  work: Work,
  {
    ownerId,
    candidateId,
    evidence,
    ...one
  }: Statement & { ownerId: string; candidateId: string; evidence: string },
): Promise<string> {
  const id = uuid()
  await work.query(
    `/* history.state */ insert into stated_fact (id, owner_id, candidate_id, period, name, value, evidence, stated_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, ownerId, candidateId, one.period, one.name, one.value, evidence, work.today],
  )
  return id
}

const records = `select asked.id as "candidateId", one.id as record from unnest($1::uuid[]) asked (id)
  cross join lateral (select survivor(asked.id) as id union select m.id from known_person_merge m where m.kept_id = survivor(asked.id)) one`

/** Statements of candidates, in the order in which they were made. */
export function loadStatements(
  work: Work,
  candidateIds: readonly string[],
): Promise<(Statement & { candidateId: string })[]> {
  return work.query(
    `/* history.statements */ select r."candidateId", s.name, s.period, s.value
     from (${records}) r join stated_fact s on s.candidate_id = r.record order by s.stated_on, s.id`,
    [candidateIds],
  )
}

/** An award from before the hub, for the rules. */
export interface EarlierForRules {
  candidateId: string
  awardType: string
  commendationKind: string
  period: string
  grantedOn: string
  isVerified: boolean
}

/** Awards of candidates from before the hub that nobody has rejected. */
export function loadEarlierForRules(work: Work, candidateIds: readonly string[]): Promise<EarlierForRules[]> {
  return work.query(
    `/* history.for_rules */ select r."candidateId", e.award_type as "awardType", e.commendation_kind as "commendationKind", e.period,
       e.decided_on as "grantedOn", e.state = 'VERIFIED' as "isVerified"
     from (${records}) r join earlier_award e on e.candidate_id = r.record where e.state <> 'REJECTED' order by e.decided_on, e.id`,
    [candidateIds],
  )
}

/** The whole award history of candidates, latest first: decided in the hub, and entered from before it. */
export function loadAwardHistory(work: Work, candidateIds: readonly string[]): Promise<AwardHistoryEntry[]> {
  return work.query(
    `/* history.of */ with r as (${records})
     select * from (
       select a.id, r."candidateId", a.award_type as "awardType", a.period, d.owner_name as "issuerName", d.number as "decisionNumber",
         a.granted_on as "decidedOn", 'HUB' as provenance, a.annulled_on is null as counts
       from r join award a on a.recipient_id = r.record join decision d on d.id = a.decision_id
       union all
       select e.id, r."candidateId", e.award_type, e.period, e.issuer_name, e.decision_number, e.decided_on, 'BEFORE_HUB', e.state = 'VERIFIED'
       from r join earlier_award e on e.candidate_id = r.record where e.state <> 'REJECTED'
     ) h order by h."decidedOn" desc, h.id`,
    [candidateIds],
  )
}
