import type { Sentence } from '../../../shared/errors/refusal.js'
import { CitationFlaw } from './plan.enums.js'

/** What the check must know of a plan and of a citation. */
interface Dated {
  number: string | null
  date: string | null
}

/** One flaw of one citation, with its sentence. */
export interface FoundFlaw<T> {
  flaw: CitationFlaw
  document: T
  sentence: Sentence
}

/**
 * What is wrong with a plan's citations (lỗi viện dẫn): a basis dated after the plan, a number or a date that the plan
 * leaves out. Without a date of its own, a plan is not compared.
 */
export function findCitationFlaws<T extends Dated & { title: string }>(
  plan: Dated,
  documents: readonly T[],
): FoundFlaw<T>[] {
  return documents.flatMap((document) =>
    [datedAfter(plan, document), numberMissing(document), dateMissing(document)]
      .filter((found) => found !== null)
      .map((found) => ({ ...found, document })),
  )
}

type Check = Omit<FoundFlaw<never>, 'document'> | null

function datedAfter(plan: Dated, { number, date, title }: Dated & { title: string }): Check {
  if (!plan.date || !date || date <= plan.date) return null
  return {
    flaw: CitationFlaw.DATED_AFTER_PLAN,
    sentence: {
      vi: `Căn cứ "${number ?? title}" ghi ngày ${date}, sau ngày của kế hoạch (${plan.date}).`,
      en: `The basis "${number ?? title}" is dated ${date}, after the plan itself (${plan.date}).`,
    },
  }
}

function numberMissing({ number, title }: Dated & { title: string }): Check {
  if (number) return null
  return {
    flaw: CitationFlaw.NUMBER_MISSING,
    sentence: {
      vi: `Văn bản "${title}" được viện dẫn mà không ghi số.`,
      en: `"${title}" is cited without a number.`,
    },
  }
}

function dateMissing({ date, title }: Dated & { title: string }): Check {
  if (date) return null
  return {
    flaw: CitationFlaw.DATE_MISSING,
    sentence: {
      vi: `Văn bản "${title}" được viện dẫn mà không ghi ngày.`,
      en: `"${title}" is cited without a date.`,
    },
  }
}
