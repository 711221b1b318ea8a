import type { Sentence } from './refusal.js'

/** What the hub's records are called in sentences, by the names of their types. */
export const terms = {
  ApiClient: { vi: 'khóa của bên thứ ba', en: 'key of a third party' },
  Annulment: { vi: 'quyết định hủy bỏ', en: 'annulment' },
  Appointment: { vi: 'vai trò đã giao', en: 'appointment' },
  Award: { vi: 'khen thưởng', en: 'award' },
  Campaign: { vi: 'phong trào thi đua', en: 'campaign' },
  CampaignJoining: { vi: 'lượt hưởng ứng phong trào', en: 'joining of a campaign' },
  Cluster: { vi: 'cụm, khối thi đua', en: 'cluster' },
  ClusterElection: { vi: 'cuộc suy tôn', en: 'election' },
  Council: { vi: 'hội đồng', en: 'council' },
  CriteriaComment: { vi: 'ý kiến góp ý tiêu chí', en: 'comment on criteria' },
  CriteriaSet: { vi: 'bộ tiêu chí', en: 'set of criteria' },
  CouncilSession: { vi: 'phiên họp hội đồng', en: 'session' },
  Decision: { vi: 'quyết định khen thưởng', en: 'decision' },
  Dossier: { vi: 'hồ sơ trình', en: 'dossier' },
  Duty: { vi: 'nhiệm vụ', en: 'duty' },
  DutyCalendar: { vi: 'địa chỉ lịch nhiệm vụ', en: 'calendar address' },
  DutyEvent: { vi: 'sự kiện', en: 'event' },
  FilingWindow: { vi: 'đợt nhận hồ sơ', en: 'filing window' },
  Hold: { vi: 'việc tạm dừng xét', en: 'hold' },
  ImportJob: { vi: 'lượt nhập dữ liệu', en: 'import' },
  Initiative: { vi: 'sáng kiến', en: 'initiative' },
  InitiativeTimeLimit: { vi: 'thời hạn xét sáng kiến', en: 'time limit' },
  RecognitionRequest: { vi: 'đề nghị công nhận phạm vi', en: 'request for recognition' },
  InitiativeCouncilRule: { vi: 'quy chế hội đồng sáng kiến', en: 'rule of an initiative council' },
  InitiativeRecognition: { vi: 'quyết định công nhận sáng kiến', en: 'recognition' },
  Organization: { vi: 'đơn vị', en: 'organization' },
  Person: { vi: 'người', en: 'person' },
  PersonAccount: { vi: 'liên kết tài khoản', en: 'link of an account' },
  PersonLeave: { vi: 'đợt nghỉ', en: 'leave' },
  PersonTransfer: { vi: 'việc chuyển công tác', en: 'transfer' },
  PersonalDataGrant: { vi: 'việc cho phép đọc dữ liệu cá nhân', en: 'grant of reading' },
  Plan: { vi: 'kế hoạch', en: 'plan' },
  Proposal: { vi: 'đề nghị khen thưởng', en: 'proposal' },
  ReformAct: { vi: 'quyết định sắp xếp tổ chức', en: 'reform act' },
  RegisterEntry: { vi: 'mục trong sổ sáng kiến', en: 'entry of the register' },
  Registration: { vi: 'đăng ký thi đua', en: 'registration' },
  ReviewTask: { vi: 'việc xem xét lại', en: 'review task' },
  Rubric: { vi: 'thang điểm', en: 'rubric' },
  RubricCriterion: { vi: 'tiêu chí chấm điểm', en: 'criterion of the rubric' },
  Scorecard: { vi: 'bảng chấm điểm', en: 'scorecard' },
  ScoringRound: { vi: 'đợt chấm điểm', en: 'scoring round' },
  SimilarityReport: { vi: 'báo cáo trùng lặp', en: 'similarity report' },
  Team: { vi: 'tổ', en: 'team' },
} as const satisfies Record<string, Sentence>

/** What a record is called in sentences; the name of its type itself where it has no term. */
export function termOf(type: string): Sentence {
  return (terms as Record<string, Sentence>)[type] ?? { vi: type, en: type }
}
