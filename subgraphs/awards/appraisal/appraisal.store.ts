import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { Judgement } from '../rules/judge.js'

/** A level's opinion on a proposal. */
export interface NewAppraisal {
  organizationId: string
  proposalId: string
  eligible: boolean
  opinion: string
  appraisedOn: string
  judgement: Judgement
}

/**
 * Writes opinions; earlier ones stay. Of what the rules said, rules and outcomes are kept: their sentences and evidence
 * tell of ratings, leave and discipline, which are not for all who read the proposal later.
 */
export async function insertAppraisals(work: Work, appraisals: readonly NewAppraisal[]): Promise<void> {
  await work.query(
    `/* appraisal.insert */ insert into appraisal (id, organization_id, proposal_id, eligible, opinion, appraised_on, judgement)
     select a.id, a."organizationId", a."proposalId", a.eligible, a.opinion, a."appraisedOn", a.judgement
     from jsonb_to_recordset($1) as a (id uuid, "organizationId" uuid, "proposalId" uuid, eligible boolean, opinion text, "appraisedOn" date, judgement jsonb)`,
    [
      JSON.stringify(
        appraisals.map((appraisal) => ({ ...appraisal, id: uuid(), judgement: outcomesOf(appraisal) })),
      ),
    ],
  )
}

function outcomesOf({ judgement: { results, ...judgement } }: NewAppraisal) {
  return {
    ...judgement,
    results: results.map(({ ruleId, outcome, legalBasis }) => ({ ruleId, outcome, legalBasis })),
  }
}

/** An opinion, as it is shown. */
export interface AppraisalRow {
  proposalId: string
  organizationId: string
  eligible: boolean
  opinion: string
  appraisedOn: string
}

/** Opinions on proposals, oldest first. */
export function loadAppraisals(work: Work, proposalIds: readonly string[]): Promise<AppraisalRow[]> {
  return work.query(
    `/* appraisal.load */ select proposal_id as "proposalId", organization_id as "organizationId", eligible, opinion, appraised_on as "appraisedOn"
     from appraisal where proposal_id = any ($1) order by id`,
    [proposalIds],
  )
}
