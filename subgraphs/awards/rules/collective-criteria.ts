import { periodInWords } from './period.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, RuleResult, Sentence } from './rule.js'

/** A share as the law writes it, in integers: 70/100. */
export interface Share {
  numerator: number
  denominator: number
}

/** At least `share` of the counted members hold the title `LDTT` of the period. */
export function ldttShareAtLeast(share: Share, facts: Facts, cite: Cite): RuleResult {
  const { membersCounted, ldttCount, ldttPending = 0 } = facts.collective ?? {}
  if (!membersCounted) return missing(cite, facts, MEMBERS)
  if (ldttCount === undefined) return missing(cite, facts, LDTT_COUNT)
  const short = shortOf(share, membersCounted, ldttCount)
  const sentence = {
    vi: `${ldttCount}/${membersCounted} cá nhân đạt danh hiệu Lao động tiên tiến (yêu cầu từ ${share.numerator}/${share.denominator}).`,
    en: `${ldttCount} of ${membersCounted} members are Advanced Workers (at least ${share.numerator}/${share.denominator} required).`,
  }
  const evidence = [
    `members counted: ${membersCounted}`,
    `LDTT ${facts.period}: ${ldttCount}, pending ${ldttPending}`,
  ]
  if (short <= 0) return conclude(cite, 'MET', sentence, evidence)
  return short <= ldttPending
    ? conclude(cite, 'MISSING_DATA', sentence, evidence, {
        vi: `Chờ quyết định danh hiệu Lao động tiên tiến của ${ldttPending} cá nhân.`,
        en: `Await the decision on the title Advanced Worker for ${ldttPending} member(s).`,
      })
    : conclude(cite, 'NOT_MET', sentence, evidence, {
        vi: `Cần thêm ${short} cá nhân đạt danh hiệu Lao động tiên tiến.`,
        en: `${short} more member(s) must be Advanced Workers.`,
      })
}

/** At least `count` counted members hold the title `CSTDCS` of the period. */
export function cstdcsAtLeast(count: number, facts: Facts, cite: Cite): RuleResult {
  const { cstdcsCount, cstdcsPending = 0 } = facts.collective ?? {}
  if (cstdcsCount === undefined) return missing(cite, facts, CSTDCS_COUNT)
  const sentence = {
    vi: `${cstdcsCount} cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở (yêu cầu từ ${count}).`,
    en: `${cstdcsCount} member(s) are Grassroots Emulation Fighters (at least ${count} required).`,
  }
  const evidence = [`CSTDCS ${facts.period}: ${cstdcsCount}, pending ${cstdcsPending}`]
  if (cstdcsCount >= count) return conclude(cite, 'MET', sentence, evidence)
  return cstdcsCount + cstdcsPending >= count
    ? conclude(cite, 'MISSING_DATA', sentence, evidence, {
        vi: `Chờ quyết định danh hiệu Chiến sĩ thi đua cơ sở của ${cstdcsPending} cá nhân.`,
        en: `Await the decision on the title Grassroots Emulation Fighter for ${cstdcsPending} member(s).`,
      })
    : conclude(cite, 'NOT_MET', sentence, evidence)
}

/** Every counted member completed the tasks of the period (100 %). */
export function everyMemberCompleted(facts: Facts, cite: Cite): RuleResult {
  const { membersCounted, membersRated, membersNotCompleted } = facts.collective ?? {}
  const evidence = [
    `members rated ${facts.period}: ${membersRated ?? 'unknown'} of ${membersCounted ?? 'unknown'}`,
    `not completed: ${membersNotCompleted ?? 'unknown'}`,
  ]
  const sentence = {
    vi: `${membersNotCompleted ?? '…'} cá nhân không hoàn thành nhiệm vụ (yêu cầu 100% hoàn thành nhiệm vụ).`,
    en: `${membersNotCompleted ?? '…'} member(s) did not complete their tasks (100 % completion required).`,
  }
  if (membersNotCompleted !== undefined && membersNotCompleted > 0)
    return conclude(cite, 'NOT_MET', sentence, evidence)
  if (!membersCounted) return missing(cite, facts, MEMBERS)
  if (membersNotCompleted === undefined || membersRated === undefined || membersRated < membersCounted) {
    return missing(cite, facts, MEMBER_RATINGS, evidence)
  }
  return conclude(cite, 'MET', sentence, evidence)
}

/** No member was disciplined with a warning (cảnh cáo) or heavier in the period. */
export function noneDisciplined(facts: Facts, cite: Cite): RuleResult {
  const count = facts.collective?.disciplineWarningOrHeavier
  if (count === undefined) return missing(cite, facts, DISCIPLINE)
  return conclude(
    cite,
    count > 0 ? 'NOT_MET' : 'MET',
    {
      vi: `${count} cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên (yêu cầu không có).`,
      en: `${count} member(s) disciplined with a warning or heavier (none allowed).`,
    },
    [`disciplined with a warning or heavier ${facts.period}: ${count}`],
  )
}

/** Internal unity: no figure shows it, a person states it. */
export function united(facts: Facts, cite: Cite): RuleResult {
  const unity = facts.collective?.internalUnity
  if (unity === undefined) {
    return conclude(
      cite,
      'NEEDS_PERSON',
      {
        vi: 'Nội bộ đoàn kết: người có thẩm quyền phải xác nhận.',
        en: 'Internal unity: a person must confirm it.',
      },
      [],
      { vi: 'Xác nhận nội bộ đoàn kết.', en: 'Confirm internal unity.' },
    )
  }
  return conclude(
    cite,
    unity ? 'MET' : 'NOT_MET',
    unity
      ? { vi: 'Nội bộ đoàn kết.', en: 'The collective is united.' }
      : { vi: 'Nội bộ không đoàn kết.', en: 'The collective is not united.' },
    [`internal unity: ${unity}`],
  )
}

/** How many holders are lacking, in whole people; zero or less when the share is reached. */
function shortOf(share: Share, members: number, holders: number): number {
  return Math.ceil((share.numerator * members - share.denominator * holders) / share.denominator)
}

const MEMBERS: Sentence = { vi: 'số cá nhân được tính trong tập thể', en: 'the number of members counted' }
const LDTT_COUNT: Sentence = { vi: 'số cá nhân đạt Lao động tiên tiến', en: 'the number of Advanced Workers' }
const CSTDCS_COUNT: Sentence = {
  vi: 'số cá nhân đạt Chiến sĩ thi đua cơ sở',
  en: 'the number of Grassroots Emulation Fighters',
}
const MEMBER_RATINGS: Sentence = { vi: 'xếp loại của mọi cá nhân', en: 'the rating of every member' }
const DISCIPLINE: Sentence = {
  vi: 'tình hình kỷ luật của tập thể',
  en: 'disciplinary measures in the collective',
}

function missing(cite: Cite, facts: Facts, what: Sentence, evidence: string[] = []): RuleResult {
  const period = periodInWords(facts.period)
  return conclude(
    cite,
    'MISSING_DATA',
    {
      vi: `Chưa có đủ dữ liệu về ${what.vi} trong ${period.vi}.`,
      en: `Not fully known for ${period.en}: ${what.en}.`,
    },
    evidence,
    { vi: `Cập nhật ${what.vi} trong ${period.vi}.`, en: `Record ${what.en} for ${period.en}.` },
  )
}
