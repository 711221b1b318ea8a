import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'

/** Takes appraisals back: what lies here from now on has not been appraised. */
export async function clearAppraisals(work: Work, ids: readonly string[]): Promise<void> {
  await work.query(
    '/* side.clear_appraisal */ update proposal set appraised_on = null where id = any ($1) and appraised_on is not null',
    [ids],
  )
}

/** Keeps why an organization holds proposals; only that organization reads it. */
export async function insertHolds(
  work: Work,
  holds: readonly { proposalId: string; organizationId: string }[],
  reason: string,
): Promise<void> {
  await work.query(
    `/* side.insert_holds */ insert into proposal_hold (id, organization_id, proposal_id, reason, held_on)
     select h.id, h."organizationId", h."proposalId", $2, $3 from jsonb_to_recordset($1) as h (id uuid, "organizationId" uuid, "proposalId" uuid)`,
    [JSON.stringify(holds.map((one) => ({ ...one, id: uuid() }))), reason, work.today],
  )
}

/** A reason of a hold, as its organization reads it. */
export interface HoldRow {
  proposalId: string
  reason: string
  heldOn: string
}

/** Holds of proposals, oldest first; as many as are the viewer's own. */
export function loadHolds(work: Work, proposalIds: readonly string[]): Promise<HoldRow[]> {
  return work.query(
    `/* side.holds */ select proposal_id as "proposalId", reason, held_on as "heldOn" from proposal_hold where proposal_id = any ($1) order by held_on, id`,
    [proposalIds],
  )
}

/** Holds locked proposals, remembering where they stood. */
export async function hold(work: Work, ids: readonly string[]): Promise<void> {
  await work.query(
    "/* side.hold */ update proposal set held_from = state, held_on = $2, state = 'HELD', version = version + 1 where id = any ($1)",
    [ids, work.today],
  )
}

/** Lets held proposals go on where they stood, each with the day from which its limit now runs. */
export async function resume(
  work: Work,
  proposals: readonly { id: string; clockFrom: string | null }[],
): Promise<void> {
  await work.query(
    `/* side.resume */ update proposal p set state = held_from, held_from = null, held_on = null, clock_from = r."clockFrom", version = version + 1
     from jsonb_to_recordset($1) as r (id uuid, "clockFrom" date) where p.id = r.id`,
    [JSON.stringify(proposals)],
  )
}

/** What follows a decision. */
export interface FollowUp {
  notifiedOn?: string
  presentedOn?: string
  presentedAt?: string
  presentedBy?: string
  archivedOn?: string
}

/** Writes what followed the decision on locked proposals. */
export async function followUp(work: Work, ids: readonly string[], what: FollowUp): Promise<void> {
  await work.query(
    `/* side.follow_up */ update proposal set notified_on = coalesce(notified_on, $2), presented_on = coalesce($3, presented_on),
       presented_at = coalesce($4, presented_at), presented_by = coalesce($5, presented_by), archived_on = coalesce(archived_on, $6),
       version = version + 1
     where id = any ($1)`,
    [
      ids,
      what.notifiedOn ?? null,
      what.presentedOn ?? null,
      what.presentedAt ?? null,
      what.presentedBy ?? null,
      what.archivedOn ?? null,
    ],
  )
}

/** Changes what a locked proposal asks for; it starts again before the vote or the appraisal. */
export async function changeForm(
  work: Work,
  one: { id: string; state: string; awardType: string; candidateName: string },
): Promise<void> {
  const { id, state, awardType, candidateName: name } = one
  await onConstraint(
    work.query(
      '/* side.change_form */ update proposal set award_type = $3, state = $2, appraised_on = null, version = version + 1 where id = $1',
      [id, state, awardType],
    ),
    { proposal_once: () => refuse('ALREADY_PROPOSED', { name, awardType }, ['awardType']) },
  )
}

/** Proposals in the hands of an organization whose limit is over: received on the day or before; longest first. */
export function listLate(
  work: Work,
  holderId: string,
  lastDay: string,
  most: number,
): Promise<{ id: string }[]> {
  return work.query(
    `/* side.late */ select id from proposal where holder_id = $1 and clock_from <= $2
       and state in ('RECEIVED', 'APPRAISED', 'LEVEL_PASSED', 'LEVEL_REJECTED') order by clock_from, id limit $3`,
    [holderId, lastDay, most],
  )
}

/** How many proposals of dossiers still lie with their receivers with the limit over. */
export function countLate(
  work: Work,
  dossierIds: readonly string[],
  lastDay: string,
): Promise<{ dossierId: string; count: number }[]> {
  return work.query(
    `/* side.count_late */ select d.id as "dossierId", count(*)::int as count
     from dossier d join dossier_item i on i.dossier_id = d.id join proposal p on p.id = i.proposal_id and p.holder_id = d.receiver_id
     where d.id = any ($1) and p.clock_from <= $2 and p.state in ('RECEIVED', 'APPRAISED', 'LEVEL_PASSED', 'LEVEL_REJECTED') group by 1`,
    [dossierIds, lastDay],
  )
}
