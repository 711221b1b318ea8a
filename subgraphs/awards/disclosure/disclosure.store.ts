import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { Disclosure, DisclosureComment } from './disclosure.types.js'

const columns = `d.id, d.owner_id as "ownerId", d.period, d.channel, d.from_day as "fromDay", d.to_day as "toDay", d.closed_on as "closedOn", d.version`
const commentColumns = `c.id, c.owner_id as "ownerId", c.disclosure_id as "disclosureId", c.proposal_id as "proposalId", c.author, c.text,
  c.received_on as "receivedOn", c.outcome, c.handling, c.handled_on as "handledOn", c.version`

/** Disclosures by id. */
export function loadDisclosures(work: Work, ids: readonly string[]): Promise<Disclosure[]> {
  return work.query(`/* disclosure.load */ select ${columns} from disclosure d where d.id = any ($1)`, [ids])
}

/** Disclosures of an organization in a period, latest first; at most 100. */
export function listDisclosures(work: Work, ownerId: string, period: string): Promise<Disclosure[]> {
  return work.query(
    `/* disclosure.list */ select ${columns} from disclosure d where d.owner_id = $1 and d.period = $2 order by d.from_day desc, d.id limit 100`,
    [ownerId, period],
  )
}

/** Locks a disclosure; undefined when it does not exist or is hidden. */
export async function lockDisclosure(work: Work, id: string): Promise<Disclosure | undefined> {
  const rows = await work.query<Disclosure>(
    `/* disclosure.lock */ select ${columns} from disclosure d where d.id = $1 for update`,
    [id],
  )
  return rows[0]
}

/** Writes a disclosure with its proposals; answers its id. */
export async function insertDisclosure(
  work: Work,
  one: Pick<Disclosure, 'ownerId' | 'period' | 'channel' | 'toDay'>,
  proposalIds: readonly string[],
): Promise<string> {
  const id = uuid()
  await work.query(
    '/* disclosure.insert */ insert into disclosure (id, owner_id, period, channel, from_day, to_day) values ($1, $2, $3, $4, $5, $6)',
    [id, one.ownerId, one.period, one.channel, work.today, one.toDay],
  )
  await work.query(
    `/* disclosure.insert_items */ insert into disclosure_item (id, owner_id, disclosure_id, proposal_id)
     select i.id, $2, $3, i."proposalId" from jsonb_to_recordset($1) as i (id uuid, "proposalId" uuid)`,
    [JSON.stringify(proposalIds.map((proposalId) => ({ id: uuid(), proposalId }))), one.ownerId, id],
  )
  return id
}

/** Which proposals disclosures show. */
export function loadDisclosed(
  work: Work,
  disclosureIds: readonly string[],
): Promise<{ disclosureId: string; proposalId: string }[]> {
  return work.query(
    '/* disclosure.items */ select disclosure_id as "disclosureId", proposal_id as "proposalId" from disclosure_item where disclosure_id = any ($1) order by id',
    [disclosureIds],
  )
}

/** Comments on disclosures, oldest first. */
export function loadComments(work: Work, disclosureIds: readonly string[]): Promise<DisclosureComment[]> {
  return work.query(
    `/* disclosure.comments */ select ${commentColumns} from disclosure_comment c where c.disclosure_id = any ($1) order by c.received_on, c.id`,
    [disclosureIds],
  )
}

/** Locks a comment; undefined when it does not exist or is hidden. */
export async function lockComment(work: Work, id: string): Promise<DisclosureComment | undefined> {
  const rows = await work.query<DisclosureComment>(
    `/* disclosure.lock_comment */ select ${commentColumns} from disclosure_comment c where c.id = $1 for update`,
    [id],
  )
  return rows[0]
}

/** Writes a comment. */
export async function insertComment(
  work: Work,
  one: Pick<DisclosureComment, 'ownerId' | 'disclosureId' | 'proposalId' | 'author' | 'text'>,
): Promise<void> {
  await work.query(
    `/* disclosure.insert_comment */ insert into disclosure_comment (id, owner_id, disclosure_id, proposal_id, author, text, received_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [uuid(), one.ownerId, one.disclosureId, one.proposalId, one.author, one.text, work.today],
  )
}

/** Writes how a comment was handled. */
export async function handleComment(
  work: Work,
  id: string,
  outcome: string,
  handling: string,
): Promise<void> {
  await work.query(
    '/* disclosure.handle */ update disclosure_comment set outcome = $2, handling = $3, handled_on = $4, version = version + 1 where id = $1',
    [id, outcome, handling, work.today],
  )
}

/** Closes a disclosure. */
export async function closeDisclosure(work: Work, id: string): Promise<void> {
  await work.query(
    '/* disclosure.close */ update disclosure set closed_on = $2, version = version + 1 where id = $1',
    [id, work.today],
  )
}
