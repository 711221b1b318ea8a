import { readFileSync } from 'node:fs'
import { projectPath } from '../../shared/config/project-path.js'
import type { Work } from '../../shared/database/work.js'

const sample = (file: string): string => readFileSync(projectPath(`samples/five-plans/${file}.json`), 'utf8')

/**
 * Loads the organizations, edges, invented people and viewers of the five plans. Ids are derived from the sample's
 * codes (sample_id), so that loading again changes nothing.
 */
export async function loadSample(work: Work): Promise<void> {
  await work.query(
    `/* sample.organizations */ insert into organization (id, code, name, name_en, short_name, level, kind, address, valid_from, valid_to)
     select sample_id(o.code), o.code, o.name, o."nameEn", o."shortName", o.level, o.kind, o.address, o."validFrom", coalesce(o."validTo", 'infinity')
     from jsonb_to_recordset($1) as o (code text, name text, "nameEn" text, "shortName" text, level text, kind text, address text, "validFrom" date, "validTo" date)
     on conflict do nothing`,
    [sample('organizations')],
  )
  await work.query(
    `/* sample.edges */ insert into organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
     select sample_id(e.child, e.parent, e.kind), sample_id(e.child), sample_id(e.parent), e.kind, e."validFrom", coalesce(e."validTo", 'infinity')
     from jsonb_to_recordset($1) as e (child text, parent text, kind text, "validFrom" date, "validTo" date)
     where not exists (select from organization_edge known where known.id = sample_id(e.child, e.parent, e.kind))`,
    [sample('edges')],
  )
  await loadPeople(work)
  await work.query(
    `/* sample.appointments */ insert into appointment (id, subject, organization_id, role, valid_from, valid_to)
     select sample_id(v.subject, a.organization, a.role), v.subject, sample_id(a.organization), a.role, a."from", coalesce(a."to", 'infinity')
     from jsonb_to_recordset($1) as v (subject text, appointments jsonb),
       jsonb_to_recordset(v.appointments) as a (organization text, role text, "from" date, "to" date)
     on conflict do nothing`,
    [sample('viewers')],
  )
}

async function loadPeople(work: Work): Promise<void> {
  await work.query(
    `/* sample.people */ insert into person (id, name, gender)
     select sample_id(p.code), p.name, p.gender
     from jsonb_to_recordset($1) as p (code text, name text, gender text) on conflict do nothing`,
    [sample('people')],
  )
  await work.query(
    `/* sample.protected */ insert into person_protected (id, birth_date)
     select sample_id(p.code), p."birthDate" from jsonb_to_recordset($1) as p (code text, "birthDate" date)
     where p."birthDate" is not null on conflict do nothing`,
    [sample('people')],
  )
  await work.query(
    `/* sample.employments */ insert into employment (id, person_id, organization_id, team, position, position_group, is_direct_worker, valid_from)
     select sample_id(p.code, 'employment'), sample_id(p.code), sample_id(p.organization), p.team, p.position, p."positionGroup", p."isDirectWorker", p."employedFrom"
     from jsonb_to_recordset($1) as p (code text, organization text, team text, position text, "positionGroup" text, "isDirectWorker" boolean, "employedFrom" date)
     on conflict do nothing`,
    [sample('people')],
  )
  await work.query(
    `/* sample.ratings */ insert into quality_rating (id, person_id, organization_id, period, rating)
     select sample_id(p.code, r.period), sample_id(p.code), sample_id(p.organization), r.period, r.rating
     from jsonb_to_recordset($1) as p (code text, organization text, ratings jsonb), jsonb_to_recordset(p.ratings) as r (period text, rating text)
     on conflict do nothing`,
    [sample('people')],
  )
}
