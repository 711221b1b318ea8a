import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Proposal, ProposalWorkingCopy } from './proposal.entity.js'
import type { ProposalState, ReturnCode } from './proposal.enums.js'

const columns = `p.id, p.owner_id as "ownerId", p.period, p.subject, p.candidate_id as "candidateId", p.candidate_name as "candidateName",
  p.award_type as "awardType", p.commendation_kind as "commendationKind", p.registration_id as "registrationId",
  p.initiative_id as "initiativeId", p.state,
  p.holder_id as "holderId", p.return_reason as "returnReason", p.return_code as "returnCode", p.achievement, p.stated_rating as "statedRating",
  p.stated_unity as "statedUnity", p.stated_disciplined as "statedDisciplined", p.drafted_on as "draftedOn", p.sent_on as "sentOn",
  p.received_on as "receivedOn", p.appraised_on as "appraisedOn", p.decided_on as "decidedOn",
  p.clock_from as "clockFrom", p.held_on as "heldOn", p.is_small_collective as "isSmallCollective", p.notified_on as "notifiedOn", p.presented_on as "presentedOn", p.presented_at as "presentedAt",
  p.presented_by as "presentedBy", p.archived_on as "archivedOn", p.version`

const workingColumns = `id, achievement, stated_rating as "statedRating", stated_unity as "statedUnity", stated_disciplined as "statedDisciplined"`

/** Proposals by id. */
export function loadProposals(work: Work, ids: readonly string[]): Promise<Proposal[]> {
  return work.query(`/* proposal.load */ select ${columns} from proposal p where p.id = any ($1)`, [ids])
}

/** Working copies by id; only the owner has any. */
export function loadWorkingCopies(work: Work, ids: readonly string[]): Promise<ProposalWorkingCopy[]> {
  return work.query(
    `/* proposal.working_copies */ select ${workingColumns} from proposal_working_copy where id = any ($1)`,
    [ids],
  )
}

/** Locks proposals in one order, so that two callers cannot wait for each other. */
export function lockProposals(work: Work, ids: readonly string[]): Promise<Proposal[]> {
  return work.query(
    `/* proposal.lock */ select ${columns} from proposal p where p.id = any ($1) order by p.id for update`,
    [ids],
  )
}

/** Locks one proposal; refuses when it does not exist or is hidden. */
export async function lockProposal(work: Work, id: string): Promise<Proposal> {
  const [proposal] = await lockProposals(work, [id])
  return proposal ?? refuse('NOT_FOUND', { what: 'Proposal', value: id }, ['proposalId'])
}

/** Proposals for one award that lie with an organization and are not decided, by name, with the candidate's gender. */
export function listHeldFor(
  work: Work,
  { organizationId, period, awardType }: { organizationId: string; period: string; awardType: string },
  limit: number,
): Promise<(Proposal & { gender: string })[]> {
  return work.query(
    `/* proposal.held_for */ select ${columns}, p.gender from proposal p
     where p.holder_id = $1 and p.period = $2 and p.award_type = $3
       and p.state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED', 'GRANTED')
     order by p.candidate_name collate vi_order, p.id limit $4`,
    [organizationId, period, awardType, limit],
  )
}

/** Which proposals are listed; null does not narrow. */
export interface ProposalFilter {
  ownerId: string
  period: string
  state: ProposalState | null
  awardType: string | null
  /** Words of the candidate's name. */
  search: string | null
}

/** Proposals of an organization in a period, by name. */
export function listProposals(
  work: Work,
  { ownerId, period, state, awardType, search }: ProposalFilter,
  { limit, after }: Keyset,
): Promise<Proposal[]> {
  return work.query(
    `/* proposal.list */ select ${columns} from proposal p where p.owner_id = $1 and p.period = $2
       and ($6::text is null or p.state = $6) and ($7::text is null or p.award_type = $7) and has_words(p.candidate_name, $8)
       and ($3::text is null or (p.candidate_name collate vi_order, p.id) > ($3 collate vi_order, $4::uuid))
     order by p.candidate_name collate vi_order, p.id limit $5`,
    [ownerId, period, after?.[0] ?? null, after?.[1] ?? null, limit, state, awardType, search],
  )
}

