import type { Published } from '../../shared/feed/publish.js'

/** What this room tells the others: recognitions, with the title, the kind and the authors of the initiative as they are now; an annulled one is gone. */
export const published: Published = {
  InitiativeRecognition: (work, ids) =>
    work.query(
      `/* published.recognition */ select r.id, r.initiative_id, r.owner_id, r.scope, r.decision_number, r.recognized_on,
         r.period, i.title, i.kind,
         (select json_agg(json_build_object('person_id', a.person_id, 'share_percent', a.share_percent) order by a.id)
          from initiative_author a where a.initiative_id = r.initiative_id and a.removed_on is null) as authors
       from initiative_recognition r join initiative i on i.id = r.initiative_id where r.id = any ($1) and r.annulled_on is null`,
      [ids],
    ),
}
