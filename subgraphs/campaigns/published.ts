import type { Published } from '../../shared/feed/publish.js'

/** What this room tells the others: plans and launched campaigns; a draft never leaves it. */
export const published: Published = {
  Plan: (work, ids) =>
    work.query(
      '/* published.plan */ select id, code, number, date, issuer_id, title, period from plan where id = any ($1)',
      [ids],
    ),
  Campaign: (work, ids) =>
    work.query(
      `/* published.campaign */ select id, code, name, kind, form, launched_by, launched_by_outside, cascades_from, plan_id,
         document_number, document_date, valid_from, valid_to, state
       from campaign where id = any ($1) and state <> 'DRAFT'`,
      [ids],
    ),
}
