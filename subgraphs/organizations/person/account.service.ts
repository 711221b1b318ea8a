import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import type { LinkAccountInput, UnlinkAccountInput } from './account.inputs.js'
import { accountState, accountStates } from './account.states.js'
import { endAccount, insertAccount, lockAccount } from './account.store.js'
import { expectedOfPeople } from './person.expected.js'
import { ownersOf } from './person.store.js'

/** Links an account to a person who works for the organization; answers the link's id. Nobody links herself. */
export async function linkAccount(work: Work, input: LinkAccountInput): Promise<string> {
  const { organizationId, personId, from: validFrom } = input
  authorize(work.viewer, policies, 'linkAccount', { ANCESTOR: await ancestorsOf(work, organizationId) })
  const subject = cleanLine('subject', input.subject, 255)
  if (subject === work.viewer.subject) refuse('OWN_ACCOUNT', {}, ['subject'])
  if (!(await ownersOf(work, personId)).includes(organizationId)) {
    refuse('NOT_FOUND', { what: 'Person', value: personId }, ['personId'])
  }
  const id = uuid()
  await insertAccount(work, { id, personId, organizationId, subject, validFrom })
  return id
}

/** Ends the link of an account: who owns the person's records now, or stands above, does. Answers its id. */
export async function unlinkAccount(work: Work, input: UnlinkAccountInput): Promise<string> {
  const { accountId, on, expectedVersion, reason } = input
  const account = await lockAccount(work, accountId)
  if (!account) refuse('NOT_FOUND', { what: 'PersonAccount', value: accountId }, ['accountId'])
  authorize(work.viewer, policies, 'unlinkAccount', { ANCESTOR: await keepersOf(work, account.personId) })
  assertVersion(account, expectedVersion)
  cleanText('reason', reason, 2_000)
  assertPossible(accountStates, accountState(account, work.today), 'unlinkAccount')
  if (on < account.validFrom || (account.validTo !== 'infinity' && account.validTo < on)) {
    refuse('INVALID', { field: 'on', value: on, expected: expectedOfPeople.dayOfLink }, ['on'])
  }
  await endAccount(work, accountId, on)
  return accountId
}

/** Organizations that own the records of a person, and all above them. */
async function keepersOf(work: Work, personId: string): Promise<string[]> {
  const owners = await ownersOf(work, personId)
  return (await Promise.all(owners.map((owner) => ancestorsOf(work, owner)))).flat()
}
