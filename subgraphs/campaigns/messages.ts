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
  NO_DUE_DAY: {
    appearsAs: 'USER_ERROR',
    vi: 'Lịch này không có ngày đến hạn nào trong kỳ {period}; hãy kiểm tra ngày đầu, ngày cuối.',
    en: 'This schedule has no due day in {period}; check its first and last day.',
    describe: 'A schedule sets at least one day.',
  },
  ALREADY_FULFILLED: {
    appearsAs: 'USER_ERROR',
    vi: 'Nhiệm vụ "{title}" đã được báo hoàn thành.',
    en: 'The duty "{title}" has been reported as done already.',
    describe: 'A duty is fulfilled once.',
  },
  BANDS_OUT_OF_ORDER: {
    appearsAs: 'USER_ERROR',
    vi: 'Mức xếp loại {code} từ {from} điểm phải thấp hơn mức {above} đứng trước; hãy xếp từ cao xuống thấp.',
    en: 'The class {code} from {from} points must lie below {above}, which stands before it; order the classes from the best on.',
    describe: 'Classes are listed from the best on, each with a smaller least total.',
  },
  CODE_TWICE: {
    appearsAs: 'USER_ERROR',
    vi: 'Mã "{code}" xuất hiện hai lần; mỗi mã chỉ dùng một lần.',
    en: 'The code "{code}" stands there twice; use each code once.',
    describe: 'Codes of criteria and of classes are unique within a set.',
  },
  UNKNOWN_BAND: {
    appearsAs: 'USER_ERROR',
    vi: 'Không có mức xếp loại "{band}" trong bộ tiêu chí; hãy dùng một mã đã khai.',
    en: 'The set has no class "{band}"; use the code of one of its classes.',
    describe: 'A knock-out is limited to a class of the same set.',
  },
  NO_POINTS: {
    appearsAs: 'USER_ERROR',
    vi: 'Bộ tiêu chí chưa có tiêu chí chấm điểm; hãy thêm ít nhất một tiêu chí loại POINTS.',
    en: 'The set has no criterion with points; add at least one of the kind POINTS.',
    describe: 'A total needs something to count.',
  },
  UNKNOWN_CRITERION: {
    appearsAs: 'USER_ERROR',
    vi: '"{title}" không có tiêu chí "{code}"; hãy kiểm tra mã.',
    en: '"{title}" has no criterion "{code}"; check the code.',
    describe: 'A comment or a score names a criterion of its set.',
  },
  NOT_BELOW_ISSUER: {
    appearsAs: 'USER_ERROR',
    vi: 'Ngày {day}, đơn vị không phải và không trực thuộc nơi ban hành "{title}"; hãy chọn bộ tiêu chí của cấp trên mình.',
    en: 'On {day} the organization neither issues "{title}" nor lies below its issuer; choose criteria of its own line.',
    describe: 'Criteria concern the issuer and those below it.',
  },
  ALREADY_SCORED: {
    appearsAs: 'USER_ERROR',
    vi: '"{name}" đã có bảng điểm theo bộ tiêu chí này; hãy mở bảng đã có.',
    en: '"{name}" has a scorecard by these criteria already; open that one.',
    describe: 'A subject is scored once by a set of criteria.',
  },
  OTHER_LEVEL: {
    appearsAs: 'USER_ERROR',
    vi: '"{title}" dành cho cấp {level}; hãy chọn bộ tiêu chí của cấp mình.',
    en: '"{title}" is for the level {level}; choose criteria of the own level.',
    describe: 'A set of criteria is for organizations of one level.',
  },
  NOT_OF_ORGANIZATION: {
    appearsAs: 'USER_ERROR',
    vi: 'Ngày {day}, không có {subject} này trong đơn vị; hãy kiểm tra danh sách của đơn vị.',
    en: 'On {day} there is no such {subject} in the organization; look at its lists.',
    describe: 'Who is scored or classified belongs to the organization on the day.',
  },
  SCORECARD_INCOMPLETE: {
    appearsAs: 'USER_ERROR',
    vi: 'Bảng điểm còn thiếu: {codes}; hãy chấm và bổ sung minh chứng rồi gửi lại.',
    en: 'The scorecard lacks: {codes}; enter points and evidence, then send it again.',
    describe: 'Every criterion is answered, with evidence where it is needed, before a card is sent.',
  },
  APPRAISER_OUT_OF_LINE: {
    appearsAs: 'USER_ERROR',
    vi: 'Nơi nhận bảng điểm của "{name}" phải là nơi ban hành tiêu chí hoặc cấp trên của đơn vị.',
    en: 'The appraiser of "{name}" must be the issuer of the criteria or one above the owner; choose one of these.',
    describe: 'A scorecard is appraised by the issuer of its criteria or by one above its owner.',
  },
  CHECKS_ITSELF: {
    appearsAs: 'USER_ERROR',
    vi: '"{name}" không tự chấm chéo bảng điểm của mình; hãy chọn đơn vị khác.',
    en: 'The owner of "{name}" does not check its own card; choose another organization.',
    describe: 'A cross-check is made by others.',
  },
  NOT_ASKED: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị chưa được đề nghị chấm chéo bảng điểm của "{name}".',
    en: 'The organization was not asked to check the scorecard of "{name}"; the appraiser asks.',
    describe: 'Only who was asked checks a scorecard.',
  },
  ALREADY_CHECKED: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị đã chấm chéo bảng điểm của "{name}"; không chấm lần hai.',
    en: 'The organization has checked the scorecard of "{name}" already; nothing is left to do.',
    describe: 'A cross-check is made once.',
  },
} as const satisfies Messages
