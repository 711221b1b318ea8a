import type pg from 'pg'
import { disclosing, supplementing, votingAbove, type Stepping } from './side-steps.js'
import { doing, type Chunk, type Doing } from './steps.js'
import { titles } from './titles.js'
import type { SchoolYear } from './years.js'

const { basic, higher } = titles

/**
 * The titles of a province in a year: registered in autumn; in May drafted, reviewed by the team and the council, sent;
 * received, appraised, forwarded where there are two levels; decided. Some stop on the way, in every state.
 */
export function awards(province: number, year: SchoolYear): Chunk {
  const name = `awards ${year.label} ${province}`
  const steps = [...titlesOf(year), ...stepsOf(year)].map(({ statement, ...act }, place) => ({
    name: `${name}: ${place} ${act.action}`,
    run: async (client: pg.Client) => {
      await doing(client, act)
      await client.query(statement)
    },
  }))
  return {
    name,
    prepare: chosenPeople(province, year),
    steps: [...steps, { name: `${name}: uses`, run: tellInitiatives }],
  }
}

/**
 * Who is proposed for what: `pace` has the days of each school and who receives, `chosen` one row per proposal with how
 * far it goes: 0 drafted, 1 reviewed by the team, 2 passed by the council, 3 sent, 4 received, 5 appraised, 6 forwarded,
 * 7 received there, 8 decided; `way` is a side step that some take. In the order of the ids, so that indexes grow at one end.
 */
function chosenPeople(province: number, { start, place }: SchoolYear): string {
  const may = `${start + 1}-05-12`
  const number = `number * 100 + ${place * 2} + t.place`
  return `
    drop table if exists pace, chosen;
    create temp table pace as
    select s.place as school, owner_id, p.parent_id as first_id, a.parent_id as decider_id, p.parent_id <> a.parent_id and m.kind = 'EDUCATION_SECTION' as two_levels,
      m.name as owner_name, '${may}'::date + bench.draw(s.place, 20) % 14 as sent_on, '${may}'::date + bench.draw(s.place, 20) % 14 + 1 as received_on,
      '${may}'::date + bench.draw(s.place, 20) % 14 + 4 + bench.draw(s.place, 21) % 6 as appraised_on, '${start + 1}-06-06'::date as forwarded_on,
      '${start + 1}-06-24'::date + bench.draw(s.place, 22) % 5 as decided_on
    from bench.school s
    cross join lateral (select bench.id(1, case when s.ends_on <= '${may}' then s.successor else s.place end) as owner_id) o
    join awards.organization_edge p on p.child_id = owner_id and p.kind = 'PROFESSIONAL' and p.valid_from <= '${may}' and '${may}' < p.valid_to
    join awards.organization_edge a on a.child_id = owner_id and a.kind = 'AUTHORITY' and a.valid_from <= '${may}' and '${may}' < a.valid_to
    join awards.known_organization m on m.id = p.parent_id
    where s.province = ${province};
    update pace set first_id = decider_id where not two_levels;
    create temp table chosen as
    select ${number} as number, bench.id(7, ${number}) as id, bench.id(6, ${number}) as registration_id, person_id, s.name, gender, position, position_group,
      place_in_school > 3 as is_direct_worker, t.award_type, case when t.place = 1 and drawn < 75 then bench.id(20, number * 10 + ${place}) end as initiative_id,
      pace.*, fate.*
    from bench.staff s
    cross join lateral (select bench.draw(number, ${100 + place}) as drawn) d
    join (values (0, '${basic.code}', 850), (1, '${higher.code}', 128)) t (place, award_type, most) on drawn < t.most
    join pace on pace.school = s.school
    cross join lateral (select bench.draw(${number}, 23) as lot) l
    cross join lateral (select
      case when lot < 5 then 0 when lot < 7 then 1 when lot < 22 then 2 when lot < 37 then 3 when lot < 60 then 4 when lot < 75 then 5 else 8 end as last,
      case when lot < 10 then null when lot < 12 then 'DISCLOSED' when lot < 14 then 'DISCLOSURE_CLOSED' when lot < 22 then 'COUNCIL_REJECTED'
        when lot < 32 then null when lot < 37 then 'WITHDRAWN' when lot < 44 then null when lot < 47 then 'SUPPLEMENT_REQUESTED'
        when lot < 57 then 'RETURNED' when lot < 60 then 'HELD' when lot < 70 then null when lot < 73 then 'LEVEL_PASSED' when lot < 75 then 'LEVEL_REJECTED'
        when lot < 95 then 'REFUSED' else 'GRANTED' end as ending,
      case when lot between 10 and 13 or lot >= 940 then 'DISCLOSED' when lot between 44 and 46 or lot between 920 and 939 then 'SUPPLEMENTED'
        when lot between 70 and 74 or lot between 900 and 919 then 'LEVEL' end as way,
      received_on + case when lot between 920 and 939 then 2 else 0 end as clock_on) fate
    where s.province = ${province}
    order by number, t.place;
    create index on chosen (id);
    analyze pace; analyze chosen;
  `
}

