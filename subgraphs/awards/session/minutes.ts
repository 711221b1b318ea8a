import type { Share } from '../../../shared/voting/votes.js'
import type { CouncilSession, CouncilSessionSeat, WrittenOpinion } from './session.entity.js'
import type { Counted } from './tally.js'

/** Everything that the minutes of a session say. */
export interface MinutesData {
  session: Pick<
    CouncilSession,
    'heldOn' | 'place' | 'totalMembers' | 'presentMembers' | 'quorum' | 'round' | 'minutesNumber' | 'places'
  >
  organization: string
  seats: readonly Pick<CouncilSessionSeat, 'personName' | 'role' | 'isPresent'>[]
  opinions: readonly Pick<WrittenOpinion, 'proposalId' | 'personName' | 'agrees' | 'paper'>[]
  counted: readonly Counted[]
  /** Proposals with enough votes that get no place. */
  beyond: ReadonlySet<string>
  chairChoices: ReadonlySet<string>
}

const roles: Record<string, string> = {
  CHAIR: 'Chủ tịch Hội đồng',
  DEPUTY: 'Phó Chủ tịch Hội đồng',
  STANDING: 'Ủy viên thường trực',
  SECRETARY: 'Thư ký',
  MEMBER: 'Ủy viên',
}

/** The minutes of a session (biên bản phiên họp), from its data alone; who voted what is in none of it. */
export function minutesOf(data: MinutesData): string {
  return [...heading(data), ...attendance(data), ...votes(data), ...opinions(data), ...ending(data)].join(
    '\n',
  )
}

function heading({ session, organization }: MinutesData): string[] {
  return [
    organization.toUpperCase(),
    'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
    '',
    'BIÊN BẢN PHIÊN HỌP VÀ KIỂM PHIẾU',
    `Số: ${session.minutesNumber ?? '......'}`,
    '',
    `Ngày họp: ${vietnameseDay(session.heldOn)}`,
    ...(session.place ? [`Địa điểm: ${session.place}`] : []),
    '',
  ]
}

function attendance({ session, seats }: MinutesData): string[] {
  const line = ({ personName, role }: { personName: string; role: string }): string =>
    `- ${personName} (${roles[role] ?? role})`
  const absent = seats.filter((seat) => !seat.isPresent)
  return [
    'I. THÀNH PHẦN',
    `Tổng số thành viên Hội đồng: ${session.totalMembers}. Có mặt: ${session.presentMembers}. Số thành viên tối thiểu để họp: ${session.quorum ?? '–'}.`,
    'Có mặt:',
    ...seats.filter((seat) => seat.isPresent).map(line),
    ...(absent.length > 0 ? ['Vắng mặt:', ...absent.map(line)] : []),
    '',
  ]
}

function votes(data: MinutesData): string[] {
  return [
    'II. KẾT QUẢ BỎ PHIẾU KÍN',
    `Số vòng bỏ phiếu: ${data.session.round}.`,
    ...data.counted.flatMap((one, index) => ['', ...voteOn(one, index, data)]),
    '',
  ]
}

function voteOn(one: Counted, index: number, data: MinutesData): string[] {
  const { item, tally, rule, agree, baseMembers } = one
  const percent = ((100 * agree) / baseMembers).toFixed(1).replace('.', ',')
  return [
    `${index + 1}. ${item.candidateName} – ${item.awardType} (vòng ${item.lastRound})`,
    `   Phiếu kín: đồng ý ${tally.agree}, không đồng ý ${tally.against}, phiếu trắng ${tally.blank}.`,
    `   Ý kiến bằng văn bản: đồng ý ${one.writtenAgree}, không đồng ý ${one.writtenAgainst}.`,
    `   Tổng số đồng ý: ${agree}/${baseMembers} (${percent}%). Yêu cầu: ${threshold(rule.threshold, rule.comparison)} (${rule.legalBasis}).`,
    `   Kết quả: ${result(one, data)}`,
  ]
}

function threshold({ numerator, denominator }: Share, comparison: string): string {
  const share = denominator === 100 ? `${numerator}%` : `${numerator}/${denominator}`
  return `${comparison === 'MORE_THAN' ? 'trên' : 'từ'} ${share} tổng số thành viên`
}

function result({ item, isEnough }: Counted, { beyond, chairChoices }: MinutesData): string {
  if (!isEnough) return 'không đạt.'
  if (beyond.has(item.proposalId)) return 'đủ phiếu nhưng vượt chỉ tiêu, không đề nghị.'
  return chairChoices.has(item.proposalId)
    ? 'đạt, theo ý kiến của Chủ tịch Hội đồng khi số phiếu bằng nhau.'
    : 'đạt.'
}

function opinions({ opinions: given, counted }: MinutesData): string[] {
  if (given.length === 0) return []
  const nameOf = (id: string): string =>
    counted.find(({ item }) => item.proposalId === id)?.item.candidateName ?? ''
  return [
    'III. Ý KIẾN BẰNG VĂN BẢN CỦA THÀNH VIÊN VẮNG MẶT (có chữ ký, không phải phiếu kín)',
    ...given.map(
      ({ personName, agrees, paper, proposalId }) =>
        `- ${personName}: ${agrees ? 'đồng ý' : 'không đồng ý'} với ${nameOf(proposalId)} (văn bản ${paper})`,
    ),
    '',
  ]
}

function ending({ seats }: MinutesData): string[] {
  const nameOf = (role: string): string => seats.find((seat) => seat.role === role)?.personName ?? ''
  return ['THƯ KÝ\t\t\t\tCHỦ TỌA', `${nameOf('SECRETARY')}\t\t\t\t${nameOf('CHAIR')}`, '']
}

function vietnameseDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `ngày ${date} tháng ${month} năm ${year}`
}
