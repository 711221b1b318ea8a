import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, RuleResult } from './rule.js'

const cite: Cite = { ruleId: 'R-GEN-09', legalBasis: 'Nghị định 152/2025/NĐ-CP, Điều 4 khoản 7' }

/** What is left of a required time for a woman who leads: a third less. */
export function leastForWomenLeaders(months: number): number {
  return Math.ceil((months * 2) / 3)
}

/**
 * R-GEN-09: for women leaders the time that is asked for in commendations of contribution (cống hiến) is a third less. The
 * decree is known from a quotation, and not whether it means this award too: between the shorter and the full time a
 * person judges. Undefined where it changes nothing.
 */
export function reliefForWomenLeaders(
  found: number | undefined,
  least: number,
  { gender, career, commendationKind }: Facts,
): RuleResult | undefined {
  const isAsked = commendationKind === 'CONTRIBUTION' && gender === 'FEMALE' && career?.isManager !== false
  if (!isAsked || found === undefined || found >= least || found < leastForWomenLeaders(least))
    return undefined
  const shorter = leastForWomenLeaders(least)
  const evidence = [`counted: ${found} months, asked: ${least}, of women leaders: ${shorter}`]
  if (career?.isManager === undefined) {
    return conclude(
      cite,
      'MISSING_DATA',
      {
        vi: `Đủ thời gian nếu là nữ lãnh đạo, quản lý (giảm 1/3, còn ${shorter} tháng); chưa rõ có giữ chức vụ hay không.`,
        en: `Long enough for a woman who leads (a third less, ${shorter} months); whether she does is not known.`,
      },
      evidence,
      { vi: 'Kê khai IS_MANAGER.', en: 'State IS_MANAGER.' },
    )
  }
  return conclude(
    cite,
    'NEEDS_PERSON',
    {
      vi: `Nữ lãnh đạo, quản lý được giảm 1/3 thời gian xét cống hiến (còn ${shorter} tháng): người có thẩm quyền xem xét việc áp dụng.`,
      en: `For women leaders the time is a third less in commendations of contribution (${shorter} months): a person must judge whether that applies.`,
    },
    evidence,
  )
}
