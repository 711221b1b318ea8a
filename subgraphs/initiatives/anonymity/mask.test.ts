import { describe, expect, test } from 'vitest'
import { maskNames } from './mask.js'

const names = { people: ['Nguyễn Thị Hạnh', 'Trần Văn Minh'], organizations: ['Trường THCS Nguyễn Du'] }

// Planted faults that this suite caught: accents compared; given names hidden wherever they stand.
describe('hides', () => {
  test.each([
    ['a full name', 'Tác giả: Nguyễn Thị Hạnh.', 'Tác giả: [tác giả].'],
    ['without accents, in capitals', 'NGUYEN THI HANH, THCS', '[tác giả], THCS'],
    ['in decomposed letters', 'do Nguyễn Thị Hạnh viết'.normalize('NFD'), 'do [tác giả] viết'],
    ['broken over lines', 'Nguyễn Thị\n  Hạnh', '[tác giả]'],
    ['with letters that nobody sees', 'Nguyễn Thị Hạ\u00adnh', '[tác giả]'],
    ['written together', 'nguyenthihanh@gmail.com', '[tác giả]@gmail.com'],
    [
      'the given name behind a form of address',
      'Cô Hạnh và thầy Minh đã dạy',
      'Cô [tác giả] và thầy [tác giả] đã dạy',
    ],
    ['with the middle name', 'của Thị Hạnh', 'của [tác giả]'],
    ['the school', 'Tại Trường THCS Nguyễn Du, năm học', 'Tại [đơn vị], năm học'],
    [
      'the school in short',
      'học sinh trường Nguyễn Du; lớp 8A THCS Nguyen Du',
      'học sinh [đơn vị]; lớp 8A [đơn vị]',
    ],
  ])('%s', (_, text, masked) => {
    expect(maskNames(text, names)).toBe(masked)
  })
})

describe('leaves', () => {
  test.each([
    ['the common word', 'học sinh được hạnh phúc, sống văn minh'],
    ['longer words', 'Nguyễn Thị Hạnhh'],
    ['the poet, whose name the school has', 'Truyện Kiều của Nguyễn Du'],
    ['other names', 'Nguyễn Thị Hoa, trường THCS Lê Lợi'],
  ])('%s', (_, text) => {
    expect(maskNames(text, names)).toBe(text.normalize('NFC'))
  })

  test('all when there is no name', () => {
    expect(maskNames('Cô Hạnh', { people: [], organizations: [''] })).toBe('Cô Hạnh')
  })
})
