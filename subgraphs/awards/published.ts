import type { Published } from '../../shared/feed/publish.js'

/** What this room tells the others: published decisions and what they grant. */
export const published: Published = {
  Decision: (work, ids) =>
    work.query(
      `/* published.decision */ select id, owner_id, owner_name, number, dated, signer_name, signer_title, period, published_on
       from decision where id = any ($1) and published_on is not null`,
      [ids],
    ),
  Award: (work, ids) =>
    work.query(
      `/* published.award */ select a.id, a.decision_id, a.award_type, a.award_name, a.period, a.subject, a.recipient_id, a.recipient_name, a.unit_name, a.granted_on,
         a.annulled_on
       from award a join decision d on d.id = a.decision_id where a.id = any ($1) and d.published_on is not null`,
      [ids],
    ),
  /** The ledger: which award of which author's proposal an initiative serves (R-GEN-10); nothing of the author. */
  InitiativeUse: (work, ids) =>
    work.query(
      `/* published.initiative_use */ select u.id, u.initiative_id, u.proposal_id, u.owner_id, p.period, p.award_type, p.state, u.reused, u.live
       from initiative_use u join proposal p on p.id = u.proposal_id where u.id = any ($1)`,
      [ids],
    ),
  /** Which proposal rests on which initiative (R-GEN-10); nothing of the candidate. Proposals without one are told as gone. */
  Proposal: (work, ids) =>
    work.query(
      `/* published.use */ select id, initiative_id, owner_id, period, award_type, state, drafted_on, sent_on,
         state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED') as live,
         (select a.annulled_on from award a where a.proposal_id = proposal.id) as annulled_on
       from proposal where id = any ($1) and initiative_id is not null`,
      [ids],
    ),
}
