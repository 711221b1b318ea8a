import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { serviceViewer } from '../../shared/access/viewer.js'
import { act } from '../../shared/database/act.js'
import { ReadUnit, type Work } from '../../shared/database/work.js'
import { readRollups } from '../../shared/rollup/read-rollups.js'
import { verifyRollups, type Difference } from '../../shared/rollup/verify.js'
import { definitions } from '../../subgraphs/definitions.js'
import type { TestHub } from '../kit/hub.js'

/** What a registration is made of as far as the sums care; a draft until it has a day of sending. */
export interface Fact {
  ownerId: string
  registeredOn?: string
  sentOn?: string | null
}

const period = '2023-2024'

/** Writes registrations, the simplest facts of the hub; answers their ids. */
export async function register(work: Work, facts: readonly Fact[]): Promise<string[]> {
  const ids = facts.map(() => randomUUID())
  await work.query(
    `insert into registration (id, owner_id, period, subject, candidate_id, candidate_name, position_group, gender, award_type, state, registered_on, sent_on)
     select f.id, f."ownerId", $2, 'PERSON', gen_random_uuid(), 'Nguyễn Văn An', 'TEACHER', 'FEMALE', 'LDTT',
            case when f."sentOn" is null then 'REGISTERED' else 'SENT' end, coalesce(f."registeredOn", '2024-05-20'), f."sentOn"
     from jsonb_to_recordset($1) as f (id uuid, "ownerId" uuid, "registeredOn" date, "sentOn" date)`,
    [JSON.stringify(facts.map((fact, index) => ({ ...fact, id: ids[index] }))), period],
  )
  return ids
}

/** Writes a proposal that was sent on one day and appraised on another: two sums with days of their own. */
export async function propose(
  work: Work,
  ownerId: string,
  sentOn: string,
  appraisedOn: string,
): Promise<void> {
  await work.query(
    `insert into proposal (id, owner_id, holder_id, period, subject, candidate_id, candidate_name, position_group, gender, award_type,
       commendation_kind, state, drafted_on, sent_on, appraised_on)
     values (gen_random_uuid(), $1, $1, $2, 'PERSON', gen_random_uuid(), 'Nguyễn Văn An', 'TEACHER', 'FEMALE', 'LDTT',
       'MERIT', 'APPRAISED', $3, $3, $4)`,
    [ownerId, period, sentOn, appraisedOn],
  )
}

/** Runs a write as the hub's own background work, like any service call. */
export function write<T>(source: DataSource, run: (work: Work) => Promise<T>): Promise<T> {
  return act(source, serviceViewer('test'), { action: 'test' }, run)
}

/** The registrations and steps of proposals that an organization's sums count, read as a resolver reads them. */
export async function registered(source: DataSource, organizationId: string): Promise<number> {
  const read = new ReadUnit(source, serviceViewer('test'))
  try {
    const rows = await readRollups(read, [organizationId], period)
    return rows.reduce((sum, row) => sum + row.count, 0)
  } finally {
    await read.end()
  }
}

/** All sums of all subgraphs that are not what the facts say. */
export async function differences({ ownerUrl }: TestHub): Promise<Difference[]> {
  const found = await Promise.all(definitions.map((definition) => verifyRollups(ownerUrl, definition)))
  return found.flat()
}

/** Repeats something while the work given goes on, thrice at least. */
export async function meanwhile(work: Promise<unknown>, turn: () => Promise<unknown>): Promise<void> {
  let isDone = false
  const done = work.finally(() => (isDone = true))
  for (let turns = 0; turns < 3 || !isDone; turns++) await turn()
  await done
}
