import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of hand-overs. */
export const handoverMessages = {
  WORK_WITH_SUCCESSOR: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị kế thừa đã có bảng chấm điểm hoặc kết quả của cùng đối tượng trong cùng kỳ; hãy giữ một bản: ghi phần của đơn vị cũ vào bản của đơn vị kế thừa.',
    en: 'The successor already has a scorecard or result of the same subject for the same period; keep one: enter what the predecessor had in that of the successor.',
    describe: 'A subject has one scorecard of a set and one result of a period, also after a merge.',
  },
  CLUSTERS_WITH_SUCCESSOR: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị kế thừa đã chia cụm, khối có cùng đơn vị thành viên trong cùng kỳ; hãy tiếp tục với cụm, khối của đơn vị kế thừa.',
    en: 'The successor has formed clusters with the same members for the same period already; go on with those of the successor.',
    describe: 'Of one organizer an organization is in one cluster of a period, also after a merge.',
  },
  DOES_NOT_PASS: {
    appearsAs: 'USER_ERROR',
    vi: 'Không bàn giao được "{name}": {why}; hãy bỏ khỏi danh sách.',
    en: '"{name}" does not pass: {why}; leave it out of the list.',
    describe: 'Each given record that is not handed over is named, with the reason.',
  },
} as const satisfies Messages
