// The program of the worker thread that reads one file (extract.ts). It stays JavaScript, because a thread is started
// from a file and the tests run without compiling. It answers { text, pages, isCut } or { refusal }.
import { parentPort, workerData } from 'node:worker_threads'
import { assertHarmless } from '../../../shared/files/archive.mjs'
import { Unreadable } from '../../../shared/files/unreadable.mjs'

const { content, mediaType, mostPages, mostCharacters, mostUnpacked } = workerData

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const readers = { [DOCX]: readDocx, 'application/pdf': readPdf, 'text/plain': readPlain }

try {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  parentPort.postMessage(await readers[mediaType](bytes))
} catch (error) {
  const refusal = error instanceof Unreadable ? error.refusal : 'DAMAGED'
  parentPort.postMessage({ refusal, cause: String(error) })
}

async function readDocx(bytes) {
  const names = assertHarmless(bytes, mostUnpacked)
  if (!names.includes('[Content_Types].xml') || !names.some((name) => name.startsWith('word/'))) {
    throw new Unreadable('OTHER_KIND')
  }
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  return cut(value, null)
}

async function readPdf(bytes) {
  if (!bytes.subarray(0, 1_024).includes('%PDF-')) throw new Unreadable('OTHER_KIND')
  // pdfjs asks for these when it is loaded; they matter for drawing only.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {}
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const options = { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false }
  const loading = getDocument({ data: new Uint8Array(bytes), ...options, stopAtErrors: false })
  const document = await loading.promise.catch((error) => {
    throw new Unreadable(error.name === 'PasswordException' ? 'LOCKED' : 'DAMAGED', error)
  })
  let text = ''
  let page = 0
  while (page < Math.min(document.numPages, mostPages) && text.length <= mostCharacters) {
    page += 1
    text += `${await textOfPage(await document.getPage(page))}\n`
  }
  return cut(text, document.numPages, page < document.numPages)
}

async function textOfPage(page) {
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('')
}

function readPlain(bytes) {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const encoding = isUtf16 ? 'utf-16le' : 'utf-8'
  let text
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Unreadable('OTHER_KIND', error)
  }
  if (/[\0-\x08\x0e-\x1f]/.test(text) || text.startsWith('%PDF-')) throw new Unreadable('OTHER_KIND')
  return cut(text, null)
}

function cut(raw, pages, isCutAlready = false) {
  const text = raw
    .slice(0, mostCharacters * 2)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ' ')
    .toWellFormed()
    .replace(/(\p{M}{30})\p{M}+/gu, '$1') // no script writes more marks on a letter, and ordering them takes long
    .normalize('NFC')
    .trim()
  if (!/\p{L}/u.test(text)) throw new Unreadable('WITHOUT_TEXT')
  const isCut = isCutAlready || text.length > mostCharacters || raw.length > mostCharacters * 2
  return { text: text.slice(0, mostCharacters).toWellFormed().normalize('NFC'), pages, isCut }
}
