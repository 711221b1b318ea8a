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
      `/* published.initiative_use */ select u.id, u.initiative_id, u.proposal_id, u.owner_id, p.period, p.award_type, p.state, p.drafted_on, p.sent_on,
         u.reused, u.live, u.annulled_on
       from initiative_use u join proposal p on p.id = u.proposal_id where u.id = any ($1)`,
      [ids],
    ),
}
