import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAfter, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse, type Sentence } from '../../../shared/errors/refusal.js'
import { cleanPaper } from '../dossier/signed-paper.js'
import { policies } from '../policies.js'
import { awardTypesOn } from '../rules/award-types.js'
import { departuresOf } from '../rules/own-type.js'
import type { DefineAwardTypeInput, EndAwardTypeInput } from './own-type.inputs.js'
import * as store from './own-type.store.js'

const CODE = /^[A-Z][A-Z0-9_]{1,39}$/
const shapeOfCode: Sentence = {
  vi: 'chữ hoa không dấu, số và gạch dưới, ví dụ NGUOI_TOT_VIEC_TOT',
  en: 'capital letters, digits and underscores, such as NGUOI_TOT_VIEC_TOT',
}

/** An organization defines an award type of its own by a decision. Answers its code. */
export async function defineAwardType(work: Work, input: DefineAwardTypeInput): Promise<string> {
  const { organizationId: ownerId, validFrom } = input
  authorize(work.viewer, policies, 'defineAwardType', { OWNER: ownerId })
  const {
    dated: decisionDate,
    number: decisionNumber,
    ...signer
  } = cleanPaper(input.paper, 'paper', work.today)
  if (validFrom < decisionDate) invalid('validFrom', validFrom, expected.dayFrom(decisionDate))
  const organization = await store.findOrganization(work, ownerId)
  if (!organization) refuse('NOT_FOUND', { what: 'Organization', value: ownerId }, ['organizationId'])
  const row = { ...cleaned(input), code: `${input.code}@${organization.code}` }
  const wider = (await store.loadOwnTypesFor(work, [ownerId], validFrom)).filter(
    (one) => one.ownerId !== ownerId,
  )
  const departures = departuresOf(row, input.code, [...awardTypesOn(validFrom), ...wider])
  const departure = ifGiven(cleanText, 'departure', input.departure, 2_000)
  if (departures.length > 0 && !departure) {
    const points = (locale: keyof Sentence): string => departures.map((one) => one[locale]).join('; ')
    refuse('AWARD_TYPE_CONTRADICTS', { points: { vi: points('vi'), en: points('en') } }, ['departure'])
  }
  await store.insertOwnType(work, {
    ...row,
    id: uuid(),
    ownerId,
    departures,
    departure,
    decisionNumber,
    decisionDate,
    ...signer,
  })
  return row.code
}

/** Lets an own award type end; what is under way is not decided after that day. Answers its code. */
export async function endAwardType(work: Work, input: EndAwardTypeInput): Promise<string> {
  const { code, endsOn } = input
  const row = await store.lockOwnType(work, code)
  if (!row) refuse('NOT_FOUND', { what: 'AwardType', value: code }, ['code'])
  authorize(work.viewer, policies, 'endAwardType', { OWNER: row.ownerId })
  assertVersion(row, input.expectedVersion)
  cleanText('reason', input.reason, 2_000)
  assertAfter(endsOn, row.validFrom, 'endsOn')
  if (endsOn < work.today) invalid('endsOn', endsOn, expected.dayFrom(work.today))
  if (row.validTo !== null && endsOn > row.validTo)
    invalid('endsOn', endsOn, expected.dayNotAfter(row.validTo))
  await store.endOwnType(work, row.id, endsOn)
  return code
}

/** What is written, as clean text and within its limits. */
function cleaned(input: DefineAwardTypeInput) {
  const { category, periodType, requiresRegistration, validFrom } = input
  const { bonusCoefficient = null, votePercent = null } = input
  if (!CODE.test(input.code)) invalid('code', input.code.slice(0, 60), shapeOfCode)
  if (bonusCoefficient !== null && !(bonusCoefficient >= 0 && bonusCoefficient <= 100))
    invalid('bonusCoefficient', bonusCoefficient, expected.numberBetween(0, 100))
  if (votePercent !== null && (votePercent < 51 || votePercent > 100))
    invalid('votePercent', votePercent, expected.numberBetween(51, 100))
  return {
    category,
    periodType,
    requiresRegistration,
    validFrom,
    bonusCoefficient,
    votePercent,
    nameVi: cleanLine('nameVi', input.nameVi, 200),
    nameEn: cleanLine('nameEn', input.nameEn, 200),
    subjects: someOf('subjects', input.subjects),
    commendationKinds: someOf('commendationKinds', input.commendationKinds),
    requiredDocuments: documentsOf(input),
    criteria: cleanText('criteria', input.criteria, 4_000),
    legalBasis: cleanLine('legalBasis', input.legalBasis, 300),
  }
}

function documentsOf({ requiredDocuments }: DefineAwardTypeInput): string[] {
  // An empty list is fine here: not every praise has a file.
  if (requiredDocuments.length > 0) assertAtMost(30, requiredDocuments, 'requiredDocuments')
  const wrong = requiredDocuments.find((kind) => !CODE.test(kind))
  if (wrong !== undefined) invalid('requiredDocuments', wrong.slice(0, 60), shapeOfCode)
  return [...new Set(requiredDocuments)]
}

function someOf<T>(field: string, values: readonly T[]): T[] {
  assertAtMost(10, values, field)
  return [...new Set(values)]
}

function invalid(field: string, value: string | number, wanted: Sentence): never {
  return refuse('INVALID', { field, value, expected: wanted }, [field])
}