/** Registered and sent up in autumn, drafted in May. */
function titlesOf({ label, start }: SchoolYear): (Doing & { statement: string })[] {
  return [
    {
      action: 'registerTitles',
      day: `${start}-10-02`,
      statement: `insert into awards.registration (id, owner_id, period, subject, candidate_id, candidate_name, position_group, gender, award_type, state, registered_on)
        select registration_id, owner_id, '${label}', 'PERSON', person_id, name, position_group, gender, award_type, 'REGISTERED', '${start}-10-02' from chosen`,
    },
    {
      action: 'sendRegistrations',
      day: `${start}-10-20`,
      statement: `update awards.registration r set state = 'SENT', sent_on = '${start}-10-20', version = r.version + 1 from chosen c where r.id = c.registration_id;
        insert into awards.record_access (organization_id, record_id, record_type, why)
        select first_id, registration_id, 'Registration', 'SENT' from chosen`,
    },
    {
      action: 'createProposals',
      day: `${start + 1}-05-02`,
      statement: `insert into awards.proposal (id, owner_id, period, subject, candidate_id, candidate_name, position, position_group, gender, award_type, commendation_kind,
          registration_id, initiative_id, state, holder_id, achievement, drafted_on, is_direct_worker)
        select id, owner_id, '${label}', 'PERSON', person_id, name, position, position_group, gender, award_type, 'MERIT', registration_id, initiative_id,
          'DRAFT', owner_id, 'Hoàn thành tốt nhiệm vụ năm học ${label}.', '${start + 1}-05-02', is_direct_worker from chosen`,
    },
  ]
}

