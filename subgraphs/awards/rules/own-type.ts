import type { AwardType } from './award-type.js'
import type { Sentence } from './rule.js'
import { voteRule, type VoteRule } from './votes.js'

/** A title or form that an organization has defined for itself and all below it. */
export interface OwnAwardType extends AwardType {
  /** Who has defined it, and decides it. */
  ownerId: string
  ownerKind: string
  /** The standard as text: no program reads it, a person judges. */
  criteria: string
  /** Share of all members of the submitting council, in percent; null: the majority. */
  votePercent: number | null
}

/** Whether a row of the catalogue is an organization's own. */
export function isOwn(type: AwardType | undefined): type is OwnAwardType {
  return type !== undefined && 'ownerId' in type
}

/** The vote that an award needs of one council on a day: what its organization has set, else what is recorded. */
export function voteRuleOf(
  type: AwardType | undefined,
  code: string,
  day: string,
  council: VoteRule['council'],
): VoteRule | undefined {
  const recorded = voteRule(code, day, council)
  if (!recorded || !isOwn(type) || type.votePercent === null || council !== 'SUBMITTING') return recorded
  return {
    ...recorded,
    ruleId: 'R-VOTE-OWN',
    threshold: { numerator: type.votePercent, denominator: 100 },
    comparison: 'AT_LEAST',
    legalBasis: type.legalBasis,
  }
}

/** What an organization is about to define. */
export type NewOwnType = Pick<
  OwnAwardType,
  'code' | 'nameVi' | 'nameEn' | 'category' | 'requiredDocuments' | 'votePercent' | 'validFrom'
>

/**
 * In which points a new award departs from those of wider scope: the nearer scope may add, and never contradicts without
 * saying so. Empty where it departs in none. `local` is its code as the organization wrote it.
 */
export function departuresOf(one: NewOwnType, local: string, wider: readonly AwardType[]): Sentence[] {
  const twins = wider.filter((other) => isTwin(one, local, other))
  const ofTitle = one.category === 'EMULATION_TITLE' ? [titlesAreOfTheLaw] : []
  return [...ofTitle, ...twins.flatMap((twin) => departuresFrom(one, twin))]
}

const titlesAreOfTheLaw: Sentence = {
  vi: 'danh hiệu thi đua chỉ do luật quy định (Luật 06/2022/QH15, Điều 19, Điều 20)',
  en: 'emulation titles are those of the law alone (Law 06/2022/QH15, Articles 19 and 20)',
}

function isTwin(one: NewOwnType, local: string, other: AwardType): boolean {
  const names = [one.nameVi, one.nameEn].map(folded)
  return local === other.code || names.includes(folded(other.nameVi)) || names.includes(folded(other.nameEn))
}

function departuresFrom(one: NewOwnType, twin: AwardType): Sentence[] {
  const { code, nameVi, nameEn, legalBasis } = twin
  const found: Sentence[] = [
    {
      vi: `cùng mã hoặc tên với ${code} (${nameVi}), do cấp khác quyết định (${legalBasis})`,
      en: `has the code or the name of ${code} (${nameEn}), which others decide (${legalBasis})`,
    },
  ]
  const asked = percentOf(twin, one.validFrom)
  const own = one.votePercent ?? MAJORITY
  if (own < asked) {
    found.push({
      vi: `tỷ lệ phiếu ${own}% thấp hơn ${asked}% của ${code}`,
      en: `a vote of ${own}% is less than the ${asked}% of ${code}`,
    })
  }
  const missing = twin.requiredDocuments.filter((kind) => !one.requiredDocuments.includes(kind))
  if (missing.length > 0) {
    found.push({
      vi: `thiếu giấy tờ của ${code}: ${missing.join(', ')}`,
      en: `documents of ${code} are lacking: ${missing.join(', ')}`,
    })
  }
  return found
}

/** More than half, in whole percent. */
const MAJORITY = 51

function percentOf(type: AwardType, day: string): number {
  const councils = ['SUBMITTING', 'PROVINCE_OR_MINISTRY'] as const
  const rules = councils.map((council) => voteRuleOf(type, type.code, day, council))
  const shares = rules.map((rule) =>
    rule?.comparison === 'AT_LEAST'
      ? Math.ceil((rule.threshold.numerator * 100) / rule.threshold.denominator)
      : MAJORITY,
  )
  return Math.max(...shares)
}

/** A name without accents, case, punctuation and spaces, so that none is told apart by these alone. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
