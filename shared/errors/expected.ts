import type { Sentence } from './refusal.js'

/** What was expected of a value, in both languages; the end of "… is …, expected …". */
export const expected = {
  text: { vi: 'một đoạn chữ không trống', en: 'a text that is not empty' },
  atMostCharacters: (most: number): Sentence => ({
    vi: `tối đa ${most} ký tự in được`,
    en: `at most ${most} printable characters`,
  }),
  dayAfter: (day: string): Sentence => ({ vi: `một ngày sau ${day}`, en: `a day after ${day}` }),
  dayFrom: (day: string): Sentence => ({ vi: `một ngày từ ${day} trở đi`, en: `${day} or a later day` }),
  dayBefore: (day: string): Sentence => ({ vi: `một ngày trước ${day}`, en: `a day before ${day}` }),
  dayNotAfter: (day: string): Sentence => ({ vi: `một ngày không sau ${day}`, en: `a day not after ${day}` }),
  numberFrom: (least: number): Sentence => ({
    vi: `một số từ ${least} trở lên`,
    en: `a number from ${least} on`,
  }),
  numberBetween: (least: number, most: number): Sentence => ({
    vi: `một số từ ${least} đến ${most}`,
    en: `a number from ${least} to ${most}`,
  }),
  cursor: {
    vi: 'endCursor của một trang trước của danh sách này',
    en: 'an endCursor of an earlier page of this list',
  },
  uuid: {
    vi: 'một UUID như 01890f6e-7c1a-7d3e-8f43-0242ac120002',
    en: 'a UUID such as 01890f6e-7c1a-7d3e-8f43-0242ac120002',
  },
  day: { vi: 'một ngày có thật như 2024-05-20', en: 'a day of the calendar such as 2024-05-20' },
  instant: {
    vi: 'một thời điểm ISO 8601 như 2024-05-20T08:00:00Z',
    en: 'an ISO 8601 instant such as 2024-05-20T08:00:00Z',
  },
  network: {
    vi: 'một mạng như 203.0.113.0/24 hoặc 2001:db8::/32',
    en: 'a network such as 203.0.113.0/24 or 2001:db8::/32',
  },
  schoolYear: { vi: 'một năm học như 2023-2024', en: 'a school year such as 2023-2024' },
  period: {
    vi: 'một năm học như 2023-2024 hoặc một năm như 2024',
    en: 'a school year such as 2023-2024 or a calendar year such as 2024',
  },
} satisfies Record<string, Sentence | ((...limits: never[]) => Sentence)>
