import { addDays } from '../../../shared/clock/working-days.js'
import type { Sentence } from '../../../shared/errors/refusal.js'
import { impossibleDatesIn } from '../plan/written-dates.js'
import type { CampaignRound } from '../round/round.entity.js'
import type { Campaign } from './campaign.entity.js'
import { CampaignFlaw } from './campaign.enums.js'

/** Something that deserves a look, on half-open days. */
export interface Warning {
  flaw: CampaignFlaw
  from: string | null
  to: string | null
  sentence: Sentence
}

type Round = Pick<CampaignRound, 'schoolYear' | 'number' | 'from' | 'to' | 'theme' | 'occasions'>
type Dated = Pick<Campaign, 'name' | 'validFrom' | 'validTo'>

/** What deserves a look at a campaign, its rounds and the dates of its parent. */
export function findWarnings(campaign: Dated, rounds: readonly Round[], parent: Dated | null): Warning[] {
  return [
    ...betweenRounds(rounds),
    ...afterRounds(rounds),
    ...datesIn(campaign, rounds),
    ...outside(campaign, parent),
  ]
}

/** Each pair of rounds that follow each other by their first day. */
function betweenRounds(rounds: readonly Round[]): Warning[] {
  const inOrder = [...rounds].sort((one, other) => (one.from < other.from ? -1 : 1))
  let covered = inOrder[0]
  return inOrder.slice(1).flatMap((round) => {
    const before = covered!
    if (round.to > before.to) covered = round
    if (round.from < before.to) {
      const to = round.to < before.to ? round.to : before.to
      return [warn(CampaignFlaw.ROUNDS_OVERLAP, round.from, to, overlapping(before, round))]
    }
    if (round.from > before.to) {
      return [warn(CampaignFlaw.GAP_BETWEEN_ROUNDS, before.to, round.from, uncovered(before.to, round.from))]
    }
    return []
  })
}

/** Rounds of a school year fill twelve months from the first day of the first one. */
function afterRounds(rounds: readonly Round[]): Warning[] {
  const years = [...new Set(rounds.map(({ schoolYear }) => schoolYear))]
  return years.flatMap((year) => {
    const ofYear = rounds.filter(({ schoolYear }) => schoolYear === year)
    const from = ofYear
      .map((round) => round.to)
      .sort()
      .at(-1)!
    const first = ofYear.map((round) => round.from).sort()[0]!
    const end = `${Number(first.slice(0, 4)) + 1}${first.slice(4)}`
    const next = rounds.filter((round) => round.from >= from).map((round) => round.from)
    const to = [end, ...next].sort()[0]!
    return from < to && next.length === 0
      ? [warn(CampaignFlaw.YEAR_NOT_COVERED, from, to, uncovered(from, to))]
      : []
  })
}

function datesIn({ name }: Dated, rounds: readonly Round[]): Warning[] {
  const texts = [name, ...rounds.flatMap(({ theme, occasions }) => [theme, ...occasions])]
  return [...new Set(texts.flatMap((text) => impossibleDatesIn(text)))].map((date) =>
    warn(CampaignFlaw.IMPOSSIBLE_DATE, null, null, {
      vi: `Ngày "${date}" không có trong lịch; hãy kiểm tra văn bản.`,
      en: `The date "${date}" is in no calendar; check the document.`,
    }),
  )
}

function outside({ validFrom, validTo }: Dated, parent: Dated | null): Warning[] {
  if (!parent) return []
  const early = validFrom && parent.validFrom && validFrom < parent.validFrom
  const late = validTo && parent.validTo && validTo > parent.validTo
  if (!early && !late) return []
  const sentence = {
    vi: `Thời gian nằm ngoài thời gian của phong trào cấp trên "${parent.name}" (${parent.validFrom ?? '…'} đến trước ${parent.validTo ?? '…'}).`,
    en: `It runs outside the dates of its parent campaign "${parent.name}" (${parent.validFrom ?? '…'} until before ${parent.validTo ?? '…'}).`,
  }
  return [warn(CampaignFlaw.OUTSIDE_PARENT_DATES, validFrom, validTo, sentence)]
}

function warn(flaw: CampaignFlaw, from: string | null, to: string | null, sentence: Sentence): Warning {
  return { flaw, from, to, sentence }
}

function overlapping(one: Round, other: Round): Sentence {
  return {
    vi: `Đợt ${other.number} năm học ${other.schoolYear} bắt đầu ngày ${other.from}, khi đợt ${one.number} chưa kết thúc.`,
    en: `Round ${other.number} of ${other.schoolYear} begins on ${other.from}, before round ${one.number} has ended.`,
  }
}

function uncovered(from: string, to: string): Sentence {
  return {
    vi: `Từ ${from} đến ${addDays(to, -1)} không có đợt thi đua nào.`,
    en: `From ${from} to ${addDays(to, -1)} there is no round.`,
  }
}
