import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { assertAfter, assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { policies } from '../policies.js'
import { cleanCriteria, cleanRule } from './criteria.check.js'
import type { CriteriaSet } from './criteria.entity.js'
import type * as inputs from './criteria.inputs.js'
import { criteriaStates, phaseOf } from './criteria.states.js'
import * as store from './criteria.store.js'

/** Drafts a set of criteria, private to its issuer; answers its id. */
export async function draftCriteria(work: Work, input: inputs.DraftCriteriaInput): Promise<string> {
  authorize(work.viewer, policies, 'draftCriteria', { OWNER: input.issuerId })
  const { issuerId, subject, level, period } = input
  const rule = cleanRule(input.rule)
  const id = uuid()
  await store.insertCriteriaSet(work, {
    id,
    issuerId,
    seriesId: id,
    title: cleanLine('title', input.title),
    subject,
    level,
    period,
    copiedFromId: null,
    criteria: cleanCriteria(input.criteria, rule),
    rule,
  })
  return id
}

/** The set, locked, when the viewer may do this with it now. */
async function lockFor(
  work: Work,
  action: 'reviseCriteria' | 'openCriteriaComments' | 'adoptCriteria',
  { setId, expectedVersion }: { setId: string; expectedVersion?: number | null },
): Promise<CriteriaSet> {
  const seen = await store.getCriteriaSet(work, setId)
  authorize(work.viewer, policies, action, { OWNER: seen.issuerId })
  const set = await store.lockCriteriaSet(work, seen)
  assertVersion(set, expectedVersion)
  assertPossible(criteriaStates, phaseOf(set, work.today), action)
  return set
}

/** Replaces the criteria of a set that is not adopted yet; answers its id. */
export async function reviseCriteria(work: Work, input: inputs.ReviseCriteriaInput): Promise<string> {
  const set = await lockFor(work, 'reviseCriteria', input)
  const rule = cleanRule(input.rule)
  await store.storeCriteria(work, set.id, { criteria: cleanCriteria(input.criteria, rule), rule })
  return set.id
}

/** Opens a comment round: from now on everybody in the hub reads the set. Answers its id. */
export async function openCriteriaComments(
  work: Work,
  input: inputs.OpenCriteriaCommentsInput,
): Promise<string> {
  const set = await lockFor(work, 'openCriteriaComments', input)
  assertAfter(input.until, work.today, 'until')
  await store.storeCommentRound(work, set.id, input.until)
  return set.id
}

/** Comments on a set while its comment round lasts; answers the comment's id. */
export async function commentOnCriteria(work: Work, input: inputs.CommentOnCriteriaInput): Promise<string> {
  const { setId, organizationId, criterionCode = null } = input
  authorize(work.viewer, policies, 'commentOnCriteria', { HOLDER: organizationId })
  const set = await store.getCriteriaSet(work, setId)
  assertPossible(criteriaStates, phaseOf(set, work.today), 'commentOnCriteria')
  await assertWithin(work, set, organizationId)
  if (criterionCode !== null && !set.criteria.some(({ code }) => code === criterionCode)) {
    refuse('UNKNOWN_CRITERION', { code: criterionCode, title: set.title }, ['criterionCode'])
  }
  const id = uuid()
  const text = cleanText('text', input.text, 5_000)
  const comment = { id, setId, organizationId, criterionCode, text, commentedOn: work.today }
  await store.insertComment(work, comment)
  return id
}

/** Refuses an organization that is neither the issuer of a set nor lies below it today. */
export async function assertWithin(
  work: Work,
  { issuerId, title }: CriteriaSet,
  organizationId: string,
  field = 'organizationId',
): Promise<void> {
  const within = await store.loadWithin(work, [issuerId], [organizationId], work.today)
  if (within.length === 0) refuse('NOT_BELOW_ISSUER', { title, day: work.today }, [field])
}

/** Answers a comment; answers its id. */
export async function answerCriteriaComment(
  work: Work,
  input: inputs.AnswerCriteriaCommentInput,
): Promise<string> {
  const comment = await store.lockComment(work, input.commentId)
  const set = await store.getCriteriaSet(work, comment.setId)
  authorize(work.viewer, policies, 'answerCriteriaComment', { OWNER: set.issuerId })
  assertVersion(comment, input.expectedVersion)
  assertPossible(criteriaStates, phaseOf(set, work.today), 'answerCriteriaComment')
  await store.storeAnswer(work, comment.id, cleanText('answer', input.answer, 5_000))
  return comment.id
}

/** Adopts a set by a signed document; an earlier edition of its period is replaced. Answers its id. */
export async function adoptCriteria(work: Work, input: inputs.AdoptCriteriaInput): Promise<string> {
  const set = await lockFor(work, 'adoptCriteria', input)
  assertNotFuture(input.documentDate, work.today, 'documentDate')
  await store.storeAdoption(work, set, {
    documentNumber: cleanLine('documentNumber', input.documentNumber, 100),
    documentDate: input.documentDate,
    signerName: cleanLine('signerName', input.signerName, 200),
    adoptedOn: work.today,
  })
  return set.id
}

/** Copies a set for another period, as a new edition, or for an issuer of its own; answers the copy's id. */
export async function copyCriteria(work: Work, input: inputs.CopyCriteriaInput): Promise<string> {
  const set = await store.getCriteriaSet(work, input.setId)
  const issuerId = input.issuerId ?? set.issuerId
  authorize(work.viewer, policies, 'copyCriteria', { HOLDER: issuerId })
  assertPossible(criteriaStates, phaseOf(set, work.today), 'copyCriteria')
  await assertWithin(work, set, issuerId, 'issuerId')
  const isOwn = issuerId === set.issuerId
  if (isOwn) await store.lockCriteriaSet(work, set) // editions are numbered one after the other
  const id = uuid()
  const { subject, level, criteria, rule } = set
  await store.insertCriteriaSet(work, {
    id,
    issuerId,
    seriesId: isOwn ? set.seriesId : id,
    title: ifGiven(cleanLine, 'title', input.title) ?? set.title,
    subject,
    level,
    period: input.period,
    copiedFromId: set.id,
    criteria,
    rule,
  })
  return id
}
