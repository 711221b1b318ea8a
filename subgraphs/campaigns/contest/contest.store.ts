import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { ContestEntry, ContestQuota } from './contest.entity.js'
import type { QuotaMonth } from './months.js'

const entryColumns = `e.id, e.owner_id as "ownerId", e.campaign_id as "campaignId", e.organizer_id as "organizerId", e.title,
  e.author_name as "authorName", e.about, e.content, e.period, e.state, e.sent_on as "sentOn", e.counts_as as "countsAs",
  e.points::float8 as points, e.rank, e.prize, e.version`

/** Entries by id. */
export function loadEntries(work: Work, ids: readonly string[]): Promise<ContestEntry[]> {
  return work.query(
    `/* contest.entries */ select ${entryColumns} from contest_entry e where e.id = any ($1)`,
    [ids],
  )
}

/** Locks an entry that is open to the viewer. */
export async function lockEntry(work: Work, id: string): Promise<ContestEntry> {
  const statement = `/* contest.lock */ select ${entryColumns} from contest_entry e where e.id = $1 for update`
  const [entry] = await work.query<ContestEntry>(statement, [id])
  return entry ?? refuse('NOT_FOUND', { what: 'ContestEntry', value: id }, ['entryId'])
}

/** Own and received entries of an organization of the viewer, latest first. */
export function listEntries(
  work: Work,
  { organizationId, campaignId }: { organizationId: string; campaignId: string | null },
  { limit, after }: Keyset,
): Promise<(ContestEntry & { sortAt: string })[]> {
  return work.query(
    `/* contest.list */ select ${entryColumns}, a.sort_at::text as "sortAt" from record_access a
     cross join lateral (select * from contest_entry e where e.id = a.record_id limit 1) e
     where a.organization_id = $1 and a.record_type = 'ContestEntry' and ($2::uuid is null or e.campaign_id = $2)
       and ($3::timestamptz is null or (a.sort_at, a.record_id) < ($3, $4::uuid))
     order by a.sort_at desc, a.record_id desc limit $5`,
    [organizationId, campaignId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Placed entries of a contest, the first first. */
export function listStandings(
  work: Work,
  campaignId: string,
  { limit, after }: Keyset,
): Promise<ContestEntry[]> {
  return work.query(
    `/* contest.standings */ select ${entryColumns} from contest_entry e
     where e.campaign_id = $1 and e.rank is not null and ($2::int is null or (e.rank, e.id) > ($2, $3::uuid))
     order by e.rank, e.id limit $4`,
    [campaignId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Quotas of a contest by month and organization, with what was sent; a status is that of the day. */
export function listQuotas(
  work: Work,
  filter: { campaignId: string; month: string | null; organizationId: string | null; status: string | null },
  { limit, after }: Keyset,
): Promise<ContestQuota[]> {
  return work.query(
    `/* contest.quotas */ select q.* from (
       select q.id, q.campaign_id as "campaignId", q.organization_id as "organizationId", q.period, q.month, q.entries, q.due_on as "dueOn",
         n.on_time as "onTime", n.late, n.extra,
         case when n.on_time >= q.entries then 'ENOUGH' when n.on_time + n.late >= q.entries then 'LATE'
           when q.due_on < hub_today() then 'MISSING' else 'OPEN' end as status
       from contest_quota q
       cross join lateral quota_counts(q.id) n
       where q.campaign_id = $1 and ($2::date is null or q.month = date_trunc('month', $2::date)::date)
         and ($3::uuid is null or q.organization_id = $3)
     ) q
     where ($4::text is null or q.status = $4) and ($5::date is null or (q.month, q.id) > ($5, $6::uuid))
     order by q.month, q.id limit $7`,
    [
      filter.campaignId,
      filter.month,
      filter.organizationId,
      filter.status,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ],
  )
}

/** Writes quotas; one that is there already is refused. */
export async function insertQuotas(
  work: Work,
  common: Pick<ContestQuota, 'campaignId' | 'period' | 'entries'> & { organizerId: string },
  organizationIds: readonly string[],
  months: readonly QuotaMonth[],
): Promise<number> {
  const rows = organizationIds.flatMap((organizationId) =>
    months.map((month) => ({ id: uuid(), organizationId, ...month })),
  )
  const { campaignId, period, entries, organizerId } = common
  await onConstraint(
    work.query(
      `/* contest.set_quota */ insert into contest_quota (id, campaign_id, organizer_id, organization_id, period, month, entries, due_on)
       select q.id, $1, $2, q."organizationId", $3, q.month, $4, q."dueOn"
       from jsonb_to_recordset($5) as q (id uuid, "organizationId" uuid, month date, "dueOn" date)`,
      [campaignId, organizerId, period, entries, JSON.stringify(rows)],
    ),
    { contest_quota_once: () => refuse('QUOTA_SET', {}, ['organizationIds']) },
  )
  return rows.length
}

/** An entry that begins. */
export type NewEntry = Pick<
  ContestEntry,
  'id' | 'ownerId' | 'campaignId' | 'organizerId' | 'title' | 'authorName' | 'about' | 'content' | 'period'
>

/** Writes a draft. */
export async function insertEntry(work: Work, entry: NewEntry): Promise<void> {
  await work.query(
    `/* contest.draft */ insert into contest_entry (id, owner_id, campaign_id, organizer_id, title, author_name, about, content, period, state)
     select e.id, e."ownerId", e."campaignId", e."organizerId", e.title, e."authorName", e.about, e.content, e.period, 'DRAFT'
     from jsonb_to_record($1) as e (id uuid, "ownerId" uuid, "campaignId" uuid, "organizerId" uuid, title text, "authorName" text,
       about text, content text, period text)`,
    [JSON.stringify(entry)],
  )
}

/** The quota of an organization in a month, and how many entries fill it already. */
export interface OpenQuota {
  id: string
  period: string
  dueOn: string
  entries: number
  filled: number
}

/**
 * The quota that an entry is for, held until the end of the transaction: entries that are sent at once fill it one after
 * the other. Its owner may not lock the row itself, which it cannot change.
 */
export async function holdQuota(
  work: Work,
  { campaignId, ownerId }: ContestEntry,
  month: string,
): Promise<OpenQuota | null> {
  const key = [campaignId, ownerId, month.slice(0, 7)].join(' ')
  await work.query(
    `/* contest.hold */ select pg_advisory_xact_lock(hashtext('contest_quota'), hashtext($1))`,
    [key],
  )
  const [quota] = await work.query<OpenQuota>(
    `/* contest.quota */ select q.id, q.period, q.due_on as "dueOn", q.entries, (n.on_time + n.late)::int as filled
     from contest_quota q cross join lateral quota_counts(q.id) n
     where q.campaign_id = $1 and q.organization_id = $2 and q.month = date_trunc('month', $3::date)::date`,
    [campaignId, ownerId, month],
  )
  return quota ?? null
}

/** Sends an entry to the organizer. */
export async function storeSending(
  work: Work,
  entry: ContestEntry,
  countsAs: string,
  quota: OpenQuota | null,
): Promise<void> {
  await work.query(
    `/* contest.send */ update contest_entry set state = 'SENT', sent_on = $2, counts_as = $3, quota_id = $4, due_on = $5,
       period = coalesce($6, period), organizer_id = $7, version = version + 1 where id = $1`,
    [
      entry.id,
      work.today,
      countsAs,
      quota?.id ?? null,
      quota?.dueOn ?? null,
      quota?.period ?? null,
      entry.organizerId,
    ],
  )
  await work.query(`/* contest.share */ select share_record($1, 'ContestEntry', $2, 'SENT')`, [
    entry.id,
    entry.organizerId,
  ])
}

/** Writes a mark; a second one of a judge is refused. */
export async function insertMark(
  work: Work,
  entry: ContestEntry,
  points: number,
  remark: string | null,
): Promise<void> {
  await onConstraint(
    work.query(
      `/* contest.mark */ insert into contest_mark (id, entry_id, organization_id, points, remark, marked_on) values ($1, $2, $3, $4, $5, $6)`,
      [uuid(), entry.id, entry.organizerId, points, remark, work.today],
    ),
    { contest_mark_once: () => refuse('ALREADY_MARKED', { title: entry.title }, ['entryId']) },
  )
}

/** Places all marked entries of a contest by the means of their marks; equal means share a place. Answers how many. */
export async function storePlaces(
  work: Work,
  campaignId: string,
  prizes: readonly { name: string; fromRank: number; upToRank: number }[],
): Promise<number> {
  const rows = await work.query(
    `/* contest.place */ with mean as (
       select m.entry_id, round(avg(m.points), 2) as points from contest_mark m join contest_entry e on e.id = m.entry_id
       where e.campaign_id = $1 group by 1
     ), place as (
       select entry_id, points, rank() over (order by points desc)::int as rank from mean
     )
     update contest_entry e set points = p.points, rank = p.rank, version = e.version + 1,
       prize = (select z.name from jsonb_to_recordset($2) as z (name text, "fromRank" int, "upToRank" int) where p.rank between z."fromRank" and z."upToRank")
     from place p where e.id = p.entry_id and (e.rank is distinct from p.rank or e.points is distinct from p.points) returning e.id`,
    [campaignId, JSON.stringify(prizes)],
  )
  return rows.length
}
