import type { Messages } from '../../shared/errors/catalogue.js'
import { annulmentMessages } from './annulment/messages.js'
import { complaintMessages } from './complaint/messages.js'
import { decisionMessages } from './decision/messages.js'
import { paperMessages } from './document/messages.js'
import { ownTypeMessages } from './own-type/messages.js'
import { sessionMessages } from './session/messages.js'

/** Refusals that only this subgraph knows. */
export const messages = {
  ...sessionMessages,
  ...annulmentMessages,
  ...complaintMessages,
  ...decisionMessages,
  ...paperMessages,
  ...ownTypeMessages,
  UNKNOWN_AWARD_TYPE: {
    appearsAs: 'USER_ERROR',
    vi: 'Không có danh hiệu hoặc hình thức "{code}" vào ngày {day}; xem truy vấn awardTypes.',
    en: 'There is no award type "{code}" on {day}; see the query awardTypes.',
    describe: 'The catalogue of that day has no such code.',
  },
  NOT_FOR_TEAMS: {
    appearsAs: 'USER_ERROR',
    vi: '{awardType} xét cho đơn vị dẫn đầu cụm, khối thi đua; tổ, phòng, ban trong đơn vị không được đề nghị: hãy đề nghị cho cả đơn vị.',
    en: '{awardType} is for an organization that leads its cluster; a team inside one is not proposed for it: propose the organization.',
    describe: 'Flags are for whole organizations of a cluster.',
  },
  AWARD_TYPE_DISABLED: {
    appearsAs: 'USER_ERROR',
    vi: '"{code}" chưa được bật vì quy định chưa xác minh ({verification}).',
    en: '"{code}" is not enabled because its text is not verified ({verification}).',
    describe: 'The award type ships disabled until its text has been verified.',
  },
  NOT_A_CANDIDATE: {
    appearsAs: 'USER_ERROR',
    vi: '"{candidate}" không thuộc đơn vị vào ngày {day}; hãy khai báo nơi công tác trước.',
    en: '"{candidate}" does not belong to the organization on {day}; declare the employment first.',
    describe:
      'A candidate is somebody who works for the organization on that day, or the organization itself.',
  },
  ALREADY_REGISTERED: {
    appearsAs: 'USER_ERROR',
    vi: '{name} đã đăng ký {awardType} cho kỳ này.',
    en: '{name} is already registered for {awardType} in this period.',
    describe: 'The same candidate aims at the same title twice.',
  },
  NOT_REGISTERED: {
    appearsAs: 'USER_ERROR',
    vi: '{name} chưa đăng ký thi đua cho kỳ {period} nên không được xét; hãy đăng ký (bổ sung) trước.',
    en: '{name} is not registered for {period} and cannot be considered; register (in a supplementary window) first.',
    describe: 'No registration, no consideration, except for kinds that nobody can foresee.',
  },
  ALREADY_PROPOSED: {
    appearsAs: 'USER_ERROR',
    vi: '{name} đã được đề nghị {awardType} cho kỳ này.',
    en: '{name} is already proposed for {awardType} in this period.',
    describe: 'One candidate, one award type, one period, one kind: one proposal.',
  },
  INITIATIVE_USED: {
    appearsAs: 'USER_ERROR',
    vi: 'Sáng kiến {initiative} đã dùng cho một đề nghị khác; mỗi sáng kiến chỉ dùng một lần.',
    en: 'The initiative {initiative} serves another proposal already; one initiative, one use.',
    describe: 'R-GEN-10 (CV 5007/BNV-TĐKT 2023).',
  },
  INITIATIVE_NOT_RECOGNIZED: {
    appearsAs: 'USER_ERROR',
    vi: 'Sáng kiến {initiative} chưa được công nhận cho người được đề nghị; hãy chọn sáng kiến đã công nhận của người đó.',
    en: 'The initiative {initiative} is not a recognized one of the candidate; name one that is.',
    describe: 'A proposal rests on a recognized initiative of its candidate.',
  },
  REGISTRATION_IN_USE: {
    appearsAs: 'USER_ERROR',
    vi: '{name} đang có đề nghị dựa trên đăng ký này; hãy rút đề nghị trước.',
    en: 'A proposal for {name} rests on this registration; withdraw the proposal first.',
    describe: 'A registration is not taken back under a proposal.',
  },
  ON_HOLD: {
    appearsAs: 'USER_ERROR',
    vi: 'Hiện chưa thể xét.',
    en: 'Not possible now.',
    describe: 'Consideration is suspended (R-GEN-05); why, and by whom, is not told.',
  },
  MERGED_TWIN: {
    appearsAs: 'USER_ERROR',
    vi: 'Hai hồ sơ nhân sự của cùng một người đã được nhập làm một và cả hai đều có đề nghị cùng danh hiệu; hãy rút một đề nghị rồi làm lại.',
    en: 'Two records of one person were merged, and both have a proposal for the same award; withdraw one of the two, then try again.',
    describe:
      'One candidate has one proposal per award type, period and kind, also after two records were merged.',
  },
  ALREADY_ENTERED: {
    appearsAs: 'USER_ERROR',
    vi: 'Khen thưởng theo quyết định {number} đã được nhập cho người hoặc tập thể này.',
    en: 'The award of decision {number} has been entered for this candidate already.',
    describe: 'One award of one decision is entered once for one candidate.',
  },
  STATEMENT_INVALID: {
    appearsAs: 'USER_ERROR',
    vi: '"{value}" không phải giá trị của {name}; xem mô tả trường value.',
    en: '"{value}" is no value of {name}; see the description of the field value.',
    describe: 'Months are whole numbers, days are YYYY-MM-DD, yes and no are true and false.',
  },
  ACHIEVEMENT_USED: {
    appearsAs: 'USER_ERROR',
    vi: 'Thành tích "{title}" đã dùng cho một đề nghị khác; không khen thưởng nhiều lần, nhiều hình thức cho một thành tích.',
    en: 'The achievement "{title}" serves another proposal already; one achievement is not awarded twice.',
    describe: 'R-GEN-01 (Luật 06/2022/QH15, Điều 5 khoản 2 điểm c).',
  },
  QUOTA_EXCEEDED: {
    appearsAs: 'USER_ERROR',
    vi: 'Vượt chỉ tiêu {awardType} của kỳ {period}: chỉ tiêu {base}, nếu ký sẽ là {used}; hãy bớt {over} đề nghị.',
    en: 'More {awardType} than the quota of {period} allows: {base} allowed, this would make {used}; take {over} out.',
    describe: 'What is granted never exceeds a quota of the owner or of an organization above it.',
  },
  QUOTA_BELOW_GRANTED: {
    appearsAs: 'USER_ERROR',
    vi: 'Chỉ tiêu {base} thấp hơn số đã tặng là {used}; hãy đặt từ {used} trở lên.',
    en: 'The quota {base} is lower than the {used} that are granted already; set {used} or more.',
    describe: 'A quota is not set below what is granted.',
  },
  QUOTA_MEASURE: {
    appearsAs: 'USER_ERROR',
    vi: 'Hãy cho đúng một trong hai: most, hoặc percent cùng ofAwardType.',
    en: 'Give exactly one of the two: most, or percent with ofAwardType.',
    describe: 'A quota is a number, or a percentage of another award.',
  },
  UNKNOWN_PARAMETER: {
    appearsAs: 'USER_ERROR',
    vi: 'Không có tham số "{name}"; xem truy vấn awardParameters.',
    en: 'There is no parameter "{name}"; see the query awardParameters.',
    describe: 'Parameters are those that awardParameters lists.',
  },
  RULE_NOT_MET: {
    appearsAs: 'USER_ERROR',
    vi: 'Chưa đạt tiêu chuẩn.',
    en: 'A standard of the law is not met.',
    describe: 'A rule of the day refuses; ruleId and legalBasis say which, the message says why.',
  },
  RULE_DATA_MISSING: {
    appearsAs: 'USER_ERROR',
    vi: 'Thiếu dữ liệu để xét tiêu chuẩn.',
    en: 'Data that a standard of the law asks for is missing.',
    describe: 'Missing data is never "not met", but nothing is decided without it.',
  },
  NO_VOTE_RULE: {
    appearsAs: 'USER_ERROR',
    vi: 'Chưa ghi nhận tỷ lệ phiếu cho {awardType} vào ngày {day}.',
    en: 'No vote threshold is recorded for {awardType} on {day}.',
    describe: 'Thresholds are recorded from 2024-01-01 on.',
  },
  ACHIEVEMENT_MISSING: {
    appearsAs: 'USER_ERROR',
    vi: 'Thiếu báo cáo thành tích của {name}; hãy bổ sung rồi gửi lại.',
    en: 'The report of achievements of {name} is missing; add it and send again.',
    describe: 'Every dossier holds a report of achievements (Luật 06/2022/QH15, Điều 84).',
  },
  DIFFERENT_RECEIVERS: {
    appearsAs: 'USER_ERROR',
    vi: 'Các đề nghị này phải gửi đến những nơi khác nhau; hãy tách thành nhiều hồ sơ.',
    en: 'These proposals go to different receivers; send them in separate dossiers.',
    describe: 'One dossier has one receiver, by the chain of submission of the day.',
  },
  NO_RECEIVER: {
    appearsAs: 'USER_ERROR',
    vi: 'Chưa xác định được nơi nhận vào ngày {day}; kiểm tra cấp trên của đơn vị và thẩm quyền của danh hiệu.',
    en: "No receiver is known on {day}; check the organization's parents and the competence of the award.",
    describe: 'The tree or the table of competences of that day has no next step.',
  },
  NUMBER_TAKEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Số văn bản "{number}" đã dùng.',
    en: 'The document number "{number}" is taken.',
    describe: 'Statement numbers are unique per sender and period, decision numbers per issuer and year.',
  },
  NOT_SENT_HERE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đề nghị của {name} không do nơi nào gửi đến đây nên không thể trả lại.',
    en: 'Nobody sent the proposal of {name} here, so it cannot be returned.',
    describe: 'A return goes one step down, to who sent it.',
  },
  NOT_HOLDER: {
    appearsAs: 'USER_ERROR',
    vi: 'Đề nghị của {name} hiện không ở đơn vị bạn.',
    en: 'The proposal of {name} is not with your organization now.',
    describe: 'Only the organization whose turn it is acts.',
  },
  NOT_APPRAISED: {
    appearsAs: 'USER_ERROR',
    vi: 'Đề nghị của {name} chưa được thẩm định là đủ điều kiện.',
    en: 'The proposal of {name} has not been appraised as eligible.',
    describe: 'Nothing is granted without an appraisal.',
  },
  ALREADY_PUBLISHED: {
    appearsAs: 'USER_ERROR',
    vi: 'Quyết định {number} đã công bố ngày {day}.',
    en: 'The decision {number} was published on {day}.',
    describe: 'A decision is published once.',
  },
  ALREADY_WITH_SUCCESSOR: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị kế thừa đã có đăng ký hoặc đề nghị cùng danh hiệu cho cùng người; hãy rút một trong hai rồi bàn giao lại.',
    en: 'The successor already has a registration or proposal of the same award for the same candidate; withdraw one of the two, then hand over again.',
    describe: 'One candidate has one proposal per award type and period, also after a merge.',
  },
  NOT_A_LOWER_FORM: {
    appearsAs: 'USER_ERROR',
    vi: '"{awardType}" không thấp hơn {present}; chỉ chuyển được xuống: {lower}.',
    en: '"{awardType}" is not below {present}; a proposal can be lowered to: {lower}.',
    describe: 'A change of form only goes down.',
  },
  FORM_NOT_DECIDED_HERE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị không nằm trong trình tự xét {awardType}; hãy trả lại cho nơi gửi.',
    en: 'The organization is not in the chain of {awardType}; return the proposal to its sender.',
    describe: 'Who is not asked about the lower form cannot go on with it.',
  },
  ALREADY_DONE: {
    appearsAs: 'USER_ERROR',
    vi: 'Việc này của {name} đã được ghi nhận ngày {day}.',
    en: 'This was recorded for {name} on {day} already.',
    describe: 'What follows a decision happens once; nothing follows the archive.',
  },
  NOT_NOTIFIED: {
    appearsAs: 'USER_ERROR',
    vi: 'Kết quả của {name} chưa được thông báo; hãy thông báo (notifyProposals) trước khi lưu trữ.',
    en: 'The decision on {name} has not been notified; use notifyProposals before archiving.',
    describe: 'Nothing is put away before its owner was told.',
  },
  PRESENTED_TOO_EARLY: {
    appearsAs: 'USER_ERROR',
    vi: 'Ngày trao {day} của {name} trước ngày quyết định {decided}.',
    en: 'The award of {name} cannot be handed over on {day}, before the decision of {decided}.',
    describe: 'An award is handed over after its decision.',
  },
  DOCUMENT_MISSING: {
    appearsAs: 'USER_ERROR',
    vi: 'Hồ sơ của {name} thiếu: {kinds}; hãy đính kèm (attachDocument) rồi gửi lại.',
    en: 'The file of {name} lacks {kinds}; attach it (attachDocument) and send again.',
    describe: 'The organization demands the whole checklist (parameter demandsDocuments).',
  },
  NOT_DISCLOSED: {
    appearsAs: 'USER_ERROR',
    vi: 'Đề nghị của {name} phải được công khai lấy ý kiến trước khi gửi (discloseProposals).',
    en: 'The proposal of {name} must be disclosed (discloseProposals) before it is sent.',
    describe: 'The organization demands disclosure (parameter demandsDisclosure).',
  },
  DISCLOSURE_RUNS: {
    appearsAs: 'USER_ERROR',
    vi: 'Thời gian công khai đến hết ngày {toDay}; hãy kết thúc sau ngày đó.',
    en: 'The disclosure runs to the end of {toDay}; close it after that day.',
    describe: 'Nothing leaves a disclosure before its last day has passed.',
  },
  DISCLOSURE_CLOSED: {
    appearsAs: 'USER_ERROR',
    vi: 'Đợt công khai đã kết thúc ngày {day}.',
    en: 'The disclosure was closed on {day}.',
    describe: 'A closed disclosure takes no comment.',
  },
  COMMENTS_UNHANDLED: {
    appearsAs: 'USER_ERROR',
    vi: 'Còn {count} ý kiến chưa xử lý; hãy xử lý (handleDisclosureComment) trước khi kết thúc công khai.',
    en: '{count} comments are not handled; use handleDisclosureComment before closing.',
    describe: 'Every comment is handled before a proposal goes on.',
  },
  COMMENT_HANDLED: {
    appearsAs: 'USER_ERROR',
    vi: 'Ý kiến này đã được xử lý ngày {day}.',
    en: 'This comment was handled on {day}.',
    describe: 'A comment is handled once.',
  },
  REGISTRATION_CLOSED: {
    appearsAs: 'USER_ERROR',
    vi: 'Đăng ký thi đua kỳ {period} đã hết hạn ngày {day}; chỉ đăng ký được khi mở đợt bổ sung (setRegistrationWindow).',
    en: 'Registration for {period} ended on {day}; open a supplementary window (setRegistrationWindow) to register.',
    describe:
      'Candidates register until some days after the staff conference (parameter), and in a supplementary window.',
  },
  LEVEL_VOTE_MISSING: {
    appearsAs: 'USER_ERROR',
    vi: '{awardType} của {name} phải được hội đồng cấp có thẩm quyền bỏ phiếu thông qua trước khi quyết định.',
    en: '{awardType} of {name} must pass the vote of the council of this level before it is decided.',
    describe: 'Some titles need the vote of the council of the province or ministry.',
  },
  LEVEL_VOTE_FAILED: {
    appearsAs: 'USER_ERROR',
    vi: 'Hội đồng của cấp này không thông qua đề nghị của {name}; chỉ có thể trả lại, không khen hoặc chuyển hình thức thấp hơn.',
    en: 'The council of this level did not pass the proposal of {name}; return it, refuse it or change it to a lower form.',
    describe: 'What the council of the level rejected is not granted.',
  },
} as const satisfies Messages
