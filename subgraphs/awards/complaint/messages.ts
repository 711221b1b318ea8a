import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of complaints and denunciations. */
export const complaintMessages = {
  NOT_TO_HANDLE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị không phải cấp trên của nơi bị khiếu nại, tố cáo; hãy chuyển đơn đến nơi có thẩm quyền giải quyết.',
    en: 'The organization does not lie above the one concerned; pass the paper to the body that handles it.',
    describe: 'A denunciation is handled above the accused; a complaint there or by the organization itself.',
  },
  NOT_CONCERNED: {
    appearsAs: 'USER_ERROR',
    vi: '"{candidate}" không liên quan đến đối tượng của đơn; chỉ tạm dừng xét người, tập thể liên quan.',
    en: '"{candidate}" is not a candidate of what the case is about; only those concerned are held.',
    describe: 'A hold comes on candidates of the target of the case.',
  },
  OUTCOME_NOT_POSSIBLE: {
    appearsAs: 'USER_ERROR',
    vi: 'Không thể kết thúc bằng "{outcome}" ở trạng thái {state}; có thể: {possible}.',
    en: 'The case cannot end with "{outcome}" in state {state}; possible now: {possible}.',
    describe: 'Two procedures: only a complaint is withdrawn; findings need an accepted case.',
  },
} as const satisfies Messages
