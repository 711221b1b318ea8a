import type pg from 'pg'
import { doing, type Chunk } from './steps.js'
import type { SchoolYear } from './years.js'

/** Initiatives of a province in a year: registered, filed, put to the council, decided by the school, reported up. */
export function initiatives(province: number, year: SchoolYear): Chunk {
  const name = `initiatives ${year.label} ${province}`
  const steps = stepsOf(year).map(([action, day, statement]) => ({
    name: `${name}: ${action}`,
    run: async (client: pg.Client) => {
      await doing(client, { action, day })
      await client.query(statement)
    },
  }))
  return {
    name,
    prepare: writtenOnes(province, year),
    steps: [...steps, { name: `${name}: told`, run: tellAwards }],
  }
}

function writtenOnes(province: number, { start, place }: SchoolYear): string {
  const may = `${start + 1}-05-12`
  return `
    drop table if exists written;
    create temp table written as
    select s.number * 10 + ${place} as number, bench.id(20, s.number * 10 + ${place}) as id, person_id,
      bench.id(1, case when ends_on <= '${may}' then successor else school end) as owner_id, school,
      'Một số biện pháp ' || (array['nâng cao chất lượng', 'đổi mới phương pháp', 'rèn kỹ năng', 'gây hứng thú'])[1 + s.number % 4] || ' dạy học '
        || field || ' tại trường, bài số ' || s.number as title,
      (array['PROFESSIONAL', 'PROFESSIONAL', 'MANAGEMENT', 'APPLICATION'])[1 + bench.draw(s.number, 30) % 4] as kind, field,
      case when lot < 30 then 'REGISTERED' when lot < 60 then 'FILED' when lot < 80 then 'WITHDRAWN' when lot < 200 then 'NOT_RECOGNIZED' else 'RECOGNIZED' end as ending,
      bench.draw(s.number, 32) >= 820 as is_reported
    from bench.staff s
    cross join lateral (select (array['Toán', 'Ngữ văn', 'Tiếng Anh', 'Khoa học', 'Mầm non', 'Thể chất', 'Tin học'])[1 + bench.draw(s.number, 31) % 7] as field) f
    cross join lateral (select bench.draw(s.number * 10 + ${place}, 33) as lot) l
    where s.province = ${province} and bench.draw(s.number, ${100 + place}) < 75
    order by s.number;
    create index on written (id);
    analyze written`
}

/** Action, day and statement of each step. */
function stepsOf({ label, start }: SchoolYear): [action: string, day: string, statement: string][] {
  const day = (monthDay: string): string => `${start + 1}-${monthDay}`
  const step = (changes: string, condition: string): string =>
    `update initiatives.initiative i set ${changes}, version = i.version + 1 from written w where w.id = i.id and ${condition}`
  return [
    [
      'registerInitiative',
      `${start}-10-10`,
      `insert into initiatives.initiative (id, owner_id, title, kind, field, period, registered_on)
         select id, owner_id, title, kind, field, '${label}', '${start}-10-10' from written;
       insert into initiatives.initiative_author (id, initiative_id, owner_id, person_id, share_percent)
         select bench.id(21, number), id, owner_id, person_id, 100 from written`,
    ],
    [
      'fileInitiative',
      day('03-20'),
      `${step(
        `state = 'FILED', filed_on = '${day('03-20')}', last_filed_on = '${day('03-20')}', filing = 1, abstract = 'Giải pháp đã áp dụng tại trường: ' || w.title,
         applied_since = '${start}-09-05', confirmation = 'Hiệu trưởng xác nhận', originality = true`,
        "ending not in ('REGISTERED', 'WITHDRAWN')",
      )};
       ${step(`state = 'WITHDRAWN', withdrawn_on = '${day('03-20')}'`, "ending = 'WITHDRAWN'")}`,
    ],
    [
      'recognizeInitiative',
      day('04-15'),
      `${step(`state = 'RECOGNIZED', decided_on = '${day('04-15')}'`, "ending = 'RECOGNIZED'")};
       ${step(`state = 'NOT_RECOGNIZED', decided_on = '${day('04-15')}', refusal_reasons = 'Chưa đủ tính mới'`, "ending = 'NOT_RECOGNIZED'")};
       insert into initiatives.initiative_recognition (id, initiative_id, owner_id, period, scope, recognized_by, decision_number, recognized_on, signer,
         votes_agree, votes_total, decided_on)
       select bench.id(22, number), id, owner_id, '${label}', 'GRASSROOTS', owner_id, school || '/QĐ-SK', '${day('04-15')}', 'Hiệu trưởng', 7, 9, '${day('04-15')}'
       from written where ending = 'RECOGNIZED'`,
    ],
    [
      'reportInitiatives',
      day('04-25'),
      `${step(`reported_on = '${day('04-25')}'`, "ending = 'RECOGNIZED' and is_reported")};
       update initiatives.initiative_recognition r set reported_on = '${day('04-25')}', version = r.version + 1 from written w
       where r.id = bench.id(22, w.number) and is_reported`,
    ],
  ]
}

/** What awards knows of recognitions. */
async function tellAwards(client: pg.Client): Promise<void> {
  await client.query(
    `insert into awards.known_recognition
     select r.id, r.initiative_id, r.owner_id, w.title, r.scope, r.decision_number, r.recognized_on, r.period, array[w.person_id], w.kind
     from written w join initiatives.initiative_recognition r on r.id = bench.id(22, w.number)`,
  )
}
