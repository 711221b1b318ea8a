import { cellText, type ParseCell } from '../../../shared/sheets/values.js'

/** An identity number; what Excel has made a number of has lost its leading zeros, which nobody guesses. */
export const identityNumber: ParseCell = (cell) => {
  const value = cellText(cell).replace(/[ .]/g, '')
  if (/^(\d{9}|\d{12})$/.test(value)) return { value }
  return {
    expected: {
      vi: 'đủ 12 chữ số (hoặc CMND 9 chữ số), định dạng ô là văn bản để giữ số 0 ở đầu',
      en: '12 digits (or 9 of an old card), in a text cell so that leading zeros stay',
    },
  }
}

/** A code of an organization. */
export const organizationCode: ParseCell = (cell) => {
  const value = cellText(cell).toUpperCase()
  if (/^[A-Z0-9][A-Z0-9-]{1,39}$/.test(value)) return { value }
  return { expected: { vi: 'mã 2–40 ký tự: A–Z, 0–9, -', en: 'a code of 2–40: A–Z, 0–9, -' } }
}