const oneUse = { ruleId: 'R-GEN-10', legalBasis: 'CV 5007/BNV-TĐKT 2023, III.5c' }

/** A proposal to be written, with the dimensions of its candidate. */
export type NewProposal = Pick<
  Proposal,
  | 'id'
  | 'ownerId'
  | 'period'
  | 'subject'
  | 'candidateId'
  | 'candidateName'
  | 'awardType'
  | 'commendationKind'
  | 'registrationId'
  | 'initiativeId'
  | 'isSmallCollective'
  | 'draftedOn'
> & { position: string | null; positionGroup: string; gender: string; isDirectWorker: boolean | null }

/** Writes a draft with its working copy. */
export async function insertProposal(work: Work, proposal: NewProposal): Promise<void> {
  await onConstraint(
    work.query(
      `/* proposal.insert */ insert into proposal (id, owner_id, period, subject, candidate_id, candidate_name, position, position_group,
         gender, award_type, commendation_kind, registration_id, initiative_id, state, holder_id, drafted_on, is_direct_worker,
         is_small_collective)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'DRAFT', $2, $14, $15, $16)`,
      [
        proposal.id,
        proposal.ownerId,
        proposal.period,
        proposal.subject,
        proposal.candidateId,
        proposal.candidateName,
        proposal.position,
        proposal.positionGroup,
        proposal.gender,
        proposal.awardType,
        proposal.commendationKind,
        proposal.registrationId,
        proposal.initiativeId,
        proposal.draftedOn,
        proposal.isDirectWorker,
        proposal.isSmallCollective,
      ],
    ),
    {
      proposal_once: () =>
        refuse('ALREADY_PROPOSED', { name: proposal.candidateName, awardType: proposal.awardType }, [
          'candidateId',
        ]),
      proposal_initiative_once: () => initiativeUsed(proposal.initiativeId),
    },
  )
  await work.query(
    '/* proposal.insert_copy */ insert into proposal_working_copy (id, owner_id) values ($1, $2)',
    [proposal.id, proposal.ownerId],
  )
}

/** What the owner writes; undefined and null leave a field as it is. */
export interface ProposalText {
  achievement?: string | null
  statedRating?: string | null
  statedUnity?: boolean | null
  statedDisciplined?: number | null
}

/** Changes the working copy. */
export async function updateWorkingCopy(work: Work, id: string, text: ProposalText): Promise<void> {
  await work.query(
    `/* proposal.update_copy */ update proposal_working_copy set achievement = coalesce($2, achievement), stated_rating = coalesce($3, stated_rating),
       stated_unity = coalesce($4, stated_unity), stated_disciplined = coalesce($5, stated_disciplined) where id = $1`,
    [
      id,
      text.achievement ?? null,
      text.statedRating ?? null,
      text.statedUnity ?? null,
      text.statedDisciplined ?? null,
    ],
  )
}

/** What a step changes of proposals, besides their version; fields that are left out stay. */
export interface Step {
  state: ProposalState
  holderId?: string
  returnReason?: string
  returnCode?: ReturnCode
  sentOn?: string
  receivedOn?: string
  /** Day on which the full dossier was there, where that is not the day of its receipt. */
  clockFrom?: string
  appraisedOn?: string
  returnedOn?: string
  decidedOn?: string
}

/**
 * Takes one step with locked proposals. sentOn is kept once it is set: it is the day of the first sending; appraisedOn
 * is kept until the owner sends anew. Whatever step it is, a hold ends with it.
 */
