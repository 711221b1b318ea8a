import { rulesFor } from './catalogue.js'
import { inForce } from './dated.js'
import { GENERAL_RULES } from './general.js'
import { allOf, conclude } from './results.js'
import type { Facts, Rule, RuleOutcome, RuleResult, Subject } from './rule.js'

/** What the law says of one candidate for one award: eligible or not, never "awarded". */
export interface Judgement {
  awardType: string
  /** The strongest of the results: NOT_MET > MISSING_DATA > NEEDS_PERSON > MET. */
  outcome: RuleOutcome
  results: RuleResult[]
}

/** What an administrator has decided about the rules. */
export interface JudgeOptions {
  /** Ids of rules that ship switched off and are switched on here. */
  enable?: string[]
  /** The standard of an award that an organization has defined: text, which a person judges. */
  standard?: { criteria: string; legalBasis: string } | undefined
}

/** The id under which "no rule is recorded" is reported. */
export const NO_RULE = 'R-NONE'

/** The id under which the standard of an organization's own award is reported. */
export const OWN_STANDARD = 'R-OWN'

/**
 * Judges a candidate by the rules of the day on which the competent body received the dossier (before that, of the
 * day of asking). Where the law of that day is not recorded or not verified, a person must judge.
 * Throws a RangeError when the facts are of another kind of subject, or the day or period is malformed.
 */
export function judge(
  awardType: string,
  subject: Subject,
  day: string,
  facts: Facts,
  options: JudgeOptions = {},
): Judgement {
  if (facts.subject !== subject) {
    throw new RangeError(
      `The facts are of a ${facts.subject}, but a ${subject} is to be judged; give facts of a ${subject}.`,
    )
  }
  const recorded = rulesFor(awardType, subject, day)
  const active = recorded.filter((r) => r.enabled || options.enable?.includes(r.id))
  const standard =
    active.length > 0
      ? active.flatMap((r) => r.judge(facts))
      : [options.standard ? byText(options.standard) : withoutRule(awardType, day, recorded)]
  const beside = GENERAL_RULES.filter(
    (r) =>
      r.subject === subject &&
      inForce(r, day) &&
      (r.enabled || options.enable?.includes(r.id)) &&
      r.appliesTo(awardType, day),
  )
  const results = [...standard, ...beside.flatMap((r) => r.judge(facts, awardType))]
  return { awardType, outcome: allOf(results), results }
}

/** What keeps a candidate from being proposed at all, by the rules of a day; empty where they limit nobody. */
export function judgeProposable(
  awardType: string,
  subject: Subject,
  day: string,
  facts: Facts,
): RuleResult[] {
  return rulesFor(awardType, subject, day)
    .filter((rule) => rule.enabled)
    .flatMap((rule) => rule.mayBeProposed?.(facts) ?? [])
    .filter((result) => result.outcome !== 'MET')
}

function withoutRule(awardType: string, day: string, recorded: Rule[]): RuleResult {
  const draft = recorded[0]
  return draft ? switchedOff(draft, day) : notRecorded(awardType, day)
}

function byText({ criteria, legalBasis }: NonNullable<JudgeOptions['standard']>): RuleResult {
  return conclude({ ruleId: OWN_STANDARD, legalBasis }, 'NEEDS_PERSON', {
    vi: `Tiêu chuẩn của đơn vị, người có thẩm quyền xem xét: ${criteria}`,
    en: `The organization's own standard, for a person to judge: ${criteria}`,
  })
}

function switchedOff(draft: Rule, day: string): RuleResult {
  return conclude(
    { ruleId: draft.id, legalBasis: draft.legalBasis },
    'NEEDS_PERSON',
    {
      vi: `Quy định áp dụng cho ${draft.awardType} vào ngày ${day} chưa được xác minh; người có thẩm quyền phải xem xét. Quản trị viên có thể bật quy tắc dự thảo ${draft.id}.`,
      en: `The text that applies to ${draft.awardType} on ${day} is unverified; a person must judge. An administrator may switch on the draft rule ${draft.id}.`,
    },
    [`rule ${draft.id}: ${draft.verification}, switched off`],
  )
}

function notRecorded(awardType: string, day: string): RuleResult {
  return conclude({ ruleId: NO_RULE, legalBasis: '' }, 'NEEDS_PERSON', {
    vi: `Chưa ghi nhận quy định nào của pháp luật về ${awardType} vào ngày ${day}; người có thẩm quyền phải xem xét.`,
    en: `No rule of the law is recorded for ${awardType} on ${day}; a person must judge.`,
  })
}
