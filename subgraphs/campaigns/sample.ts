import { readFileSync } from 'node:fs'
import { projectPath } from '../../shared/config/project-path.js'
import type { Work } from '../../shared/database/work.js'
import { daysOfSchedule, dueDayOf } from './duty/duty-schedule.js'
import { DutyRule } from './duty/duty.enums.js'

const sample = (file: string): string => readFileSync(projectPath(`samples/five-plans/${file}.json`), 'utf8')

/** The sample's plans with the day from which they count: their date, else the first day of their period (school years begin on 1 September). */
const plansWithDay = `select p.code, p.issuer, p.period ->> 'label' as period, coalesce(p.date,
    case p.period ->> 'type' when 'SCHOOL_YEAR' then make_date(left(p.period ->> 'label', 4)::integer, 9, 1)
      else make_date((p.period ->> 'label')::integer, 1, 1) end) as day
  from jsonb_to_recordset($1) as p (code text, issuer text, date date, period jsonb)`

/**
 * Loads the plans, campaigns, rounds, joinings and duties of the five plans; needs the tree of organizations here.
 * Ids are derived from the sample's codes, so that loading again changes nothing. Last days of the sample are
 * inclusive and become half-open here.
 */
export async function loadSample(work: Work): Promise<void> {
  await loadPlans(work)
  await loadCampaigns(work)
  await loadRounds(work)
  await loadJoinings(work)
  await loadDuties(work)
}

async function loadPlans(work: Work): Promise<void> {
  await work.query(
    `/* sample.plans */ insert into plan (id, code, number, date, place, issuer_id, title, period, signer_name, signer_title, recipients, inferred, note)
     select sample_id(p.code), p.code, p.number, p.date, p.place, sample_id(p.issuer), p.title, p.period ->> 'label', p."signerName",
       p."signerTitle", p.recipients, p.inferred, p.note
     from jsonb_to_recordset($1) as p (code text, number text, date date, place text, issuer text, title text, period jsonb,
       "signerName" text, "signerTitle" text, recipients text[], inferred text[], note text)
     on conflict do nothing`,
    [sample('plans')],
  )
  await work.query(
    `/* sample.cited */ insert into cited_document (id, plan_id, position, number, date, issuer, title, type)
     select sample_id(p.code, 'cites', c.position::text), sample_id(p.code), c.position - 1, c.document ->> 'number',
       (c.document ->> 'date')::date, c.document ->> 'issuer', c.document ->> 'title', c.document ->> 'type'
     from jsonb_to_recordset($1) as p (code text, cites jsonb),
       jsonb_array_elements(p.cites) with ordinality as c (document, position)
     on conflict do nothing`,
    [sample('plans')],
  )
}

/**
 * A launch is counted in the period of the plan that names the campaign, from that plan's day on; so is its owner found
 * when the launcher lies outside. Its scope is the one for which the launcher is competent first.
 */
async function loadCampaigns(work: Work): Promise<void> {
  await work.query(
    `/* sample.campaigns */ with plan_day as (${plansWithDay})
     insert into campaign (id, code, owner_id, name, kind, form, launched_by, launched_by_outside, cascades_from, plan_id, period,
       valid_from, valid_to, state, document_number, document_date, launched_on, inferred, note, scope, reported_as, duration)
     select sample_id(c.code), c.code, sample_id(coalesce(c."launchedBy", d.issuer)), c.name, c.kind, c.form,
       case when c."launchedBy" is not null then sample_id(c."launchedBy") end, c."launchedByOutside",
       case when c."cascadesFrom" is not null then sample_id(c."cascadesFrom") end, sample_id(c.plan), d.period,
       (c.period ->> 'from')::date, (c.period ->> 'to')::date + 1, 'LAUNCHED', c.document ->> 'number',
       (c.document ->> 'date')::date, d.day, c.inferred, c.period ->> 'note',
       case when c."launchedByOutside" in ('Thủ tướng Chính phủ', 'Trung ương') then 'NATIONAL' else k.scope end, k.reported_as,
       duration_class((c.period ->> 'from')::date, (c.period ->> 'to')::date + 1)
     from jsonb_to_recordset($2) as c (code text, name text, kind text, form text, "launchedBy" text, "launchedByOutside" text,
       "cascadesFrom" text, plan text, period jsonb, document jsonb, inferred text[])
     join plan_day d on d.code = c.plan
     left join known_organization o on o.id = sample_id(c."launchedBy")
     left join lateral (select k.scope, k.reported_as from launch_competence k
       where (k.level is null or k.level = o.level) and (k.kind is null or k.kind = o.kind) and o.id is not null
         and k.valid_from <= coalesce((c.document ->> 'date')::date, d.day) and coalesce((c.document ->> 'date')::date, d.day) < k.valid_to
       order by num_nulls(k.level, k.kind), k.id limit 1) k on true
     on conflict do nothing`,
    [sample('plans'), sample('campaigns')],
  )
}

