import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of scorings and their markers. */
export const scoringMessages = {
  SCORING_OPEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Hội đồng đang chấm sáng kiến này; hãy kết thúc trước khi mở lần chấm mới.',
    en: 'The council is scoring this initiative already; close that scoring first.',
    describe: 'One open scoring per initiative and council.',
  },
  SCORING_CLOSED: {
    appearsAs: 'USER_ERROR',
    vi: 'Lần chấm đã kết thúc ngày {day}.',
    en: 'The scoring was closed on {day}.',
    describe: 'Nothing is added to a closed scoring.',
  },
  SCORING_NOT_CLOSED: {
    appearsAs: 'USER_ERROR',
    vi: 'Giám khảo của hội đồng còn đang chấm sáng kiến này; hãy kết thúc chấm điểm trước.',
    en: 'The markers of the council are still at work on this initiative; close the scoring first.',
    describe: 'Votes and decisions of an organization wait until its open scoring is closed.',
  },
  CONFLICT_OF_INTEREST: {
    appearsAs: 'USER_ERROR',
    vi: '"{person}" không được chấm sáng kiến này ({why}: là tác giả, hoặc cùng tổ với tác giả); hãy chọn người khác.',
    en: '"{person}" must not mark this initiative ({why}: an author, or of the team of one); choose another marker.',
    describe: 'Nobody marks her own work or, by the rubric, that of her team.',
  },
  MARKER_TWICE: {
    appearsAs: 'USER_ERROR',
    vi: 'Giám khảo "{subject}" (hoặc người đó) đã có trong lần chấm này.',
    en: 'The marker "{subject}", or that person, is in this scoring already.',
    describe: 'A marker is entered once in a scoring.',
  },
  MARKER_ASSIGNS: {
    appearsAs: 'USER_ERROR',
    vi: 'Người phân công không được đồng thời là giám khảo; hãy chọn người khác.',
    en: 'Who assigns markers cannot be one of them; choose another one.',
    describe: 'Who assigns markers sees the authors; markers do not.',
  },
  MARKER_NOT_APPOINTED: {
    appearsAs: 'USER_ERROR',
    vi: 'Tài khoản "{subject}" không có vai trò COUNCIL_MEMBER tại đơn vị vào ngày {day}; hãy giao vai trò trước hoặc chọn giám khảo khác.',
    en: '"{subject}" is not appointed COUNCIL_MEMBER at the organization on {day}; appoint her first, or choose another marker.',
    describe: 'Only an appointed COUNCIL_MEMBER can submit a sheet for the council.',
  },
  MARKER_NOT_IN_COUNCIL: {
    appearsAs: 'USER_ERROR',
    vi: '"{person}" không phải thành viên Hội đồng sáng kiến của đơn vị vào ngày {day}; hãy chọn thành viên hội đồng hoặc kiện toàn hội đồng.',
    en: '"{person}" does not sit in the initiative council on {day}; choose one of its members, or re-form the council.',
    describe: 'Where the hub knows the initiative council of the day, markers are its members.',
  },
  MARKER_IS_ANOTHER: {
    appearsAs: 'USER_ERROR',
    vi: 'Tài khoản của bạn đã liên kết với người khác, không phải giám khảo "{person}"; hãy đề nghị thư ký phân công lại đúng người.',
    en: 'Your account is linked to another person than the marker "{person}"; ask the secretary to assign the right person.',
    describe:
      'A conflict of interest is checked for the person of a marker: where the hub knows whose account it is, it is hers.',
  },
  NOT_A_MARKER: {
    appearsAs: 'USER_ERROR',
    vi: 'Bạn không được phân công chấm sáng kiến này.',
    en: 'You are not assigned to mark this initiative.',
    describe: 'Only assigned markers submit sheets.',
  },
} as const satisfies Messages
