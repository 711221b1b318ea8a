import type { Messages } from '../../shared/errors/catalogue.js'

/** Refusals that only this subgraph knows. */
export const messages = {
  SHARES_NOT_100: {
    appearsAs: 'USER_ERROR',
    vi: 'Tổng tỷ lệ đóng góp của các tác giả là {sum}%, phải đúng 100%; hãy sửa "sharePercent".',
    en: 'The shares of the authors sum to {sum} %, expected exactly 100 %; correct "sharePercent".',
    describe: "The shares of an initiative's authors sum to 100 percent.",
  },
  AUTHOR_TWICE: {
    appearsAs: 'USER_ERROR',
    vi: 'Tác giả "{person}" được ghi hai lần; hãy gộp thành một dòng.',
    en: 'The author "{person}" is given twice; put both shares into one line.',
    describe: 'A person is an author of an initiative once.',
  },
  AUTHOR_NOT_EMPLOYED: {
    appearsAs: 'USER_ERROR',
    vi: '"{person}" không làm việc tại đơn vị vào ngày {day}; hãy khai báo nơi công tác trước hoặc bỏ tác giả này.',
    en: '"{person}" does not work for the organization on {day}; declare the employment first, or leave this author out.',
    describe: 'Authors are people whom the owner employs on the day of registration.',
  },
  SCOPE_NOT_IN_COMPETENCE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị không có thẩm quyền công nhận phạm vi {scope} vào ngày {day}; phạm vi có thể: {possible}.',
    en: 'The organization cannot recognize at scope {scope} by a decision of {day}; possible: {possible}.',
    describe:
      'The dated table of competences does not give the organization this scope on the day of the decision.',
  },
  ALREADY_RECOGNIZED: {
    appearsAs: 'USER_ERROR',
    vi: 'Sáng kiến đã được công nhận ở phạm vi {scope}.',
    en: 'The initiative is already recognized at scope {scope}.',
    describe: 'One recognition per scope.',
  },
  DECISION_NUMBER_TAKEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị đã có quyết định số "{number}" trong năm {year} với ngày khác; hãy kiểm tra số và ngày.',
    en: 'The organization has a decision "{number}" in {year} of another date; check number and date.',
    describe: 'A number names one decision of a year, which may recognize many initiatives, all on one date.',
  },
  NO_THRESHOLD: {
    appearsAs: 'USER_ERROR',
    vi: 'Chưa cấu hình ngưỡng phiếu cho phạm vi {scope} vào ngày {day}; hãy kiểm tra ngày quyết định.',
    en: 'No council threshold is configured for scope {scope} on {day}; check the date of the decision.',
    describe: "The dated parameter of the council's vote has no row for the day of the decision.",
  },
  VOTES_TOO_FEW: {
    appearsAs: 'USER_ERROR',
    vi: 'Chỉ {agree}/{total} thành viên hội đồng đồng ý; cần ít nhất {needed}, tức {share} tổng số thành viên.',
    en: 'Only {agree} of {total} council members agreed; at least {needed} must, {share} of all members.',
    describe: 'Fewer members agreed than the configured share of all members of the council.',
  },
  NO_PROFESSIONAL_PARENT: {
    appearsAs: 'USER_ERROR',
    vi: 'Vào ngày {day} đơn vị không có cấp trên về chuyên môn để báo cáo.',
    en: 'On {day} the organization has no professional parent to report to.',
    describe: 'Reports go to the professional parent of the day; this organization has none.',
  },
  NOTHING_TO_REPORT: {
    appearsAs: 'USER_ERROR',
    vi: 'Kỳ {period} không có sáng kiến đã công nhận nào chưa báo cáo.',
    en: 'There is no recognized initiative of {period} that is not reported yet.',
    describe: 'Only recognized initiatives are reported, each once.',
  },
} as const satisfies Messages