async function loadRounds(work: Work): Promise<void> {
  await work.query(
    `/* sample.rounds */ insert into campaign_round (id, campaign_id, owner_id, school_year, number, valid_from, valid_to, theme, occasions, note)
     select sample_id(r.code), sample_id(r.campaign), sample_id(r.organization), r."schoolYear", r.number, r."from", r."to" + 1, r.theme,
       r.occasions, r.note
     from jsonb_to_recordset($1) as r (code text, campaign text, organization text, "schoolYear" text, number integer, "from" date,
       "to" date, theme text, occasions text[], note text)
     on conflict do nothing`,
    [sample('rounds')],
  )
}

/**
 * A joining is counted in the period of the joiner's own plan, from that plan's day on: it is that plan in which the
 * joiner says that it takes part. (The plan that names the campaign may be another organization's.)
 */
async function loadJoinings(work: Work): Promise<void> {
  await work.query(
    `/* sample.joinings */ with plan_day as (${plansWithDay})
     insert into campaign_joining (id, campaign_id, organization_id, period, kind, joined_on)
     select sample_id(c.code, 'joined', joiner), sample_id(c.code), sample_id(joiner), d.period, c.kind, d.day
     from jsonb_to_recordset($2) as c (code text, kind text, "joinedBy" text[]), unnest(c."joinedBy") joiner
     join plan_day d on d.issuer = joiner
     on conflict do nothing`,
    [sample('plans'), sample('campaigns')],
  )
}

interface SampleDuty {
  code: string
  organization: string
  plan: string
  period: string
  dueOn: string | null
  when: { type: string; day?: number; schoolYear?: string; event?: string; offsetDays?: number }
  quota?: number
}

/** "Day 15 of each month" of a school year becomes a duty for each month of teaching; all fall due on working days. */
async function loadDuties(work: Work): Promise<void> {
  const all = JSON.parse(sample('duties')) as SampleDuty[]
  const duties = all.flatMap((duty) => occurrencesOf(duty).map((occurrence) => ({ ...duty, ...occurrence })))
  await work.query(
    `/* sample.duties */ insert into duty (id, code, organization_id, plan_id, title, kind, period, due_on, due_written, quota, event,
       offset_days, series_id, recurrence, receivers, receivers_text, inferred, assigned_by, given_on)
     select sample_id(d.code), d.code, sample_id(d.organization), sample_id(d.plan), d.title, d.kind, d.period, d."dueOn", d."dueWritten",
       coalesce(d.quota, 1), d."when" ->> 'event', (d."when" ->> 'offsetDays')::integer, case when d.series is not null then sample_id(d.series) end, d."when" ->> 'note',
       array(select sample_id(receiver) from unnest(d.receivers) receiver), d."receiversText", d.inferred,
       (select p.issuer_id from plan p where p.id = sample_id(d.plan)),
       (select p.date from plan p where p.id = sample_id(d.plan) and coalesce(p.date <= d."dueWritten", true))
     from jsonb_to_recordset($1) as d (code text, organization text, plan text, title text, kind text, period text, "dueOn" date,
       "dueWritten" date, quota integer, "when" jsonb, series text, receivers text[], "receiversText" text[], inferred text[])
     on conflict do nothing`,
    [JSON.stringify(duties)],
  )
}

function occurrencesOf({ code, dueOn, when, period }: SampleDuty) {
  const recurs = when.type === 'MONTHLY' && when.day !== undefined && when.schoolYear !== undefined
  if (!recurs) return [{ code, dueWritten: dueOn, dueOn: dueOn && dueDayOf(dueOn) }]
  const days = daysOfSchedule({ rule: DutyRule.MONTHLY, dayOfMonth: when.day }, period)
  return days.map((day) => ({
    ...{ code: `${code}-${day.slice(0, 7)}`, series: code },
    ...{ dueWritten: day, dueOn: dueDayOf(day) },
  }))
}
