import { doing, single, type Chunk } from './steps.js'
import type { SchoolYear } from './years.js'

const duties =
  "(values (0, 'REPORT', '10-15'), (1, 'PLAN', '11-15'), (2, 'REVIEW', '01-15'), (3, 'SUMMARY', '05-25')) d (place, kind, due)"

/** What the ministry launches in a year, which every school joins. */
export function nationalCampaign({ label, start }: SchoolYear): Chunk {
  return single(`campaigns ${label} of the ministry`, async (client) => {
    await doing(client, { action: 'launchCampaign', day: `${start}-09-05` })
    await client.query(
      campaignOf('bench.id(1, 1)', `bench.id(50, ${start})`, 'MOVEMENT', 'Dạy tốt – Học tốt', {
        label,
        start,
      }),
    )
  })
}

/** Campaigns and plan of a province in a year; every school joins, and fulfils its duties, mostly in time. */
export function campaigns(province: number, code: number, { label, start }: SchoolYear): Chunk {
  const department = `bench.id(1, ${code})`
  const own = (place: number): string => `bench.id(51, ${(start * 100 + province) * 10 + place})`
  return single(`campaigns ${label} ${province}`, async (client) => {
    await doing(client, { action: 'launchCampaign', day: `${start}-09-10` })
    await client.query(
      `${campaignOf(department, own(0), 'MOVEMENT', 'Đổi mới, sáng tạo trong dạy và học', { label, start })};
         ${campaignOf(department, own(1), 'CONTEST', 'Thi giáo viên giỏi', { label, start })};
         insert into campaigns.plan (id, number, date, issuer_id, title, period)
           values (bench.id(52, ${start * 100 + province}), '52/KH-SGDĐT', '${start}-09-12', ${department}, 'Kế hoạch thi đua năm học ${label}', '${label}')`,
    )
    await doing(client, { action: 'joinCampaign', day: `${start}-09-20` })
    await client.query(
      `create temp table here on commit drop as
           select s.place, bench.id(1, case when s.ends_on <= '${start + 1}-05-12' then s.successor else s.place end) as id
           from bench.school s where province = ${province};
         insert into campaigns.campaign_joining (id, campaign_id, organization_id, period, kind, joined_on)
           select bench.id(53, (here.place * 10::bigint + c.place) * 10 + ${start % 10}), c.id, here.id, '${label}', c.kind, '${start}-09-20'::date + bench.draw(here.place, c.place) % 10
           from here, (values (0, bench.id(50, ${start}), 'MOVEMENT'), (1, ${own(0)}, 'MOVEMENT'), (2, ${own(1)}, 'CONTEST')) c (place, id, kind)
           where bench.draw(here.place, 60 + c.place) < 950 on conflict do nothing`,
    )
    await doing(client, { action: 'assignDuties', day: `${start}-09-25` })
    await client.query(
      `create temp table owed on commit drop as
           select (here.place * 10::bigint + d.place) * 10 + ${start % 10} as number, here.id as organization_id, d.kind,
             ((case when due < '09' then ${start + 1} else ${start} end) || '-' || due)::date as due_on
           from here, ${duties};
         insert into campaigns.duty (id, organization_id, plan_id, title, kind, period, due_on, due_written, assigned_by)
           select bench.id(54, number), organization_id, bench.id(52, ${start * 100 + province}), 'Nhiệm vụ ' || kind, kind, '${label}', due_on, due_on, ${department} from owed`,
    )
    await doing(client, { action: 'fulfilDuty', day: `${start + 1}-06-01` })
    await client.query(
      `insert into campaigns.duty_fulfilment (id, duty_id, organization_id, period, kind, due_on, done_on, done_by)
         select bench.id(55, number), bench.id(54, number), organization_id, '${label}', kind, due_on, due_on - 5 + bench.draw(number, 61) % 8, 'bench:load'
         from owed where bench.draw(number, 62) < 930`,
    )
  })
}

function campaignOf(
  launcher: string,
  id: string,
  kind: string,
  name: string,
  { label, start }: Pick<SchoolYear, 'label' | 'start'>,
): string {
  return `insert into campaigns.campaign (id, owner_id, name, kind, launched_by, period, valid_from, valid_to, state, launched_on)
    values (${id}, ${launcher}, '${name} ${label}', '${kind}', ${launcher}, '${label}', '${start}-09-05', '${start + 1}-09-05', 'LAUNCHED', '${start}-09-10')`
}
