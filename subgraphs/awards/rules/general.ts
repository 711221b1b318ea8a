import { achievementSpan, periodInWords } from './period.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import { excellentShare } from './excellent-share.js'
import type { GeneralRule } from './general-rule.js'
import { LAUNCHING_LEVEL } from './launching-level.js'
import type { Facts, RuleResult } from './rule.js'
import { findAwardType } from './award-types.js'
import { formerUnits, lengthOf, months } from './time-worked.js'

const opinion: Cite = {
  ruleId: 'R-GEN-15',
  legalBasis: 'Nghị định 90/2020/NĐ-CP, Điều 20 khoản 1',
}

/** Who transferred: the new unit reviews; where she worked for six months or longer, the old unit's opinion is asked. */
const formerUnitOpinion: GeneralRule = {
  id: opinion.ruleId,
  subject: 'PERSON',
  validFrom: '2024-01-01',
  validTo: null,
  enabled: true,
  verification: 'V2',
  legalBasis: opinion.legalBasis,
  describe: {
    vi: 'Người chuyển công tác: đơn vị mới xét; nếu có từ 06 tháng ở đơn vị cũ trong kỳ thì phải có ý kiến nhận xét của đơn vị cũ.',
    en: "Who transferred: the new unit reviews; with six months or more at the old unit within the period, the old unit's opinion is required.",
  },
  appliesTo: (awardType, day) => findAwardType(awardType, day)?.category === 'EMULATION_TITLE',
  judge: (facts) =>
    formerUnits(facts, months(6)).map(({ organizationId, organizationName }) =>
      opinionOf(
        organizationName ?? organizationId,
        facts.formerUnitOpinions?.includes(organizationId) ?? false,
      ),
    ),
}

function opinionOf(unit: string, isThere: boolean): RuleResult {
  const evidence = [`former unit with six months or more: ${unit}`]
  return isThere
    ? conclude(
        opinion,
        'MET',
        { vi: `Có ý kiến nhận xét của ${unit}.`, en: `${unit} has given its opinion.` },
        evidence,
      )
    : conclude(
        opinion,
        'NEEDS_PERSON',
        {
          vi: `Cần ý kiến nhận xét của đơn vị cũ: ${unit}.`,
          en: `The opinion of the former unit is required: ${unit}.`,
        },
        evidence,
        {
          vi: `Xin ý kiến nhận xét của ${unit} và ghi nhận vào hồ sơ.`,
          en: `Ask ${unit} for its opinion and record it.`,
        },
      )
}

const absence: Cite = { ruleId: 'R-GEN-17', legalBasis: 'Luật cũ (CHƯA XÁC MINH)' }

const LEAST_MONTHS = 10
const MOST_LEAVE_DAYS = 40

/** Off: limits of the old law that local rules may still set. */
const shortYears: GeneralRule = {
  id: absence.ruleId,
  subject: 'PERSON',
  validFrom: '2024-01-01',
  validTo: null,
  enabled: false,
  verification: 'UNVERIFIED',
  legalBasis: absence.legalBasis,
  describe: {
    vi: '(Chưa xác minh) Lao động tiên tiến: không xét người mới tuyển dụng dưới 10 tháng, nghỉ từ 40 ngày làm việc trở lên (trừ thai sản), bị kỷ luật trong kỳ.',
    en: '(Unverified) Advanced Worker: not for who was recruited less than ten months ago, was on leave for forty working days or more (maternity apart), or was disciplined within the period.',
  },
  appliesTo: (awardType) => awardType === 'LDTT',
  judge: (facts) => [longEnough(facts), littleLeave(facts), notDisciplined(facts)],
}

function longEnough(facts: Facts): RuleResult {
  const first = (facts.employments ?? []).map((one) => one.from).sort()[0]
  if (first === undefined) return unknown({ vi: 'ngày bắt đầu công tác', en: 'the first day of work' })
  const isEnough = lengthOf({ from: first, to: achievementSpan(facts).to }) >= months(LEAST_MONTHS)
  return conclude(
    absence,
    isEnough ? 'MET' : 'NOT_MET',
    {
      vi: `Công tác từ ngày ${first} (yêu cầu từ ${LEAST_MONTHS} tháng tính đến hết kỳ).`,
      en: `At work since ${first} (at least ${LEAST_MONTHS} months required at the end of the period).`,
    },
    [`first day of work: ${first}`],
  )
}

function littleLeave({ leaveWorkingDays: days, openLeave, period }: Facts): RuleResult {
  if (days === undefined) return unknown({ vi: 'số ngày nghỉ', en: 'days of leave' })
  if (openLeave && days < MOST_LEAVE_DAYS && openLeave.mostWorkingDays >= MOST_LEAVE_DAYS)
    return unknown({
      vi: `ngày kết thúc của đợt nghỉ bắt đầu từ ${openLeave.from}`,
      en: `the end of the leave that began on ${openLeave.from}`,
    })
  const words = periodInWords(period)
  return conclude(
    absence,
    days < MOST_LEAVE_DAYS ? 'MET' : 'NOT_MET',
    {
      vi: `Nghỉ ${days} ngày làm việc trong ${words.vi} (phải dưới ${MOST_LEAVE_DAYS}).`,
      en: `${days} working days of leave in ${words.en} (must be under ${MOST_LEAVE_DAYS}).`,
    },
    [`working days of leave: ${days}`],
  )
}

function notDisciplined(facts: Facts): RuleResult {
  if (!facts.discipline) return unknown({ vi: 'tình hình kỷ luật', en: 'disciplinary measures' })
  const { from, to } = achievementSpan(facts)
  const measures = facts.discipline.filter((one) => one.from < to && (one.to === null || from < one.to))
  return conclude(
    absence,
    measures.length === 0 ? 'MET' : 'NOT_MET',
    measures.length === 0
      ? { vi: 'Không bị kỷ luật trong kỳ.', en: 'Not disciplined within the period.' }
      : { vi: 'Bị kỷ luật trong kỳ.', en: 'Disciplined within the period.' },
    measures.map((one) => `disciplined from ${one.from}`),
  )
}

function unknown(what: { vi: string; en: string }): RuleResult {
  return conclude(
    absence,
    'MISSING_DATA',
    { vi: `Chưa có dữ liệu về ${what.vi}.`, en: `Not known: ${what.en}.` },
    [],
    { vi: `Cập nhật ${what.vi}.`, en: `Record ${what.en}.` },
  )
}

/** Every rule that is judged beside the standards. */
export const GENERAL_RULES: readonly GeneralRule[] = [
  formerUnitOpinion,
  excellentShare,
  shortYears,
  ...LAUNCHING_LEVEL,
]