/** One set-wise step after the other, each as the service function of its action writes it. */
function stepsOf({ label, start }: SchoolYear): (Doing & { statement: string })[] {
  const day = (monthDay: string): string => `${start + 1}-${monthDay}`
  const step: Stepping = (changes, condition) =>
    `update awards.proposal p set ${changes}, version = p.version + 1 from chosen c where c.id = p.id and ${condition};`
  return [
    {
      action: 'holdTeamReview',
      day: day('05-05'),
      statement: `insert into awards.team_review (id, owner_id, proposal_id, held_on, agree, total_members)
          select bench.id(30, number), owner_id, id, '${day('05-05')}', 10 + number % 3, 12 from chosen where last >= 1;
        ${step("state = 'TEAM_REVIEWED'", 'last >= 1')}`,
    },
    {
      action: 'holdCouncilSession',
      day: day('05-09'),
      statement: `insert into awards.council_session (id, owner_id, held_on, total_members, present_members)
          select bench.id(31, school * 10 + ${start} % 10), owner_id, '${day('05-09')}', 9, 9 from pace;
        insert into awards.council_vote (id, owner_id, session_id, proposal_id, agree, passed, rule_id, legal_basis)
          select bench.id(32, number), owner_id, bench.id(31, school * 10 + ${start} % 10), id,
            case ending when 'COUNCIL_REJECTED' then 3 else 8 end, ending is distinct from 'COUNCIL_REJECTED', 'R-VOTE', 'Luật 06/2022/QH15'
          from chosen where last >= 2;
        ${step("state = case ending when 'COUNCIL_REJECTED' then ending else 'COUNCIL_PASSED' end", 'last >= 2')}`,
    },
    ...disclosing(day, step),
    { action: 'sendDossier', day: day('05-20'), statement: sending(label, step) },
    {
      action: 'receiveDossier',
      day: day('05-27'),
      statement: `update awards.dossier d set state = 'RECEIVED', received_on = pace.received_on, version = d.version + 1
          from pace where d.id = bench.id(33, school * 10 + ${start} % 10);
        ${step("state = 'RECEIVED', received_on = c.received_on, clock_from = c.received_on", 'last >= 4')}`,
    },
    ...supplementing(day, step),
    { action: 'appraiseProposals', day: day('06-04'), statement: appraising(label, step) },
    ...votingAbove(day, step),
    { action: 'sendDossier', day: day('06-06'), statement: forwarding(label, step) },
    {
      action: 'receiveDossier',
      day: day('06-09'),
      statement: `update awards.dossier d set state = 'RECEIVED', received_on = '${day('06-09')}', version = d.version + 1
          from pace where two_levels and d.id = bench.id(34, school * 10 + ${start} % 10);
        ${step(`state = 'RECEIVED', received_on = '${day('06-09')}', clock_from = '${day('06-09')}'`, 'last >= 7 and two_levels')}`,
    },
    { action: 'decide', day: day('06-24'), statement: deciding(label, step) },
  ].map((one) => ({
    ...one,
    statement: one.statement.replaceAll('YEAR', String(start % 10)).replaceAll('LABEL', label),
  }))
}

function sending(label: string, step: Stepping): string {
  return `
    insert into awards.dossier (id, owner_id, receiver_id, period, number, dated, signer_name, signer_title, state, sent_on)
      select bench.id(33, school * 10 + YEAR), owner_id, first_id, '${label}', school || '/TTr', sent_on, 'Hiệu trưởng', 'Hiệu trưởng', 'SENT', sent_on from pace;
    insert into awards.dossier_item (id, owner_id, dossier_id, proposal_id)
      select bench.id(35, number), owner_id, bench.id(33, school * 10 + YEAR), id from chosen where last >= 3;
    insert into awards.record_access (organization_id, record_id, record_type, why, sort_at)
      select first_id, id, 'Proposal', 'SENT', sent_on + time '02:00' from chosen where last >= 3
      union all select first_id, bench.id(33, school * 10 + YEAR), 'Dossier', 'SENT', sent_on + time '02:00' from pace;
    ${step("state = 'SENT', holder_id = c.first_id, sent_on = c.sent_on", 'last >= 3')}
    ${step("state = 'WITHDRAWN'", "ending = 'WITHDRAWN'")}`
}

function appraising(label: string, step: Stepping): string {
  return `
    insert into awards.appraisal (id, organization_id, proposal_id, eligible, opinion, appraised_on, judgement)
      select bench.id(36, number), first_id, id, true, 'Đủ điều kiện', appraised_on, jsonb_build_object('awardType', award_type, 'outcome', 'MET', 'results', '[]'::jsonb)
      from chosen where last >= 5;
    ${stepTimes(label, 'APPRAISED', 'first_id', 'clock_on', 'appraised_on', 'last >= 5')}
    ${step("state = 'APPRAISED', appraised_on = c.appraised_on", 'last >= 5')}
    insert into awards.step_time (id, organization_id, proposal_id, period, award_type, step, done_on, return_code)
      select bench.id(40, number), first_id, id, '${label}', award_type, 'RETURNED', appraised_on, 'MISSING_DOCUMENTS' from chosen where ending = 'RETURNED';
    insert into awards.proposal_hold (id, organization_id, proposal_id, reason, held_on)
      select bench.id(42, number), first_id, id, 'Đang xác minh', appraised_on from chosen where ending = 'HELD';
    ${step("state = 'RETURNED', returned_on = c.appraised_on, return_code = 'MISSING_DOCUMENTS', return_reason = 'Thiếu báo cáo thành tích'", "ending = 'RETURNED'")}
    ${step("state = 'HELD', held_from = 'RECEIVED', held_on = c.appraised_on", "ending = 'HELD'")}`
}

