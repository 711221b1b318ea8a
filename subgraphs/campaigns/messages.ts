import type { Messages } from '../../shared/errors/catalogue.js'

/** Refusals that only this subgraph knows. */
export const messages = {
  PLAN_TAKEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Kế hoạch có mã hoặc số "{value}" đã được nhập; hãy kiểm tra lại.',
    en: 'A plan with the code or number "{value}" has been entered already; check it.',
    describe: 'Codes are unique; an issuer has one plan of a number and date.',
  },
  PLAN_REPLACED: {
    appearsAs: 'USER_ERROR',
    vi: 'Kế hoạch {value} đã được một kế hoạch khác thay thế; hãy thay thế bản mới nhất.',
    en: 'The plan {value} has been replaced by another one already; replace the latest.',
    describe: 'A plan is replaced once: its replacements form a line.',
  },
  PLAN_FILE: {
    appearsAs: 'USER_ERROR',
    vi: 'Tệp "{name}" không dùng được; cần {expected}.',
    en: 'The file "{name}" cannot be used; expected {expected}.',
    describe: 'A file of a plan is a PDF, a Word document or a picture, sent by createPlanUpload.',
  },
  CAMPAIGN_CODE_TAKEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Mã phong trào "{code}" đã có; hãy chọn mã khác.',
    en: 'The campaign code "{code}" is taken; choose another.',
    describe: 'Campaign codes are unique.',
  },
  CASCADE_OUT_OF_LINE: {
    appearsAs: 'USER_ERROR',
    vi: '"{name}" không do đơn vị này, cấp trên của đơn vị, hoặc nơi ngoài hệ thống phát động; hãy chọn phong trào cấp trên khác.',
    en: '"{name}" was launched neither by this organization, nor by one above it, nor outside the hub; choose another parent campaign.',
    describe: 'A campaign cascades from one of its own line.',
  },
  OUTSIDE_CAMPAIGN_DATES: {
    appearsAs: 'USER_ERROR',
    vi: 'Ngày {day} nằm ngoài thời gian của phong trào "{name}": từ {from} đến trước {to}.',
    en: 'The day {day} lies outside the campaign "{name}", which runs from {from} until before {to}.',
    describe: 'An organization joins a campaign while it runs; a round lies inside its campaign.',
  },
  NOT_BELOW_LAUNCHER: {
    appearsAs: 'USER_ERROR',
    vi: 'Ngày {day}, đơn vị không trực thuộc nơi phát động phong trào "{name}"; chỉ cấp dưới của nơi phát động mới hưởng ứng được.',
    en: 'On {day} the organization does not lie below the launcher of the campaign "{name}"; only those below it can join.',
    describe:
      'A campaign launched inside the hub is open to what lies below its launcher on the joining day.',
  },
  NOT_YET_THERE: {
    appearsAs: 'USER_ERROR',
    vi: 'Vào ngày {day} đơn vị chưa có (hoặc không còn) trong hệ thống tổ chức; hãy kiểm tra ngày.',
    en: 'On {day} the organization is not in the tree yet, or no more; check the day.',
    describe: 'What is counted must have a place in the tree of its day.',
  },
  ALREADY_JOINED: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị đã hưởng ứng phong trào "{name}"; không cần đăng ký lại.',
    en: 'The organization has already joined the campaign "{name}"; nothing is left to do.',
    describe: 'An organization joins a campaign once.',
  },
  ROUND_TAKEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Đợt {number} năm học {schoolYear} của phong trào này đã có; hãy dùng số khác.',
    en: 'Round {number} of {schoolYear} exists already in this campaign; use another number.',
    describe: 'Rounds are numbered within campaign and school year.',
  },
  ALREADY_FULFILLED: {
    appearsAs: 'USER_ERROR',
    vi: 'Nhiệm vụ "{title}" đã được báo hoàn thành.',
    en: 'The duty "{title}" has been reported as done already.',
    describe: 'A duty is fulfilled once.',
  },
} as const satisfies Messages
