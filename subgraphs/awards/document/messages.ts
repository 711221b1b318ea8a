import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals about papers that go with proposals and dossiers. */
export const paperMessages = {
  SELF_ASSESSMENT_BEGUN: {
    appearsAs: 'USER_ERROR',
    vi: 'Bản tự đánh giá của {name} vừa được bắt đầu ở nơi khác; hãy đọc lại (selfAssessments) rồi sửa bản đó.',
    en: 'A self-assessment of {name} was just begun elsewhere; read it (selfAssessments) and change that one.',
    describe: 'There is one draft of a self-assessment by who writes it.',
  },
} as const satisfies Messages