/** Of two levels the first sends on what it appraised, a statement for each school. */
function forwarding(label: string, step: Stepping): string {
  return `
    insert into awards.dossier (id, owner_id, receiver_id, period, number, dated, signer_name, signer_title, state, sent_on)
      select bench.id(34, school * 10 + YEAR), first_id, decider_id, '${label}', school || '/TTr', forwarded_on, 'Trưởng phòng', 'Trưởng phòng', 'SENT', forwarded_on
      from pace where two_levels;
    insert into awards.dossier_item (id, owner_id, dossier_id, proposal_id)
      select bench.id(37, number), first_id, bench.id(34, school * 10 + YEAR), id from chosen where last >= 6 and two_levels;
    insert into awards.record_access (organization_id, record_id, record_type, why)
      select decider_id, id, 'Proposal', 'SENT' from chosen where last >= 6 and two_levels
      union all select decider_id, bench.id(34, school * 10 + YEAR), 'Dossier', 'SENT' from pace where two_levels;
    ${step("state = 'SENT', holder_id = c.decider_id", 'last >= 6 and two_levels')}`
}

function deciding(label: string, step: Stepping): string {
  return `
    ${step("state = ending, decided_on = c.decided_on, return_reason = case ending when 'REFUSED' then 'Vượt chỉ tiêu' end", 'last >= 8')}
    ${stepTimes(label, 'DECIDED', 'decider_id', 'received_on', 'decided_on', 'last >= 8')}
    insert into awards.decision (id, owner_id, owner_name, number, dated, signer_name, signer_title, period, relied_on, published_on)
      select bench.id(38, school * 10 + YEAR), decider_id, o.name, school || '/QĐ', decided_on, 'Chủ tịch', 'Chủ tịch', '${label}', '[]', decided_on
      from pace join awards.known_organization o on o.id = decider_id;
    insert into awards.award (id, owner_id, decision_id, proposal_id, award_type, award_name, period, subject, recipient_id, recipient_name, unit_name, granted_on)
      select bench.id(39, c.number), c.owner_id, bench.id(38, school * 10 + YEAR), c.id, c.award_type, case c.award_type when '${basic.code}' then '${basic.name}' else '${higher.name}' end,
        '${label}', 'PERSON', person_id, c.name, o.name, decided_on
      from chosen c join awards.known_organization o on o.id = c.owner_id where ending = 'GRANTED';`
}

function stepTimes(
  label: string,
  step: string,
  holder: string,
  from: string,
  to: string,
  condition: string,
): string {
  return `insert into awards.step_time (id, organization_id, proposal_id, period, award_type, step, clock_from, done_on, working_days, is_late)
      select bench.id(${step === 'DECIDED' ? 41 : 40}, number), ${holder}, id, '${label}', award_type, '${step}', ${from}, ${to},
        t.working_days - f.working_days, t.working_days - f.working_days > 20
      from chosen join bench.day f on f.day = ${from} join bench.day t on t.day = ${to} where ${condition};`
}

/** What initiatives knows of the proposals that rest on one. */
async function tellInitiatives(client: pg.Client): Promise<void> {
  await client.query(
    `insert into initiatives.known_use (id, initiative_id, owner_id, period, award_type, state, live, drafted_on, sent_on, proposal_id, annulled_on)
     select u.id, u.initiative_id, u.owner_id, p.period, p.award_type, p.state, u.live, p.drafted_on, p.sent_on, u.proposal_id, u.annulled_on
     from chosen c join awards.initiative_use u on u.proposal_id = c.id join awards.proposal p on p.id = c.id`,
  )
}
