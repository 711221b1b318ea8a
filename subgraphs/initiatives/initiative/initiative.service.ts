import { v7 as uuid } from 'uuid'
import { authorize, type Standing } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse, Refusal } from '../../../shared/errors/refusal.js'
import { assertNotFuture, cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { policies } from '../policies.js'
import type { Initiative } from './initiative.entity.js'
import type {
  FileInitiativeInput,
  InitiativeActInput,
  InitiativeAuthorInput,
  RegisterInitiativeInput,
  ReturnInitiativeInput,
  WithdrawInitiativeInput,
} from './initiative.inputs.js'
import { actionsIn, type InitiativeAction } from './initiative.states.js'
import * as store from './initiative.store.js'

/** Registers the topic of an initiative; answers its id. Refuses shares that are not 100 and authors from elsewhere. */
export async function registerInitiative(work: Work, input: RegisterInitiativeInput): Promise<string> {
  const { ownerId, kind, period } = input
  authorize(work.viewer, policies, 'registerInitiative', { OWNER: ownerId })
  const title = cleanLine('title', input.title, 500)
  const field = cleanLine('field', input.field, 200)
  assertShares(input.authors)
  await assertEmployed(work, ownerId, input.authors)
  const initiative = { id: uuid(), ownerId, title, kind, field, period, registeredOn: work.today }
  await store.insertInitiative(work, initiative)
  await store.insertAuthors(
    work,
    initiative,
    input.authors.map(({ personId, sharePercent }) => ({ id: uuid(), personId, sharePercent })),
  )
  return initiative.id
}

/** Files the application, for the first time or after a return; answers the initiative's id. */
export async function fileInitiative(work: Work, input: FileInitiativeInput): Promise<string> {
  const initiative = await takeInitiative(work, 'fileInitiative', input, ownerOf)
  const abstract = cleanText('abstract', input.abstract, 20_000)
  const confirmation = cleanText('confirmation', input.confirmation, 2_000)
  assertNotFuture(input.appliedSince, work.today, 'appliedSince')
  await store.storeFiling(work, initiative.id, { abstract, confirmation, appliedSince: input.appliedSince })
  return initiative.id
}

/** Withdraws an initiative that is not decided yet; answers its id. */
export async function withdrawInitiative(work: Work, input: WithdrawInitiativeInput): Promise<string> {
  const initiative = await takeInitiative(work, 'withdrawInitiative', input, ownerOf)
  await store.storeWithdrawal(work, initiative.id)
  return initiative.id
}

/** Returns an application for completion; answers the initiative's id. */
export async function returnInitiative(work: Work, input: ReturnInitiativeInput): Promise<string> {
  const initiative = await takeInitiative(work, 'returnInitiative', input, ownerOf)
  await store.storeReturn(work, initiative.id, cleanText('reason', input.reason, 2_000))
  return initiative.id
}

/**
 * Locks the initiative for an act and checks what every act asks: that it is visible, in the version that the client
 * saw, that the viewer may do it, and that its state allows it.
 */
export async function takeInitiative(
  work: Work,
  action: InitiativeAction,
  { initiativeId, expectedVersion }: InitiativeActInput,
  standing: (initiative: Initiative) => Standing | Promise<Standing>,
): Promise<Initiative> {
  const initiative = await store.lockInitiative(work, initiativeId)
  if (!initiative) refuse('NOT_FOUND', { what: 'Initiative', value: initiativeId }, ['initiativeId'])
  assertVersion(initiative, expectedVersion)
  authorize(work.viewer, policies, action, await standing(initiative))
  const possible: readonly InitiativeAction[] = actionsIn[initiative.state]
  if (!possible.includes(action)) {
    refuse('WRONG_STATE', { action, state: initiative.state, possible: possible.join(', ') || '–' })
  }
  return initiative
}

/** The standing of acts that are the owner's alone. */
export function ownerOf(initiative: Initiative): Standing {
  return { OWNER: initiative.ownerId }
}

function assertShares(authors: readonly InitiativeAuthorInput[]): void {
  const sum = authors.reduce((total, author) => total + author.sharePercent, 0)
  if (sum !== 100) refuse('SHARES_NOT_100', { sum }, ['authors'])
  for (const [index, { personId, sharePercent }] of authors.entries()) {
    const path = ['authors', String(index)]
    if (sharePercent < 1) {
      refuse('INVALID', { field: 'sharePercent', value: sharePercent, expected: '1–100' }, [
        ...path,
        'sharePercent',
      ])
    }
    if (authors.findIndex((other) => other.personId.toLowerCase() === personId.toLowerCase()) < index) {
      refuse('AUTHOR_TWICE', { person: personId }, [...path, 'personId'])
    }
  }
}

async function assertEmployed(
  work: Work,
  ownerId: string,
  authors: readonly InitiativeAuthorInput[],
): Promise<void> {
  const ids = authors.map((author) => author.personId.toLowerCase())
  const employed = await store.employedOf(work, ownerId, ids, work.today)
  const strangers = ids.flatMap((person, index) =>
    employed.has(person)
      ? []
      : [
          {
            code: 'AUTHOR_NOT_EMPLOYED',
            args: { person, day: work.today },
            path: ['authors', String(index), 'personId'],
          },
        ],
  )
  if (strangers.length > 0) throw new Refusal(strangers)
}
