import { authorize } from '../../../shared/access/policy.js'
import { addWorkingDays } from '../../../shared/clock/working-days.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { parameterValue } from '../parameter/parameter.service.js'
import { policies } from '../policies.js'
import { ProposalState } from '../proposal/proposal.enums.js'
import { lockProposals, stepProposals } from '../proposal/proposal.store.js'
import { selectForStep } from '../proposal/select-for-step.js'
import { DISCLOSURE_DAYS } from '../rules/process-parameters.js'
import * as store from './disclosure.store.js'
import type {
  CloseDisclosureInput,
  CommentDisclosureInput,
  DiscloseProposalsInput,
  Disclosure,
  HandleDisclosureCommentInput,
} from './disclosure.types.js'

/** What became of disclosing: the disclosure, unless nothing could be shown, and why single proposals were not. */
export interface Disclosed {
  id: string | null
  refused: RefusalDetail[]
}

/** Shows what the council has passed for so many working days as the organization has set (5 unless it has). */
export async function discloseProposals(work: Work, input: DiscloseProposalsInput): Promise<Disclosed> {
  const { organizationId: ownerId, period, proposalIds } = input
  authorize(work.viewer, policies, 'discloseProposals', { OWNER: ownerId })
  assertAtMost(500, proposalIds, 'proposalIds')
  const items = proposalIds.map((proposalId) => ({ proposalId }))
  const { chosen, refused } = await selectForStep(work, items, 'discloseProposals', (proposal) =>
    proposal.ownerId === ownerId && proposal.period === period
      ? null
      : { code: 'NOT_FOUND', args: { what: 'Proposal', value: proposal.id } },
  )
  const placed = refused.map((detail) => ({ ...detail, path: ['proposalIds', detail.path![1]!] }))
  if (chosen.length === 0) return { id: null, refused: placed }
  const channel = cleanLine('channel', input.channel, 200)
  const days = Number(await parameterValue(work, ownerId, DISCLOSURE_DAYS, work.today))
  const toDay = addWorkingDays(work.today, days)
  const ids = chosen.map(({ proposal }) => proposal.id)
  const id = await store.insertDisclosure(work, { ownerId, period, channel, toDay }, ids)
  await stepProposals(work, ids, { state: ProposalState.DISCLOSED })
  return { id, refused: placed }
}

/** Records a comment while the disclosure is open. Answers the disclosure's id. */
export async function commentDisclosure(work: Work, input: CommentDisclosureInput): Promise<string> {
  const disclosure = await lockOpen(work, input.disclosureId, 'commentDisclosure')
  const { id: disclosureId, ownerId } = disclosure
  const items = await store.loadDisclosed(work, [disclosureId])
  if (!items.some(({ proposalId }) => proposalId === input.proposalId))
    refuse('NOT_FOUND', { what: 'Proposal', value: input.proposalId }, ['proposalId'])
  const author = ifGiven(cleanLine, 'author', input.author, 200)
  const text = cleanText('text', input.text, 5_000)
  await store.insertComment(work, { ownerId, disclosureId, proposalId: input.proposalId, author, text })
  return disclosureId
}

/** Records how a comment was handled, once. Answers the disclosure's id. */
export async function handleDisclosureComment(
  work: Work,
  input: HandleDisclosureCommentInput,
): Promise<string> {
  const comment = await store.lockComment(work, input.commentId)
  if (!comment) refuse('NOT_FOUND', { what: 'DisclosureComment', value: input.commentId }, ['commentId'])
  authorize(work.viewer, policies, 'handleDisclosureComment', { OWNER: comment.ownerId })
  assertVersion(comment, input.expectedVersion)
  if (comment.handledOn) refuse('COMMENT_HANDLED', { day: comment.handledOn }, ['commentId'])
  await store.handleComment(work, comment.id, input.outcome, cleanText('handling', input.handling, 5_000))
  return comment.disclosureId
}

/**
 * Ends a disclosure after its last day, every comment handled. A proposal of which a comment was upheld goes back to
 * the council; the others can be sent up. Answers the id.
 */
export async function closeDisclosure(work: Work, input: CloseDisclosureInput): Promise<string> {
  const disclosure = await lockOpen(work, input.disclosureId, 'closeDisclosure', input.expectedVersion)
  const { id, toDay } = disclosure
  if (work.today <= toDay) refuse('DISCLOSURE_RUNS', { toDay }, ['disclosureId'])
  const comments = await store.loadComments(work, [id])
  const open = comments.filter(({ outcome }) => outcome === null).length
  if (open > 0) refuse('COMMENTS_UNHANDLED', { count: open }, ['disclosureId'])
  const upheld = new Set(
    comments.filter(({ outcome }) => outcome === 'UPHELD').map(({ proposalId }) => proposalId),
  )
  const items = await store.loadDisclosed(work, [id])
  const shown = await lockProposals(
    work,
    items.map(({ proposalId }) => proposalId),
  )
  const waiting = shown
    .filter(({ state }) => state === ProposalState.DISCLOSED)
    .map((proposal) => proposal.id)
  const again = waiting.filter((one) => upheld.has(one))
  const cleared = waiting.filter((one) => !upheld.has(one))
  await stepProposals(work, again, { state: ProposalState.TEAM_REVIEWED })
  await stepProposals(work, cleared, { state: ProposalState.DISCLOSURE_CLOSED })
  await store.closeDisclosure(work, id)
  return id
}

async function lockOpen(
  work: Work,
  id: string,
  action: 'commentDisclosure' | 'closeDisclosure',
  expectedVersion?: number | null,
): Promise<Disclosure> {
  const disclosure = await store.lockDisclosure(work, id)
  if (!disclosure) refuse('NOT_FOUND', { what: 'Disclosure', value: id }, ['disclosureId'])
  authorize(work.viewer, policies, action, { OWNER: disclosure.ownerId })
  assertVersion(disclosure, expectedVersion)
  if (disclosure.closedOn) refuse('DISCLOSURE_CLOSED', { day: disclosure.closedOn }, ['disclosureId'])
  return disclosure
}
