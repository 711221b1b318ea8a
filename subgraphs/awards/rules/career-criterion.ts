import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Career, Facts, RuleResult, Sentence } from './rule.js'
import { monthsDisciplined, monthsInSector } from './time-worked.js'

/** Twelve months. */
export function years(count: number): number {
  return count * 12
}

/** Which times are counted, and what they are called. */
export interface ServiceNeed {
  name: string
  words: Sentence
  least: number
}

/** So many months of service; undefined is missing data. */
export function serviceAtLeast(found: number | undefined, need: ServiceNeed, cite: Cite): RuleResult {
  const { vi, en } = need.words
  if (found === undefined) {
    return conclude(cite, 'MISSING_DATA', { vi: `Chưa có dữ liệu về ${vi}.`, en: `Not known: ${en}.` }, [], {
      vi: `Cập nhật ${vi}.`,
      en: `Record ${en}.`,
    })
  }
  const sentence = {
    vi: `${inYears(found, 'năm', 'tháng')} ${vi} (yêu cầu từ ${need.least / 12} năm).`,
    en: `${inYears(found, 'years', 'months')} of ${en} (at least ${need.least / 12} years required).`,
  }
  const evidence = [`${need.name}: ${found} months`]
  return found >= need.least
    ? conclude(cite, 'MET', sentence, evidence)
    : conclude(cite, 'NOT_MET', sentence, evidence, {
        vi: `Còn thiếu ${inYears(need.least - found, 'năm', 'tháng')}.`,
        en: `${inYears(need.least - found, 'years', 'months')} are lacking.`,
      })
}

/** Time in the sector without the time under discipline; undefined where one of the two is not known. */
export function countedInSector(career: Career | undefined): number | undefined {
  const { sectorMonths, disciplinedMonths } = career ?? {}
  return sectorMonths === undefined || disciplinedMonths === undefined
    ? undefined
    : sectorMonths - disciplinedMonths
}

/**
 * Time in the sector that counts, for a least time: as it is stated; where nothing is stated, what the employments of the
 * hub show, if that is enough. Less than enough shows nothing: there may have been service before the hub.
 */
export function shownInSector(facts: Facts, least: number): number | undefined {
  const stated = countedInSector(facts.career)
  if (stated !== undefined) return stated
  const disciplined = facts.career?.disciplinedMonths ?? monthsDisciplined(facts)
  if (facts.career?.sectorMonths !== undefined || disciplined === undefined) return undefined
  const known = monthsInSector(facts) - disciplined
  return known >= least ? known : undefined
}

/** Time in the education sector. */
export const SECTOR: Omit<ServiceNeed, 'least'> = {
  name: 'in the sector',
  words: { vi: 'công tác trong ngành giáo dục', en: 'service in the education sector' },
}

/** Time of direct teaching. */
export const TEACHING: Omit<ServiceNeed, 'least'> = {
  name: 'teaching',
  words: { vi: 'trực tiếp giảng dạy', en: 'direct teaching' },
}

function inYears(months: number, year: string, month: string): string {
  return `${Math.floor(months / 12)} ${year} ${months % 12} ${month}`
}
