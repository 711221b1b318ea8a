import { periodInWords, within } from './period.js'
import type { PeriodSpan } from './period.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, InfluenceScope, Recognition, RuleResult, Sentence } from './rule.js'

/** What an award asks for: how many, recognized how far, within which days. */
export interface RecognitionNeed {
  count: number
  scope: InfluenceScope
  span: Pick<PeriodSpan, 'from' | 'to'>
}

/** Which needs a recognition serves: its own scope and those below it. */
const SERVES: Record<InfluenceScope, InfluenceScope[]> = {
  GRASSROOTS: ['GRASSROOTS'],
  DISTRICT: ['DISTRICT', 'GRASSROOTS'],
  PROVINCE: ['PROVINCE', 'DISTRICT', 'GRASSROOTS'],
  MINISTRY: ['MINISTRY', 'DISTRICT', 'GRASSROOTS'],
  NATIONAL: ['NATIONAL', 'MINISTRY', 'PROVINCE', 'DISTRICT', 'GRASSROOTS'],
}

const SCOPE_IN_WORDS: Record<InfluenceScope, Sentence> = {
  GRASSROOTS: { vi: 'cấp cơ sở', en: 'at grassroots level' },
  DISTRICT: { vi: 'cấp huyện', en: 'at district level' },
  PROVINCE: { vi: 'cấp tỉnh', en: 'at province level' },
  MINISTRY: { vi: 'cấp Bộ', en: 'at ministry level' },
  NATIONAL: { vi: 'phạm vi toàn quốc', en: 'nationwide' },
}

interface Kind {
  word: string
  vi: string
  en: string
  stepVi: string
  stepEn: string
}

const INITIATIVE: Kind = {
  word: 'initiative',
  vi: 'sáng kiến được công nhận',
  en: 'recognized initiative(s)',
  stepVi: 'Nộp đơn đề nghị công nhận sáng kiến',
  stepEn: 'File an initiative for recognition',
}

const SCIENCE_TOPIC: Kind = {
  word: 'science topic',
  vi: 'đề tài, đề án, công trình khoa học đã được nghiệm thu',
  en: 'accepted science topic(s)',
  stepVi: 'Đề nghị nghiệm thu đề tài khoa học',
  stepEn: 'Submit a science topic for acceptance',
}

/** Enough initiatives, recognized far enough, within the days, and not yet used for another award (R-GEN-10). */
export function hasInitiatives(need: RecognitionNeed, facts: Facts, cite: Cite): RuleResult {
  return hasEnough(INITIATIVE, facts.recognizedInitiatives, need, facts, cite)
}

/** Enough science topics, accepted for the scope, within the days, and not yet used for another award. */
export function hasScienceTopics(need: RecognitionNeed, facts: Facts, cite: Cite): RuleResult {
  return hasEnough(SCIENCE_TOPIC, facts.acceptedScienceTopics, need, facts, cite)
}

function hasEnough(
  kind: Kind,
  recognitions: Recognition[] | undefined,
  need: RecognitionNeed,
  facts: Facts,
  cite: Cite,
): RuleResult {
  if (!recognitions) return unknown(kind, facts, cite)
  const usable = recognitions.filter((r) => !obstacle(r, need))
  const scope = SCOPE_IN_WORDS[need.scope]
  const sentence = {
    vi: `Có ${usable.length} ${kind.vi} ${scope.vi} tính được cho kỳ xét (yêu cầu từ ${need.count}).`,
    en: `${usable.length} ${kind.en} ${scope.en} count for the period (at least ${need.count} required).`,
  }
  if (usable.length >= need.count) {
    return conclude(
      cite,
      'MET',
      sentence,
      usable.map((r) => asEvidence(kind, r)),
    )
  }
  return conclude(
    cite,
    'NOT_MET',
    sentence,
    recognitions.map((r) => `${asEvidence(kind, r)} (${obstacle(r, need) ?? 'counts'})`),
    { vi: `${kind.stepVi} ${scope.vi}.`, en: `${kind.stepEn} ${scope.en}.` },
  )
}

function obstacle(recognition: Recognition, need: RecognitionNeed): string | undefined {
  if (!SERVES[recognition.scope].includes(need.scope)) return `does not serve ${need.scope}`
  if (!within(recognition.recognizedOn, need.span)) {
    return `outside the achievement period ${need.span.from} to ${need.span.to}`
  }
  return recognition.usedFor === undefined ? undefined : `already used for ${recognition.usedFor}`
}

function asEvidence(kind: Kind, r: Recognition): string {
  return `${kind.word} ${r.id}: ${r.scope}, ${r.recognizedOn}, decision ${r.decisionNumber}`
}

function unknown(kind: Kind, facts: Facts, cite: Cite): RuleResult {
  const period = periodInWords(facts.period)
  return conclude(
    cite,
    'MISSING_DATA',
    {
      vi: `Chưa có dữ liệu về ${kind.vi} của ${period.vi}.`,
      en: `Nothing is known of ${kind.en} for ${period.en}.`,
    },
    [],
    { vi: `Cập nhật dữ liệu về ${kind.vi} của ${period.vi}.`, en: `Record the ${kind.en} for ${period.en}.` },
  )
}
