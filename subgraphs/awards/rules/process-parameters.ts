import type { Verification } from './dated.js'

/** A parameter whose default is practice, not law. */
interface LocalParameter {
  name: string
  kind: 'YES_NO' | 'WHOLE_NUMBER'
  describe: { vi: string; en: string }
  defaults: {
    value: string
    legalBasis: string
    validFrom: string
    validTo: null
    verification: Verification
  }[]
}

/** Name of the parameter: whether proposals are disclosed before they are sent up. */
export const DEMANDS_DISCLOSURE = 'demandsDisclosure'

/** Name of the parameter: working days of a disclosure. */
export const DISCLOSURE_DAYS = 'disclosureDays'

/** Name of the parameter: whether every document of the checklist must be there before a proposal is sent up. */
export const DEMANDS_DOCUMENTS = 'demandsDocuments'

/** Name of the parameter: days after the staff conference within which candidates register. */
export const REGISTRATION_DAYS = 'registrationDaysAfterConference'

/** Names of the parameters: days within which an accepted case is concluded, by the kind of the case. */
export const CASE_DAYS = { COMPLAINT: 'complaintDays', DENUNCIATION: 'denunciationDays' } as const

/** Name of the parameter: working days within which a holder returns a proposal. */
export const RETURN_DAYS = 'returnDays'

function local(
  name: string,
  kind: LocalParameter['kind'],
  value: string,
  vi: string,
  en: string,
): LocalParameter {
  const legalBasis = 'Thông lệ của các kế hoạch, không phải luật; đơn vị tự quy định'
  const always = { validFrom: '2004-07-01', validTo: null, verification: 'UNVERIFIED' as const }
  return { name, kind, describe: { vi, en }, defaults: [{ value, legalBasis, ...always }] }
}

/** How the process runs where the law leaves it to the organizations: off, or as the plans have it, until somebody sets it. */
export const PROCESS_PARAMETERS: readonly LocalParameter[] = [
  local(
    DEMANDS_DISCLOSURE,
    'YES_NO',
    'false',
    'Đề nghị phải được công khai lấy ý kiến trước khi gửi lên cấp trên.',
    'Proposals are disclosed for comments before they are sent up.',
  ),
  local(
    DISCLOSURE_DAYS,
    'WHOLE_NUMBER',
    '5',
    'Số ngày làm việc công khai lấy ý kiến.',
    'Working days of a disclosure.',
  ),
  local(
    DEMANDS_DOCUMENTS,
    'YES_NO',
    'false',
    'Hồ sơ phải đủ mọi giấy tờ trong danh mục trước khi gửi lên cấp trên.',
    'Every document of the checklist must be there before a proposal is sent up.',
  ),
  local(
    REGISTRATION_DAYS,
    'WHOLE_NUMBER',
    '2',
    'Số ngày sau Hội nghị cán bộ, viên chức được đăng ký thi đua.',
    'Days after the staff conference within which candidates register.',
  ),
  local(
    CASE_DAYS.COMPLAINT,
    'WHOLE_NUMBER',
    '30',
    'Số ngày giải quyết khiếu nại kể từ khi thụ lý.',
    'Days from the acceptance of a complaint to its conclusion.',
  ),
  local(
    CASE_DAYS.DENUNCIATION,
    'WHOLE_NUMBER',
    '30',
    'Số ngày giải quyết tố cáo kể từ khi thụ lý.',
    'Days from the acceptance of a denunciation to its conclusion.',
  ),
  local(
    RETURN_DAYS,
    'WHOLE_NUMBER',
    '20',
    'Số ngày làm việc để trả lại hồ sơ kể từ khi tiếp nhận đủ (R-SLA-05; Bộ Nội vụ: 5 ngày).',
    'Working days within which a proposal is returned, from the full dossier (R-SLA-05; at Bộ Nội vụ: 5).',
  ),
]