export async function stepProposals(work: Work, ids: readonly string[], step: Step): Promise<void> {
  const stepped = work.query(
    `/* proposal.step */ update proposal set state = $2, held_from = null, held_on = null, holder_id = coalesce($3, holder_id), return_reason = coalesce($4, return_reason),
       sent_on = coalesce(sent_on, $5), received_on = coalesce($6, received_on), appraised_on = coalesce(appraised_on, $7),
       decided_on = coalesce($8, decided_on), returned_on = coalesce($9, returned_on), clock_from = coalesce($10, $6, clock_from),
       return_code = coalesce($11, return_code), version = version + 1
     where id = any ($1)`,
    [
      ids,
      step.state,
      step.holderId ?? null,
      step.returnReason ?? null,
      step.sentOn ?? null,
      step.receivedOn ?? null,
      step.appraisedOn ?? null,
      step.decidedOn ?? null,
      step.returnedOn ?? null,
      step.clockFrom ?? null,
      step.returnCode ?? null,
    ],
  )
  await onConstraint(stepped, { proposal_once: () => refuse('MERGED_TWIN') })
}

/** Takes an appraisal back: what was appraised is no longer what lies here, or is no longer held to be eligible. */
export async function clearAppraisal(work: Work, ids: readonly string[]): Promise<void> {
  await work.query(
    '/* proposal.clear_appraisal */ update proposal set appraised_on = null where id = any ($1) and appraised_on is not null',
    [ids],
  )
}

/** What its owner sends (again) has not been received or appraised by anybody yet. */
export async function startAnew(work: Work, ids: readonly string[]): Promise<void> {
  await work.query(
    `/* proposal.start_anew */ update proposal set received_on = null, appraised_on = null
     where id = any ($1) and (received_on is not null or appraised_on is not null)`,
    [ids],
  )
}

/** What its owner decides itself counts as sent and received on the day of the decision: no draft any more. */
export async function layBefore(work: Work, ids: readonly string[], day: string): Promise<void> {
  await work.query(
    '/* proposal.lay_before */ update proposal set sent_on = coalesce(sent_on, $2), received_on = $2 where id = any ($1)',
    [ids, day],
  )
}

/** Changes the initiative on which a proposal rests. */
export async function setInitiative(work: Work, id: string, initiativeId: string): Promise<void> {
  await onConstraint(
    work.query('/* proposal.set_initiative */ update proposal set initiative_id = $2 where id = $1', [
      id,
      initiativeId,
    ]),
    { proposal_initiative_once: () => initiativeUsed(initiativeId) },
  )
}

function initiativeUsed(initiativeId: string | null): never {
  return refuse('INITIATIVE_USED', { initiative: initiativeId ?? '' }, ['initiativeId'], oneUse)
}

/** Copies what the owner wrote into the proposals that are about to be sent. */
export async function publishWorkingCopies(work: Work, ids: readonly string[]): Promise<void> {
  await work.query(
    `/* proposal.publish_copies */ update proposal p set achievement = c.achievement, stated_rating = c.stated_rating,
       stated_unity = c.stated_unity, stated_disciplined = c.stated_disciplined
     from proposal_working_copy c where c.id = p.id and p.id = any ($1)
       and (p.achievement, p.stated_rating, p.stated_unity, p.stated_disciplined)
         is distinct from (c.achievement, c.stated_rating, c.stated_unity, c.stated_disciplined)`,
    [ids],
  )
}

/** Who sent a proposal to the organization, last; null when nobody did. */
export async function findSender(work: Work, proposalId: string, receiverId: string): Promise<string | null> {
  const rows = await work.query<{ ownerId: string }>(
    `/* proposal.sender */ select d.owner_id as "ownerId" from dossier_item i join dossier d on d.id = i.dossier_id
     where i.proposal_id = $1 and d.receiver_id = $2 order by d.id desc limit 1`,
    [proposalId, receiverId],
  )
  return rows[0]?.ownerId ?? null
}

/** True when a proposal that is still open or was decided rests on the registration. */
export async function isProposed(work: Work, registrationId: string): Promise<boolean> {
  const rows = await work.query(
    `/* proposal.of_registration */ select 1 from proposal
     where registration_id = $1 and state not in ('WITHDRAWN', 'COUNCIL_REJECTED') limit 1`,
    [registrationId],
  )
  return rows.length > 0
}
