import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals about papers that go with proposals and dossiers. */
export const paperMessages = {
  SELF_ASSESSMENT_BEGUN: {
    appearsAs: 'USER_ERROR',
    vi: 'Bản tự đánh giá của {name} vừa được bắt đầu ở nơi khác; hãy đọc lại (selfAssessments) rồi sửa bản đó.',
    en: 'A self-assessment of {name} was just begun elsewhere; read it (selfAssessments) and change that one.',
    describe: 'There is one draft of a self-assessment by who writes it.',
  },
  SELF_ASSESSMENT_HERS: {
    appearsAs: 'USER_ERROR',
    vi: '{name} đã tự ký bản tự đánh giá của kỳ này; đơn vị không nhập thay nữa. Nếu cần sửa, đề nghị chính người đó viết bản mới.',
    en: '{name} has signed her own self-assessment of this period; nothing is entered for her any more. Ask her to write a new one.',
    describe: 'What a person has signed herself goes before what is entered for her.',
  },
  STATEMENT_KEPT: {
    appearsAs: 'USER_ERROR',
    vi: 'Hồ sơ đã được tiếp nhận ngày {day} cùng bản chụp tờ trình; không thay được nữa. Nếu sai, hãy đề nghị nơi nhận trả lại.',
    en: 'The dossier was received on {day} with the scan of its statement, which is not replaced any more. If it is wrong, ask the receiver to return the proposals.',
    describe: 'What was received stays as it was received.',
  },
} as const satisfies Messages
