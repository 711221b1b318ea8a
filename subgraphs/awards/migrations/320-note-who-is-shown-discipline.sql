-- Who judges a pending proposal is told of the candidate's discipline (candidate_is_pending). Each time, the owner of the
-- proposal is told in its turn: as of superiors outside the chain, with the instant and the reader.
create function note_discipline_shown(candidates uuid[]) returns void language sql security definer set search_path from current as $$
  insert into record_reading (owner_id, reader_organization_id, record_type, record_id, reason)
  select p.owner_id, reader.organization_id, 'Proposal', p.id, 'Được cho biết kỷ luật của ứng viên khi xét (was shown the discipline of the candidate, judging)'
  from proposal p
  cross join lateral (
    select a.organization_id from record_access a
    where a.record_id = p.id and a.why <> 'OWNER' and a.organization_id = any (viewer_organizations())
    order by a.organization_id limit 1) reader
  where p.candidate_id = any (candidates) and p.subject = 'PERSON'
    and p.state not in ('WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED', 'GRANTED')
    and not candidate_is_mine(p.candidate_id)
    and not exists (
      select from record_reading r
      where r.record_id = p.id and r.read_at = hub_now() and r.subject = viewer_subject() and r.reader_organization_id = reader.organization_id)
$$;
comment on function note_discipline_shown is 'Writes a reading of each pending proposal by which the viewer was shown the discipline of these people in this request; none for who answers for them herself.';
comment on table record_reading is 'Who opened which submitted record from outside the chain, and to whom in the chain the discipline of a candidate was shown, when and why; the owner and the reader see it.';

-- What the rules said is kept as rules and outcomes: sentences and evidence tell of ratings, leave and discipline.
update appraisal set judgement = judgement || jsonb_build_object('results',
  (select coalesce(jsonb_agg(jsonb_build_object('ruleId', r -> 'ruleId', 'outcome', r -> 'outcome', 'legalBasis', r -> 'legalBasis')), '[]')
   from jsonb_array_elements(judgement -> 'results') r));
comment on column appraisal.judgement is 'What the rules said that day: rules, articles and outcomes, without the facts they rest on.';
