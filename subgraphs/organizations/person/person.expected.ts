/** What was expected of the values of people, in both languages. */
export const expectedOfPeople = {
  identityNumber: {
    vi: 'số định danh 12 chữ số (hoặc CMND 9 chữ số)',
    en: 'an identity number of 12 digits (or an old one of 9)',
  },
  birthDate: { vi: 'một ngày sinh đã qua', en: 'a birth date in the past' },
  twoRecords: { vi: 'hai người khác nhau', en: 'two different people' },
  twoOrganizations: { vi: 'một đơn vị khác', en: 'another organization' },
  dayOfLink: { vi: 'một ngày trong thời gian liên kết', en: 'a day of the link' },
  oneSubject: { vi: 'đúng một: cá nhân hoặc đơn vị', en: 'exactly one: a person or an organization' },
  afterTheOldOne: {
    vi: 'một ngày trong thời gian làm việc tại đơn vị cũ',
    en: 'a day of the employment in the old organization',
  },
}
