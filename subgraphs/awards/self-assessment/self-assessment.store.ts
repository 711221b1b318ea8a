import { v7 as uuid } from 'uuid'
import { predecessorsOf } from '../../../shared/access/inheritance.js'
import { allInOrder } from '../../../shared/database/all-in-order.js'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { SelfAssessment } from './self-assessment.entity.js'

const columns = `s.id, s.owner_id as "ownerId", survivor(s.person_id) as "personId", s.period, s.person_name as "personName", s.results,
  s.self_rating as "selfRating", s.entered_for_her as "enteredForHer", s.written_on as "writtenOn", s.signed_on as "signedOn",
  s.signed_by_herself as "signedByHerself", s.version`

/** Self-assessments by id. */
export function loadSelfAssessments(work: Work, ids: readonly string[]): Promise<SelfAssessment[]> {
  return work.query(
    `/* self_assessment.load */ select ${columns} from self_assessment s where s.id = any ($1)`,
    [ids],
  )
}

/** Self-assessments of an organization in a period that are open to the viewer, by name. */
export function listSelfAssessments(
  work: Work,
  ownerId: string,
  period: string,
  { limit, after }: Keyset,
): Promise<SelfAssessment[]> {
  return work.query(
    `/* self_assessment.list */ select ${columns} from self_assessment s where s.owner_id = $1 and s.period = $2
       and ($3::text is null or (s.person_name collate vi_order, s.id) > ($3 collate vi_order, $4::uuid))
     order by s.person_name collate vi_order, s.id limit $5`,
    [ownerId, period, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Locks a self-assessment; undefined when it does not exist or is hidden. */
export async function lockSelfAssessment(work: Work, id: string): Promise<SelfAssessment | undefined> {
  const rows = await work.query<SelfAssessment>(
    `/* self_assessment.lock */ select ${columns} from self_assessment s where s.id = $1 for update`,
    [id],
  )
  return rows[0]
}

/** Locks the draft of a person and period: her own one, or the one that is entered for her. */
export async function lockDraft(
  work: Work,
  which: Pick<SelfAssessment, 'ownerId' | 'personId' | 'period' | 'enteredForHer'>,
): Promise<SelfAssessment | undefined> {
  const rows = await work.query<SelfAssessment>(
    `/* self_assessment.lock_draft */ select ${columns} from self_assessment s
     where s.owner_id = $1 and survivor(s.person_id) = $2 and s.period = $3 and s.entered_for_her = $4 and s.signed_on is null
     order by s.id limit 1 for update`,
    [which.ownerId, which.personId, which.period, which.enteredForHer],
  )
  return rows[0]
}

/** True when the person has signed one of this period with her own account. */
export async function hasSignedHerself(
  work: Work,
  { ownerId, personId, period }: Pick<SelfAssessment, 'ownerId' | 'personId' | 'period'>,
): Promise<boolean> {
  const rows = await work.query(
    `/* self_assessment.is_hers */ select 1 from self_assessment s
     where s.owner_id = $1 and survivor(s.person_id) = $2 and s.period = $3 and s.signed_by_herself limit 1`,
    [ownerId, personId, period],
  )
  return rows.length > 0
}

/** A self-assessment to be written. */
export type NewSelfAssessment = Omit<
  SelfAssessment,
  'id' | 'writtenOn' | 'signedOn' | 'signedByHerself' | 'version'
>

/** Writes a draft; answers its id. Who begins one at the same time as another is told to read again. */
export async function insertDraft(work: Work, one: NewSelfAssessment): Promise<string> {
  const id = uuid()
  await onConstraint(
    work.query(
      `/* self_assessment.insert */ insert into self_assessment (id, owner_id, period, person_id, person_name, results, self_rating, entered_for_her, written_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        one.ownerId,
        one.period,
        one.personId,
        one.personName,
        one.results,
        one.selfRating,
        one.enteredForHer,
        work.today,
      ],
    ),
    { self_assessment_one_draft: () => refuse('SELF_ASSESSMENT_BEGUN', { name: one.personName }) },
  )
  return id
}

/** Changes a locked draft. */
export async function changeDraft(
  work: Work,
  id: string,
  { results, selfRating }: Pick<SelfAssessment, 'results' | 'selfRating'>,
): Promise<void> {
  await work.query(
    '/* self_assessment.change */ update self_assessment set results = $2, self_rating = $3, written_on = $4, version = version + 1 where id = $1',
    [id, results, selfRating, work.today],
  )
}

/** Signs a locked draft: from now on nobody changes it. */
export async function sign(work: Work, id: string, signedOn: string, byHerself: boolean): Promise<void> {
  await work.query(
    '/* self_assessment.sign */ update self_assessment set signed_on = $2, signed_by_herself = $3, version = version + 1 where id = $1',
    [id, signedOn, byHerself],
  )
}

const ofProposal = `from proposal p join self_assessment s
    on survivor(s.person_id) = p.candidate_id and s.period = p.period and s.signed_on is not null
  where p.subject = 'PERSON'`

/**
 * Signed self-assessments of the candidates of proposals, latest first: for the owner all of them, for others those that
 * travelled with the proposal.
 */
export function loadOfProposals(
  work: Work,
  proposalIds: readonly string[],
): Promise<(SelfAssessment & { proposalId: string })[]> {
  return work.query(
    `/* self_assessment.of_proposals */ select p.id as "proposalId", ${columns} ${ofProposal} and p.id = any ($1)
       and (p.owner_id = any (viewer_organizations()) and s.owner_id = any (viewer_organizations())
         or exists (select from proposal_self_assessment t where t.proposal_id = p.id and t.self_assessment_id = s.id))
     order by s.signed_on desc, s.id desc`,
    [proposalIds],
  )
}

/** Sends the latest signed self-assessment (her own before one that was entered for her) with each of the owner's proposals that are about to be sent. */
export async function sendSelfAssessments(
  work: Work,
  proposals: readonly { id: string; ownerId: string }[],
): Promise<void> {
  const owners = [...new Set(proposals.map((proposal) => proposal.ownerId))]
  const sent = owners.map((ownerId) => {
    const ids = proposals.filter((proposal) => proposal.ownerId === ownerId).map(({ id }) => id)
    return work.query(
      `/* self_assessment.send */ insert into proposal_self_assessment (id, owner_id, proposal_id, self_assessment_id, sent_on)
       select gen_random_uuid(), $2, latest.proposal_id, latest.id, $4 from (
         select distinct on (p.id) p.id as proposal_id, s.id ${ofProposal} and p.id = any ($1) and s.owner_id = any ($3)
         order by p.id, s.signed_by_herself desc, s.signed_on desc, s.id desc
       ) latest
       on conflict on constraint proposal_self_assessment_once do nothing`,
      [ids, ownerId, [ownerId, ...predecessorsOf(work.viewer, ownerId, 'AWARDS')], work.today],
    )
  })
  await allInOrder(sent)
}
