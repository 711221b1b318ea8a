import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { PersonAccount } from './account.entity.js'

const columns = `id, person_id as "personId", organization_id as "organizationId", subject, valid_from as "validFrom",
  valid_to as "validTo", linked_by as "linkedBy", version`

/** Links by id. */
export function loadAccounts(work: Work, ids: readonly string[]): Promise<PersonAccount[]> {
  return work.query(`/* account.load */ select ${columns} from person_account where id = any ($1)`, [ids])
}

/** Links by person, latest first. */
export function loadAccountsOf(work: Work, personIds: readonly string[]): Promise<PersonAccount[]> {
  return work.query(
    `/* account.of_people */ select ${columns} from person_account where person_id = any ($1) order by valid_from desc, id desc`,
    [personIds],
  )
}

/** The person whose account a subject is on the day of the request; null when none is linked. */
export async function personOf(work: Work, subject: string): Promise<string | null> {
  const [row] = await work.query<{ id: string }>(
    `/* account.person */ select coalesce(p.merged_into, p.id) as id from person_account a join person p on p.id = a.person_id
     where a.subject = $1 and a.valid_from <= hub_today() and hub_today() < a.valid_to`,
    [subject],
  )
  return row?.id ?? null
}

/** Locks a link; null when the viewer may not change it. */
export async function lockAccount(work: Work, id: string): Promise<PersonAccount | null> {
  const rows = await work.query<PersonAccount>(
    `/* account.lock */ select ${columns} from person_account where id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Writes a link; on each day one subject is one person, and one person one subject. */
export async function insertAccount(
  work: Work,
  {
    id,
    personId,
    organizationId,
    subject,
    validFrom,
  }: Omit<PersonAccount, 'validTo' | 'linkedBy' | 'version'>,
): Promise<void> {
  await onConstraint(
    work.query(
      `/* account.insert */ insert into person_account (id, person_id, organization_id, subject, valid_from) values ($1, $2, $3, $4, $5)`,
      [id, personId, organizationId, subject, validFrom],
    ),
    {
      person_account_one_person: () => refuse('ACCOUNT_LINKED', { subject }, ['subject']),
      person_account_one_subject: () => refuse('PERSON_HAS_ACCOUNT', {}, ['personId']),
    },
  )
}

/** Ends a link on a day. */
export async function endAccount(work: Work, id: string, on: string): Promise<void> {
  await work.query(
    '/* account.end */ update person_account set valid_to = $2, version = version + 1 where id = $1',
    [id, on],
  )
}
