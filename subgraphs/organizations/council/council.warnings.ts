import type { Sentence } from '../../../shared/errors/refusal.js'
import type { Locale } from '../../../shared/errors/say.js'
import { type CouncilPost, type CouncilWarning } from './council.entity.js'
import type { MissedRequirement } from './council.store.js'

const posts: Record<CouncilPost, Sentence> = {
  PRINCIPAL: { vi: 'hiệu trưởng', en: 'principal' },
  VICE_PRINCIPAL: { vi: 'phó hiệu trưởng', en: 'vice principal' },
  PARTY_SECRETARY: { vi: 'bí thư cấp ủy', en: 'party secretary' },
  SCHOOL_BOARD: { vi: 'đại diện hội đồng trường', en: 'school board' },
  TRADE_UNION: { vi: 'chủ tịch công đoàn', en: 'trade union chair' },
  YOUTH_UNION: { vi: 'bí thư Đoàn', en: 'youth union secretary' },
  YOUNG_PIONEERS: { vi: 'tổng phụ trách Đội', en: 'young pioneers leader' },
  TEAM_LEADER: { vi: 'tổ trưởng chuyên môn', en: 'leader of a specialized team' },
  OFFICE_LEADER: { vi: 'tổ trưởng văn phòng', en: 'leader of the office' },
  FORM_TEACHER: { vi: 'giáo viên chủ nhiệm', en: 'form teacher' },
  OTHER: { vi: 'khác', en: 'other' },
}

const undated: Sentence = {
  vi: 'ngày có hiệu lực của điều lệ chưa xác minh',
  en: 'since when the charter is in force is not verified',
}

/** A requirement that is missed, in words; what is not verified of it is said. */
export function warningOf({ councilId: _, ...missed }: MissedRequirement, locale: Locale): CouncilWarning {
  const sentence = sentenceOf(missed.post)[locale]
  const mark = missed.datesVerification === 'UNVERIFIED' ? ` (${undated[locale]})` : ''
  return { ...missed, message: `${sentence}${mark}.` }
}

function sentenceOf(post: CouncilPost | null): Sentence {
  if (!post) {
    return { vi: 'Số thành viên hội đồng phải là số lẻ', en: 'The number of members must be odd' }
  }
  const { vi, en } = posts[post]
  return { vi: `Hội đồng chưa có ${vi}`, en: `The council has no ${en}` }
}
