import { v7 as uuid } from 'uuid'
import { authorize, type Standing } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse, Refusal } from '../../../shared/errors/refusal.js'
import { assertNotFuture, cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { policies } from '../policies.js'
import { assertWindowOpen } from '../filing/filing-window.service.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'
import { competentScopes } from '../recognition/recognition.store.js'
import type { Initiative, InitiativeAuthor } from './initiative.entity.js'
import type {
  CorrectInitiativeInput,
  FileInitiativeInput,
  InitiativeActInput,
  InitiativeAuthorInput,
  RegisterInitiativeInput,
  ReturnInitiativeInput,
  StartApplicationInput,
  WithdrawInitiativeInput,
} from './initiative.inputs.js'
import { assertBetween } from '../scoring/rubric.service.js'
import { requestReport } from '../similarity/report.store.js'
import { actionsIn, type InitiativeAction } from './initiative.states.js'
import * as store from './initiative.store.js'

/** Registers the topic of an initiative; answers its id. Refuses shares that are not 100 and authors from elsewhere. */
export async function registerInitiative(work: Work, input: RegisterInitiativeInput): Promise<string> {
  const { ownerId, kind, period } = input
  authorize(work.viewer, policies, 'registerInitiative', { OWNER: ownerId })
  const title = cleanLine('title', input.title, 500)
  const field = cleanLine('field', input.field, 200)
  const subject = input.subject ? cleanLine('subject', input.subject, 100) : null
  await assertAuthors(work, ownerId, input.authors)
  const initiative = { id: uuid(), ownerId, title, kind, field, subject, period, registeredOn: work.today }
  await store.insertInitiative(work, initiative)
  await store.insertAuthors(work, initiative, input.authors.map(newAuthor))
  return initiative.id
}

/** Notes that the topic is being applied; answers the initiative's id. */
export async function startApplication(work: Work, input: StartApplicationInput): Promise<string> {
  const initiative = await takeInitiative(work, 'startApplication', input, ownerOf)
  assertNotFuture(input.appliedSince, work.today, 'appliedSince')
  await store.storeApplied(work, initiative.id, input.appliedSince)
  return initiative.id
}

/**
 * Files the application, for the first time or after a return; answers the initiative's id. The first filing lies in a
 * filing window of the owner, where it has set any for the period.
 */
export async function fileInitiative(work: Work, input: FileInitiativeInput): Promise<string> {
  const initiative = await takeInitiative(work, 'fileInitiative', input, ownerOf)
  const { appliedSince, evidence, effect } = input
  assertNotFuture(appliedSince, work.today, 'appliedSince')
  if (!initiative.filedOn) await openForFiling(work, initiative)
  await store.storeFiling(work, initiative.id, {
    abstract: cleanText('abstract', input.abstract, 20_000),
    confirmation: cleanText('confirmation', input.confirmation, 2_000),
    appliedSince,
    evidence: evidence ? cleanText('evidence', evidence, 10_000) : null,
    effect: effect ? cleanText('effect', effect, 5_000) : null,
    originality: input.originality ?? false,
  })
  await requestReport(work, initiative)
  return initiative.id
}

async function openForFiling(work: Work, { ownerId, period }: Initiative): Promise<void> {
  await assertWindowOpen(work, ownerId, period, InfluenceScope.GRASSROOTS)
}

/** Corrects title, field, subject or authors before filing or after a return; answers the initiative's id. */
export async function correctInitiative(work: Work, input: CorrectInitiativeInput): Promise<string> {
  const initiative = await takeInitiative(work, 'correctInitiative', input, ownerOf)
  const { title, field, subject, authors } = input
  if (authors) {
    await assertAuthors(work, initiative.ownerId, authors)
    await store.removeAuthors(work, initiative.id)
    await store.insertAuthors(work, initiative, authors.map(newAuthor))
  }
  await store.storeCorrection(work, initiative.id, {
    title: title ? cleanLine('title', title, 500) : initiative.title,
    field: field ? cleanLine('field', field, 200) : initiative.field,
    subject: subject ? cleanLine('subject', subject, 100) : initiative.subject,
  })
  return initiative.id
}

function newAuthor({
  personId,
  sharePercent,
}: InitiativeAuthorInput): Omit<InitiativeAuthor, 'initiativeId'> {
  return { id: uuid(), personId, sharePercent }
}

/** Withdraws an initiative that is not decided yet; answers its id. */
export async function withdrawInitiative(work: Work, input: WithdrawInitiativeInput): Promise<string> {
  const initiative = await takeInitiative(work, 'withdrawInitiative', input, ownerOf)
  await store.storeWithdrawal(work, initiative.id)
  return initiative.id
}

/** Returns an application for completion; answers the initiative's id. */
export async function returnInitiative(work: Work, input: ReturnInitiativeInput): Promise<string> {
  const initiative = await takeInitiative(work, 'returnInitiative', input, councilOf(work))
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

async function assertAuthors(
  work: Work,
  ownerId: string,
  authors: readonly InitiativeAuthorInput[],
): Promise<void> {
  assertShares(authors)
  await assertEmployed(work, ownerId, authors)
}

/** The standing of a council's acts: the owner, and superiors with a competence to whom it was reported. */
export function councilOf(work: Work): (initiative: Initiative) => Promise<Standing> {
  return async ({ id, ownerId }) => {
    const competent = await competentScopes(work, [id], work.today)
    return { HOLDER: [ownerId, ...competent.map((scope) => scope.organizationId)] }
  }
}

/** The same, for acts of one organization's council alone. */
export function councilAt(work: Work, organizationId: string): (initiative: Initiative) => Promise<Standing> {
  return async (initiative) => {
    const { HOLDER } = await councilOf(work)(initiative)
    return { HOLDER: [HOLDER ?? []].flat().filter((id) => id === organizationId) }
  }
}

/** True while nobody has decided; then checks, scores and votes move the initiative. */
export function isUndecided({ decidedOn }: Initiative): boolean {
  return decidedOn === null
}

function assertShares(authors: readonly InitiativeAuthorInput[]): void {
  if (authors.length > 100) assertBetween('authors', authors.length, 1, 100)
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
