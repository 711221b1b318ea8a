import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import type { Award, Decision } from './decision.entity.js'

const columns = `d.id, d.owner_id as "ownerId", d.owner_name as "ownerName", d.number, d.dated, d.signer_name as "signerName",
  d.signer_title as "signerTitle", d.period, d.published_on as "publishedOn"`

const awardColumns = `a.id, a.decision_id as "decisionId", a.award_type as "awardType", a.award_name as "awardName", a.period, a.subject,
  a.recipient_id as "recipientId", a.recipient_name as "recipientName", a.unit_name as "unitName", a.granted_on as "grantedOn",
  a.annulled_on as "annulledOn"`

/** Decisions by id. */
export function loadDecisions(work: Work, ids: readonly string[]): Promise<Decision[]> {
  return work.query(`/* decision.load */ select ${columns} from decision d where d.id = any ($1)`, [ids])
}

/** Published decisions, latest first. */
export function listPublished(work: Work, { limit, after }: Keyset): Promise<Decision[]> {
  return work.query(
    `/* decision.published */ select ${columns} from decision d where d.published_on is not null
       and ($1::date is null or (d.dated, d.id) < ($1, $2::uuid)) order by d.dated desc, d.id desc limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Locks an own decision; undefined when it is somebody else's or does not exist. */
export async function lockDecision(work: Work, id: string): Promise<Decision | undefined> {
  const rows = await work.query<Decision>(
    `/* decision.lock */ select ${columns} from decision d
     where d.id = $1 and d.owner_id = any (viewer_organizations()) for update`,
    [id],
  )
  return rows[0]
}

/** Marks a decision as published on the day of the request. */
export async function markPublished(work: Work, id: string): Promise<void> {
  await work.query(
    '/* decision.publish */ update decision set published_on = $2, version = version + 1 where id = $1',
    [id, work.today],
  )
}

/** Writes a decision with the feed positions that it relied on. */
export async function insertDecision(work: Work, decision: Decision): Promise<void> {
  await onConstraint(
    work.query(
      `/* decision.insert */ insert into decision (id, owner_id, owner_name, number, dated, signer_name, signer_title, period, relied_on, published_on)
       select $1, $2, $3, $4, $5, $6, $7, $8, coalesce(jsonb_agg(c), '[]'), $9 from feed_cursor c`,
      [
        decision.id,
        decision.ownerId,
        decision.ownerName,
        decision.number,
        decision.dated,
        decision.signerName,
        decision.signerTitle,
        decision.period,
        decision.publishedOn,
      ],
    ),
    { decision_number_once: () => refuse('NUMBER_TAKEN', { number: decision.number }, ['paper', 'number']) },
  )
}

/** An award to be written. */
export type NewAward = Omit<Award, 'annulledOn'> &
  Pick<Proposal, 'ownerId' | 'commendationKind'> & { proposalId: string }

/** Writes the awards of a decision. */
export async function insertAwards(work: Work, awards: readonly NewAward[]): Promise<void> {
  await work.query(
    `/* decision.insert_awards */ insert into award (id, owner_id, decision_id, proposal_id, award_type, award_name, period, subject,
       recipient_id, recipient_name, unit_name, granted_on, commendation_kind)
     select a.id, a."ownerId", a."decisionId", a."proposalId", a."awardType", a."awardName", a.period, a.subject, a."recipientId",
       a."recipientName", a."unitName", a."grantedOn", a."commendationKind"
     from jsonb_to_recordset($1) as a (id uuid, "ownerId" uuid, "decisionId" uuid, "proposalId" uuid, "awardType" text, "awardName" text,
       period text, subject text, "recipientId" uuid, "recipientName" text, "unitName" text, "grantedOn" date, "commendationKind" text)`,
    [JSON.stringify(awards)],
  )
}

/** Awards by id. */
export function loadAwards(work: Work, ids: readonly string[]): Promise<Award[]> {
  return work.query(`/* decision.awards_by_id */ select ${awardColumns} from award a where a.id = any ($1)`, [
    ids,
  ])
}

/** Awards of decisions, by name. */
export function loadAwardsOf(work: Work, decisionIds: readonly string[]): Promise<Award[]> {
  return work.query(
    `/* decision.awards */ select ${awardColumns} from award a where a.decision_id = any ($1) order by a.recipient_name collate vi_order, a.id`,
    [decisionIds],
  )
}

/** Awards of recipients (people or collectives), latest first; of people under all records that go on as theirs. */
export function loadAwardsTo(
  work: Work,
  recipientIds: readonly string[],
): Promise<(Award & { askedId: string })[]> {
  return work.query(
    `/* decision.awards_to */ select ${awardColumns}, asked.id as "askedId"
     from unnest($1::uuid[]) asked (id)
     join award a on a.recipient_id in (
       select survivor(asked.id) union select m.id from known_person_merge m where m.kept_id = survivor(asked.id))
     order by a.granted_on desc, a.id`,
    [recipientIds],
  )
}
