import { describe, expect, test } from 'vitest'
import { extractText, limits, mediaTypes } from './extract.js'
import { zipOf } from '../../../shared/files/zip.kit.js'
import { docxOf, lockedDocx, pdfOf } from './files.kit.js'

const [docx, pdf, plain] = mediaTypes
const read = (mediaType: string, content: Buffer, bounds = {}) =>
  extractText('Sáng kiến', mediaType, content, bounds)
const refused = (code: string) => ({ refusal: expect.objectContaining({ code }) })

describe('a text is read from', () => {
  test('DOCX, paragraph by paragraph, in NFC', async () => {
    const content = docxOf(['Đổi mới phương pháp'.normalize('NFD'), 'Hiệu quả &amp; lan tỏa'])
    expect(await read(docx, content)).toEqual({
      text: 'Đổi mới phương pháp\n\nHiệu quả & lan tỏa',
      pages: null,
      isCut: false,
    })
  })

  test('PDF, page by page', async () => {
    const content = pdfOf({ pages: ['Trang dau', 'Trang cuoi'] })
    expect(await read(pdf, content)).toEqual({ text: 'Trang dau\nTrang cuoi', pages: 2, isCut: false })
  })

  test.each([
    ['UTF-8', Buffer.from('\ufeffSáng kiến')],
    ['UTF-16 with its mark', Buffer.from('\ufeffSáng kiến', 'utf16le')],
  ])('plain text in %s', async (_, content) => {
    expect(await read(plain, content)).toEqual({ text: 'Sáng kiến', pages: null, isCut: false })
  })
})

describe('a file that is not what it says is refused', () => {
  test.each([
    ['a PDF as DOCX', docx, pdfOf({ pages: ['a'] })],
    ['a DOCX as PDF', pdf, docxOf(['a'])],
    ['a DOCX as text', plain, docxOf(['a'])],
    ['a PDF as text', plain, pdfOf({ pages: ['a'] })],
    ['another archive as DOCX', docx, zipOf([{ name: 'a.txt', content: 'a' }])],
    ['a Word file of 1997 as DOCX', docx, Buffer.concat([lockedDocx().subarray(0, 512), Buffer.alloc(512)])],
    ['an empty file as DOCX', docx, Buffer.alloc(0)],
    ['text in an old Vietnamese encoding', plain, Buffer.from([0x53, 0xb8, 0x6e, 0x67])],
    ['a picture', 'image/png', Buffer.from('89504e47', 'hex')],
  ])('%s', async (_, mediaType, content) => {
    expect(await read(mediaType, content)).toEqual(refused('FILE_OF_OTHER_KIND'))
  })
})

describe('what cannot be read is refused in words', () => {
  test.each([
    ['a DOCX with a password', docx, lockedDocx(), 'FILE_LOCKED'],
    [
      'a locked archive',
      docx,
      zipOf([{ name: 'word/document.xml', content: 'a', isLocked: true }]),
      'FILE_LOCKED',
    ],
    ['a PDF with a password', pdf, pdfOf({ pages: ['a'], isLocked: true }), 'FILE_LOCKED'],
    ['half a DOCX', docx, docxOf(['a']).subarray(0, 400), 'FILE_DAMAGED'],
    ['a PDF of nothing but its head', pdf, Buffer.from('%PDF-1.4\n'), 'FILE_DAMAGED'],
    ['a PDF without letters', pdf, pdfOf({ pages: [''] }), 'FILE_WITHOUT_TEXT'],
    ['an empty text', plain, Buffer.from(' \n'), 'FILE_WITHOUT_TEXT'],
  ])('%s: %s', async (_, mediaType, content, code) => {
    expect(await read(mediaType, content)).toEqual(refused(code))
  })
})

describe('what is too much is bounded', () => {
  const zeros = Buffer.alloc(limits.mostUnpacked + 1)

  test.each([
    ['a zip bomb', docxOf(['a'], [{ name: 'word/media/a.xml', content: zeros }])],
    ['one that lies of its size', docxOf(['a'], [{ name: 'word/a.xml', content: zeros, claims: 10 }])],
  ])('%s is refused before it is unpacked', async (_, content) => {
    expect(content.length).toBeLessThan(200_000)
    expect(await read(docx, content)).toEqual(refused('FILE_TOO_LARGE_INSIDE'))
  })

  test('a DOCX whose XML fills the memory ends its thread, not the process', async () => {
    const content = docxOf(Array.from({ length: 400_000 }, () => 'a'))
    expect(await read(docx, content, { mostHeapMb: 64 })).toEqual(refused('FILE_TOO_COSTLY'))
    expect(await read(docx, docxOf(['Sau đó']))).toMatchObject({ text: 'Sau đó' })
  })

  test('a PDF that unpacks to 400 MB ends by time, by memory, or is read: the process goes on', async () => {
    const content = pdfOf({ pages: ['a'], bombBytes: 400_000_000 })
    expect(content.length).toBeLessThan(1_000_000)
    const outcome = await read(pdf, content, { mostGrowthMb: 200 })
    // Which it is depends on how often the watch gets its turn while the machine is busy.
    expect([refused('FILE_TOO_COSTLY'), { text: 'a', pages: 1, isCut: false }]).toContainEqual(outcome)
    expect(await read(pdf, pdfOf({ pages: ['Sau do'] }))).toMatchObject({ text: 'Sau do' })
  })

  test('a reading that takes too long is ended', async () => {
    expect(await read(pdf, pdfOf({ pages: ['a'] }), { mostMs: 1 })).toEqual(refused('FILE_TOO_COSTLY'))
  })

  test('of a PDF of 500 pages the first 300 are read, and it says so', async () => {
    const pages = Array.from({ length: 500 }, (_, index) => `Trang ${index + 1}`)
    const result = await read(pdf, pdfOf({ pages }))
    expect(result).toMatchObject({ pages: 500, isCut: true })
    expect('text' in result && result.text.split('\n').at(-1)).toBe('Trang 300')
  })

  test('of a pile of marks on a letter, which would take minutes to put in order, thirty are kept', async () => {
    const answer = await read(plain, Buffer.from(`Sáng kiến a${'\u0323\u0301'.repeat(400_000)}`))
    expect(answer).toMatchObject({ text: expect.stringMatching(/^Sáng kiến \p{L}\p{M}{28,30}$/u) })
  })

  test('a text of one million characters is read up to the limit, and says so', async () => {
    const result = await read(plain, Buffer.from('Sáng kiến '.repeat(100_000)))
    expect(result).toMatchObject({ isCut: true })
    expect('text' in result && result.text.length).toBe(limits.mostCharacters)
  })
})
