import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { periodKind } from '../../../shared/clock/period.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { cleanCode, cleanPoints } from '../criteria/criteria.check.js'
import { policies } from '../policies.js'
import { findSubjects } from '../subject/subject.store.js'
import { ResultPart } from './result.entity.js'
import type {
  AnnounceResultsInput,
  CorrectResultInput,
  RecordResultsInput,
  ResultInput,
} from './result.inputs.js'
import { resultStates } from './result.states.js'
import * as store from './result.store.js'

/** What became of a bulk call: the ids that were written and, item by item, why others were not. */
export interface Recorded {
  ids: string[]
  refused: RefusalDetail[]
}

/** Records results as drafts of their owner; those that cannot be are answered one by one. */
export async function recordResults(work: Work, input: RecordResultsInput): Promise<Recorded> {
  const { ownerId, items } = input
  authorize(work.viewer, policies, 'recordResults', { OWNER: ownerId })
  assertAtMost(500, items, 'items')
  const of = await partOf(work, input)
  assertOnce(items)
  const known = await findSubjects(work, ownerId, items, work.today)
  const names = new Map(known.map(({ subject, subjectId, name }) => [`${subject} ${subjectId}`, name]))
  const nameOf = ({ subject, subjectId }: ResultInput) => names.get(`${subject} ${subjectId}`)
  const rows = items.flatMap((item, index) => rowOf(item, index, nameOf(item)) ?? [])
  const written = await store.storeResults(work, of, rows)
  const done = new Set(written.map(({ subjectId }) => subjectId))
  const refused = items.flatMap((item, index) => refusalOf(item, index, nameOf(item), done, work.today) ?? [])
  return { ids: written.map(({ id }) => id), refused }
}

function rowOf(item: ResultInput, index: number, subjectName: string | undefined): store.NewResult | null {
  const { subject, subjectId, points } = item
  const field = `items.${index}`
  const row = {
    id: uuid(),
    subject,
    subjectId,
    classification: cleanCode(`${field}.classification`, item.classification),
    points: points == null ? null : cleanPoints(`${field}.points`, points),
    note: ifGiven(cleanText, `${field}.note`, item.note, 2_000),
  }
  return subjectName === undefined ? null : { ...row, subjectName }
}

function refusalOf(
  { subject, subjectId }: ResultInput,
  index: number,
  name: string | undefined,
  done: ReadonlySet<string>,
  day: string,
): RefusalDetail | null {
  const path = ['items', String(index), 'subjectId']
  if (name === undefined) return { code: 'NOT_OF_ORGANIZATION', args: { subject, day }, path }
  return done.has(subjectId) ? null : { code: 'ALREADY_ANNOUNCED', args: { name }, path }
}

function assertOnce(items: readonly ResultInput[]): void {
  const ids = items.map(({ subjectId }) => subjectId)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice !== -1) refuse('CODE_TWICE', { code: ids[twice]! }, ['items', String(twice), 'subjectId'])
}

/** The part of a period: semesters are of school years, a round is named for rounds only. */
async function partOf(work: Work, input: AnnounceResultsInput): Promise<store.ResultsOf> {
  const { ownerId, period, part, roundId = null } = input
  const isSemester = part === ResultPart.SEMESTER_1 || part === ResultPart.SEMESTER_2
  if (isSemester && periodKind(period) !== 'SCHOOL_YEAR') refuse('NO_SEMESTERS', { period }, ['part'])
  if ((part === ResultPart.ROUND) !== (roundId !== null)) refuse('ROUND_NOT_NAMED', { part }, ['roundId'])
  if (roundId && !(await store.roundExists(work, roundId))) {
    refuse('NOT_FOUND', { what: 'CampaignRound', value: roundId }, ['roundId'])
  }
  return { ownerId, period, part, roundId }
}

/** Announces all drafts of a part of a period, counted for all above from now on; answers how many. */
export async function announceResults(work: Work, input: AnnounceResultsInput): Promise<number> {
  authorize(work.viewer, policies, 'announceResults', { OWNER: input.ownerId })
  return store.storeAnnouncement(work, await partOf(work, input))
}

/** Corrects an announced result with a reason; answers its id. */
export async function correctResult(work: Work, input: CorrectResultInput): Promise<string> {
  const { ownerId } = await store.getResult(work, input.resultId)
  authorize(work.viewer, policies, 'correctResult', { OWNER: ownerId })
  const result = await store.lockResult(work, input.resultId)
  assertVersion(result, input.expectedVersion)
  assertPossible(resultStates, result.state, 'correctResult')
  cleanText('reason', input.reason, 2_000)
  const points = input.points == null ? null : cleanPoints('points', input.points)
  const classification = cleanCode('classification', input.classification)
  await store.storeCorrection(work, result.id, { classification, points })
  return result.id
}
