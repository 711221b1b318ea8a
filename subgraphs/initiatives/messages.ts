import type { Messages } from '../../shared/errors/catalogue.js'
import { scoringMessages } from './scoring/messages.js'

/** Refusals that only this subgraph knows. */
export const messages = {
  ...scoringMessages,
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
  NOT_REPORTABLE: {
    appearsAs: 'USER_ERROR',
    vi: 'Không báo cáo được {ids} của kỳ {period}: chỉ gửi sáng kiến của đơn vị đã nộp đơn, chưa báo cáo và không đang chấm; hãy bỏ ra hoặc hoàn tất trước.',
    en: 'Not to be reported for {period}: {ids}; only what the organization has filed and not reported yet, and what is not being scored, is sent. Leave these out, or finish them first.',
    describe: 'Of initiatives asked for by id all are reported, or none.',
  },
  COUNCIL_AGAINST: {
    appearsAs: 'USER_ERROR',
    vi: 'Phiên họp Hội đồng ngày {day} chỉ có {agree}/{total} phiếu đồng ý, không đủ theo quy định của ngày đó; không công nhận phạm vi này, hoặc hội đồng họp lại.',
    en: 'The council voted against it on {day}: {agree} of {total} agreed, too few by the rule of that day; refuse the scope, or let the council sit again.',
    describe:
      'A scope is not recognized against the last vote of its council, even if another share is asked for since.',
  },
  FILE_OF_OTHER_KIND: {
    appearsAs: 'USER_ERROR',
    vi: 'Tệp "{name}" không phải là {mediaType} như đã khai; hãy tải lên tệp .docx, .pdf hoặc văn bản UTF-8 đúng loại.',
    en: 'The file "{name}" is not {mediaType} as it says; upload a .docx, a .pdf or a text in UTF-8 of the right kind.',
    describe:
      'The content of a file is of another kind than was said, or of a kind that the hub does not read.',
  },
  FILE_LOCKED: {
    appearsAs: 'USER_ERROR',
    vi: 'Tệp "{name}" có mật khẩu; hãy bỏ mật khẩu rồi tải lên lại.',
    en: 'The file "{name}" is locked with a password; remove the password and upload it again.',
    describe: 'The hub does not read files with a password.',
  },
  FILE_DAMAGED: {
    appearsAs: 'USER_ERROR',
    vi: 'Tệp "{name}" bị hỏng, không đọc được; hãy lưu lại từ bản gốc rồi tải lên lại.',
    en: 'The file "{name}" is damaged and cannot be read; save it anew from its source and upload it again.',
    describe: 'The file begins as its kind does, but cannot be read.',
  },
  FILE_WITHOUT_TEXT: {
    appearsAs: 'USER_ERROR',
    vi: 'Tệp "{name}" không có chữ (có thể là ảnh quét); hãy tải lên bản có văn bản.',
    en: 'The file "{name}" holds no letters (perhaps scanned pages); upload one that holds text.',
    describe: 'Pictures of pages cannot be compared.',
  },
  FILE_TOO_LARGE_INSIDE: {
    appearsAs: 'USER_ERROR',
    vi: 'Tệp "{name}" khi giải nén quá lớn; hãy giảm hình ảnh rồi tải lên lại.',
    en: 'The file "{name}" unpacks to more than the hub reads; reduce its pictures and upload it again.',
    describe: 'The file, or what it unpacks to, is larger than the hub reads.',
  },
  FILE_TOO_COSTLY: {
    appearsAs: 'USER_ERROR',
    vi: 'Đọc tệp "{name}" tốn quá nhiều thời gian hoặc bộ nhớ; hãy lưu lại đơn giản hơn (chỉ văn bản) rồi tải lên lại.',
    en: 'Reading the file "{name}" takes too much time or memory; save it more simply (text only) and upload it again.',
    describe: 'The reading of a file was ended at its limit of time or memory.',
  },
  TEXT_NOT_INDEXED: {
    appearsAs: 'USER_ERROR',
    vi: 'Nội dung chưa đưa được vào kho đối chiếu ({failure}, {failures} lần); hệ thống sẽ thử lại lúc {retryAt}. Có thể sửa hồ sơ hoặc báo người quản trị hệ thống.',
    en: 'Its texts could not be indexed for comparison ({failure}, {failures} times); they are tried again at {retryAt}. Correct the application, or tell the operator.',
    describe:
      'An initiative that cannot be indexed is set aside, and tried again after a minute, then after twice as long each time, a day at most.',
  },
  WINDOWS_OVERLAP: {
    appearsAs: 'USER_ERROR',
    vi: 'Đợt nhận {opensOn}–{closesOn} trùng với một đợt khác của kỳ {period}; hãy chọn ngày khác.',
    en: 'The window {opensOn}–{closesOn} overlaps another one of {period}; choose other days.',
    describe: 'Filing windows of an organization for one period do not overlap.',
  },
  LIMIT_BEFORE_ANOTHER: {
    appearsAs: 'USER_ERROR',
    vi: 'Sau ngày {validFrom} đơn vị đã có một thời hạn khác; hãy chọn đúng ngày của thời hạn đó để sửa, hoặc một ngày sau đó.',
    en: 'Another limit of the organization begins after {validFrom}; give the day of that one to correct it, or a later day.',
    describe: 'Limits of an organization follow one another; a new one begins after the last one.',
  },
  REQUEST_OPEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Sáng kiến "{initiative}" đang được đề nghị công nhận phạm vi {scope}; hãy chờ trả lời.',
    en: 'The initiative "{initiative}" has been laid before somebody for scope {scope} already; wait for the answer.',
    describe: 'One open request for recognition per initiative and scope.',
  },
  FILING_WINDOW_CLOSED: {
    appearsAs: 'USER_ERROR',
    vi: 'Ngày {day} không thuộc đợt nhận hồ sơ kỳ {period}; các đợt: {possible}.',
    en: '{day} lies in no filing window for {period}; the windows are {possible}.',
    describe: 'The organization takes applications in on the days of its filing windows.',
  },
  FORM_INCOMPLETE: {
    appearsAs: 'USER_ERROR',
    vi: 'Hồ sơ thiếu "{part}"; hãy trả lại để bổ sung.',
    en: 'The application lacks "{part}"; return it for completion.',
    describe: 'The form check asks for evidence, effect and the commitment of originality.',
  },
  SCORES_SUBMITTED: {
    appearsAs: 'USER_ERROR',
    vi: 'Bạn đã nộp phiếu chấm này; phiếu không sửa được nữa.',
    en: 'You have submitted this sheet already; it cannot be changed.',
    describe: 'A sheet is submitted once.',
  },
  MARKS_MISSING: {
    appearsAs: 'USER_ERROR',
    vi: 'Chưa cho điểm các tiêu chí: {criteria}.',
    en: 'Points are missing for: {criteria}.',
    describe: 'A sheet has points for every criterion that has any.',
  },
  SCORES_MISSING: {
    appearsAs: 'USER_ERROR',
    vi: 'Mới có {submitted} phiếu chấm, cần ít nhất {needed}.',
    en: 'Only {submitted} sheets were submitted, {needed} are needed.',
    describe: 'A scoring is closed when enough independent markers have submitted.',
  },
  THIRD_MARKER_NEEDED: {
    appearsAs: 'USER_ERROR',
    vi: 'Điểm của hai giám khảo chênh nhau quá {limit} điểm; hãy thêm giám khảo thứ ba.',
    en: 'The totals of the two markers differ by more than {limit} points; add a third marker.',
    describe: 'The rubric limits the spread between two markers.',
  },
  SCORE_NOT_PASSED: {
    appearsAs: 'USER_ERROR',
    vi: 'Điểm chấm không đạt theo thang điểm; hãy trả lại hoặc không công nhận.',
    en: 'The scoring was not passed by the rubric; return the initiative or refuse recognition.',
    describe: 'What fails the pass mark or a knock-out criterion is not put to the vote and not recognized.',
  },
  CRITERION_TWICE: {
    appearsAs: 'USER_ERROR',
    vi: 'Tiêu chí "{code}" được ghi hai lần.',
    en: 'The criterion "{code}" is given twice.',
    describe: 'A code names one criterion.',
  },
  NO_QUORUM: {
    appearsAs: 'USER_ERROR',
    vi: 'Chỉ có {present}/{total} thành viên dự họp; cần {expected}.',
    en: 'Only {present} of {total} members were present, expected {expected}.',
    describe: 'The quorum of the day is a share of all members; written opinions do not count for it.',
  },
  ATTENDANCE_MISSING: {
    appearsAs: 'USER_ERROR',
    vi: 'Hệ thống biết Hội đồng sáng kiến ngày đó có {total} thành viên; hãy ghi những ai dự họp vào "present".',
    en: 'The hub knows the initiative council of that day, of {total} members; say in "present" who was there.',
    describe:
      'Where the hub knows the council, a session names its members: who made an initiative does not vote on it.',
  },
  NOT_IN_COUNCIL: {
    appearsAs: 'USER_ERROR',
    vi: '"{person}" không phải thành viên Hội đồng sáng kiến vào ngày {day}; hãy bỏ người này hoặc kiện toàn hội đồng trước.',
    en: '"{person}" does not sit in the initiative council on {day}; leave this person out, or re-form the council first.',
    describe: 'Only members of the council of the day attend and vote.',
  },
  PRESENT_AND_WRITTEN: {
    appearsAs: 'USER_ERROR',
    vi: '"{person}" vừa dự họp vừa có ý kiến bằng văn bản; hãy ghi một trong hai.',
    en: '"{person}" stands among those present and among the written opinions; give one of them.',
    describe: 'A written opinion is that of an absent member.',
  },
  MORE_VOTES_THAN_VOTERS: {
    appearsAs: 'USER_ERROR',
    vi: 'Ghi {agree} phiếu đồng ý nhưng chỉ {voters} thành viên được biểu quyết ({recused} người không biểu quyết vì là tác giả hoặc cùng tổ).',
    en: '{agree} agreed, but only {voters} members vote ({recused} are recused, as authors or of their team); correct the count.',
    describe: 'Nobody votes on her own work nor, by the rule of the council, on that of her team.',
  },
  VOTES_DIFFER: {
    appearsAs: 'USER_ERROR',
    vi: 'Phiên họp ngày {day} ghi {agree}/{total} phiếu; hãy ghi đúng số phiếu đó.',
    en: 'The session of {day} recorded {agree} of {total} votes; give these numbers.',
    describe: 'A recognition repeats the votes of the session in the hub.',
  },
  ALREADY_ANNULLED: {
    appearsAs: 'USER_ERROR',
    vi: 'Công nhận phạm vi {scope} đã bị hủy trước đó.',
    en: 'The recognition at scope {scope} is annulled already.',
    describe: 'A recognition is annulled once.',
  },
  NOT_A_PARENT: {
    appearsAs: 'USER_ERROR',
    vi: '"{receiver}" không phải cấp trên trực tiếp vào ngày {day}.',
    en: '"{receiver}" is no direct parent on {day}.',
    describe: 'Reports go to a direct parent of the day, professional or governing.',
  },
  OWN_INITIATIVE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đây là sáng kiến của chính đơn vị; "áp dụng ở nơi khác" do đơn vị khác ghi.',
    en: 'This is an initiative of the unit itself; other units record that they apply it.',
    describe: 'Spread is shown by units other than the owner.',
  },
  APPLIED_TWICE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị đã ghi nhận áp dụng sáng kiến này.',
    en: 'The unit has recorded its application of this initiative already.',
    describe: 'A unit records its application of an initiative once.',
  },
} as const satisfies Messages
