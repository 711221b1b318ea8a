import type { Doing } from './steps.js'

/** Writes the update that takes a step with those of `chosen` (c) that a condition names. */
export type Stepping = (changes: string, condition: string) => string

type Side = Doing & { statement: string }

/** Between council and dossier some schools show their proposals to everybody; in a few the days of it still run. */
export function disclosing(day: (monthDay: string) => string, step: Stepping): Side[] {
  const disclosure = "bench.id(43, school * 100 + YEAR * 10 + (ending = 'DISCLOSED')::int)"
  const shown = "way = 'DISCLOSED'"
  return [
    {
      action: 'discloseProposals',
      day: day('05-09'),
      statement: `
        insert into awards.disclosure (id, owner_id, period, channel, from_day, to_day)
          select distinct ${disclosure}, owner_id, 'LABEL', 'Bảng tin của trường', '${day('05-09')}'::date, '${day('05-11')}'::date from chosen where ${shown};
        insert into awards.disclosure_item (id, owner_id, disclosure_id, proposal_id)
          select bench.id(44, number), owner_id, ${disclosure}, id from chosen where ${shown};
        ${step("state = 'DISCLOSED'", shown)}`,
    },
    {
      action: 'closeDisclosure',
      day: day('05-12'),
      statement: `
        update awards.disclosure d set closed_on = '${day('05-12')}', version = d.version + 1
          from (select distinct ${disclosure} as id from chosen where ${shown} and ending <> 'DISCLOSED') c where c.id = d.id;
        ${step("state = 'DISCLOSURE_CLOSED'", `${shown} and ending <> 'DISCLOSED'`)}`,
    },
  ]
}

/** From some the first receiver wants more; most supply it, and the limit of days begins anew. */
export function supplementing(day: (monthDay: string) => string, step: Stepping): Side[] {
  const asked = "way = 'SUPPLEMENTED'"
  return [
    {
      action: 'requestSupplement',
      day: day('06-02'),
      statement: step("state = 'SUPPLEMENT_REQUESTED', return_reason = 'Bổ sung minh chứng'", asked),
    },
    {
      action: 'supplyProposals',
      day: day('06-03'),
      statement: step("state = 'RECEIVED', clock_from = c.clock_on", `${asked} and last >= 5`),
    },
  ]
}

/** On some the council of the first receiver votes too. */
export function votingAbove(day: (monthDay: string) => string, step: Stepping): Side[] {
  const voted = "way = 'LEVEL'"
  const session = 'bench.id(45, school * 10 + YEAR)'
  return [
    {
      action: 'holdCouncilSession',
      day: day('06-05'),
      statement: `
        insert into awards.council_session (id, owner_id, held_on, total_members, present_members)
          select distinct ${session}, first_id, '${day('06-05')}'::date, 11, 10 from chosen where ${voted};
        insert into awards.council_vote (id, owner_id, session_id, proposal_id, agree, passed, rule_id, legal_basis)
          select bench.id(46, number), first_id, ${session}, id, case ending when 'LEVEL_REJECTED' then 3 else 9 end,
            ending <> 'LEVEL_REJECTED', 'R-VOTE', 'Luật 06/2022/QH15'
          from chosen where ${voted};
        ${step("state = case ending when 'LEVEL_REJECTED' then ending else 'LEVEL_PASSED' end", voted)}`,
    },
  ]
}
