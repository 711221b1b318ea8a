import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { SignedPaper } from '../dossier/signed-paper.js'
import type { Annulment, Recovery } from './annulment.entity.js'

/** An award that is to be annulled. */
export interface GrantedAward {
  id: string
  ownerId: string
  proposalId: string | null
  recipientId: string
  recipientName: string
  annulledOn: string | null
}

/** Awards of a decision among these ids. */
export function loadGranted(work: Work, decisionId: string, ids: readonly string[]): Promise<GrantedAward[]> {
  return work.query(
    `/* annulment.granted */ select id, owner_id as "ownerId", proposal_id as "proposalId", recipient_id as "recipientId",
       recipient_name as "recipientName", annulled_on as "annulledOn"
     from award where decision_id = $1 and id = any ($2) order by id`,
    [decisionId, ids],
  )
}

/** An annulling decision with its ground. */
export interface NewAnnulment extends SignedPaper {
  id: string
  ownerId: string
  ownerName: string
  decisionId: string
  ground: string
  reason: string
}

/** Writes an annulling decision; its number is one of the issuer's decisions of the year. */
export async function insertAnnulment(work: Work, annulment: NewAnnulment): Promise<void> {
  const { id, ownerId, number, dated } = annulment
  const taken = (): never => refuse('NUMBER_TAKEN', { number }, ['paper', 'number'])
  const decisions = await work.query(
    '/* annulment.number */ select 1 from decision where owner_id = $1 and number = $2 and year = extract(year from $3::date)',
    [ownerId, number, dated],
  )
  if (decisions.length > 0) taken()
  await onConstraint(
    work.query(
      `/* annulment.insert */ insert into annulment (id, owner_id, owner_name, decision_id, number, dated, signer_name, signer_title)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        ownerId,
        annulment.ownerName,
        annulment.decisionId,
        number,
        dated,
        annulment.signerName,
        annulment.signerTitle,
      ],
    ),
    { annulment_number_once: taken },
  )
  await work.query(
    '/* annulment.ground */ insert into annulment_ground (id, owner_id, ground, reason) values ($1, $2, $3, $4)',
    [id, ownerId, annulment.ground, annulment.reason],
  )
}

/** Annuls awards, under the dimensions of their proposals; answers award id → row. */
export async function insertAnnulled(
  work: Work,
  annulment: NewAnnulment,
  awards: readonly GrantedAward[],
): Promise<Map<string, string>> {
  const rows = awards.map((award) => ({ id: uuid(), awardId: award.id }))
  const again = (): never => refuse('ALREADY_ANNULLED', { name: awards[0]!.recipientName }, ['awardIds'])
  await onConstraint(
    work.query(
      `/* annulment.awards */ insert into annulled_award (id, owner_id, annulment_id, award_id, period, award_type, subject, position_group,
         gender, booked_on, annulled_on)
       select r.id, a.owner_id, $2, a.id, a.period, a.award_type, a.subject, coalesce(p.position_group, ''), coalesce(p.gender, ''),
         coalesce(p.sent_on, a.granted_on), $3
       from jsonb_to_recordset($1) as r (id uuid, "awardId" uuid) join award a on a.id = r."awardId"
       left join proposal p on p.id = a.proposal_id`,
      [JSON.stringify(rows), annulment.id, annulment.dated],
    ),
    { annulled_award_once: again },
  )
  return new Map(rows.map((row) => [row.awardId, row.id]))
}

/** Annulments of awards. */
export function loadAnnulments(work: Work, awardIds: readonly string[]): Promise<Annulment[]> {
  return work.query(
    `/* annulment.load */ select n.id, w.id as "annulledAwardId", w.award_id as "awardId", n.owner_name as "ownerName", n.number, n.dated, g.ground, g.reason
     from annulled_award w join annulment n on n.id = w.annulment_id left join annulment_ground g on g.id = n.id
     where w.award_id = any ($1)`,
    [awardIds],
  )
}

/** An annulled award that may be recovered: whose annulment it was and when; undefined when hidden or not annulled. */
export async function findAnnulled(
  work: Work,
  awardId: string,
): Promise<{ id: string; ownerId: string; dated: string } | undefined> {
  const rows = await work.query<{ id: string; ownerId: string; dated: string }>(
    `/* annulment.find */ select w.id, n.owner_id as "ownerId", n.dated from annulled_award w join annulment n on n.id = w.annulment_id
     where w.award_id = $1`,
    [awardId],
  )
  return rows[0]
}

/** Writes a recovery; a second one of the kind is refused. */
export async function insertRecovery(
  work: Work,
  ownerId: string,
  recovery: Omit<Recovery, 'amount'> & { amount: number | null },
): Promise<void> {
  await onConstraint(
    work.query(
      `/* annulment.recover */ insert into recovery (id, owner_id, annulled_award_id, kind, recovered_on, amount, note)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        uuid(),
        ownerId,
        recovery.annulledAwardId,
        recovery.kind,
        recovery.recoveredOn,
        recovery.amount,
        recovery.note,
      ],
    ),
    { recovery_once: () => refuse('ALREADY_RECOVERED', {}, ['kind']) },
  )
}

/** Recoveries of annulled awards, insignia first. */
export function loadRecoveries(work: Work, annulledAwardIds: readonly string[]): Promise<Recovery[]> {
  return work.query(
    `/* annulment.recoveries */ select annulled_award_id as "annulledAwardId", kind, recovered_on as "recoveredOn", amount, note
     from recovery where annulled_award_id = any ($1) order by kind`,
    [annulledAwardIds],
  )
}
