import { deflateSync } from 'node:zlib'
import { zipOf, type Entry } from '../../../shared/files/zip.kit.js'

/** A DOCX with these paragraphs, and other entries. */
export function docxOf(paragraphs: readonly string[], others: readonly Entry[] = []): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    ...others,
  ])
}

/** How a PDF of the tests is made. */
export interface PdfOptions {
  pages: string[]
  isLocked?: boolean
  /** The first page's content unpacks to so many bytes of spaces. */
  bombBytes?: number
}

/** A PDF with one line of plain letters per page. */
export function pdfOf({ pages, isLocked = false, bombBytes = 0 }: PdfOptions): Buffer {
  const objects: Buffer[] = []
  const add = (text: string, stream?: Buffer): number => {
    const length = stream ? `\nstream\n` : ''
    const tail = stream ? `\nendstream` : ''
    objects.push(
      Buffer.concat([Buffer.from(text + length, 'latin1'), stream ?? Buffer.alloc(0), Buffer.from(tail)]),
    )
    return objects.length
  }
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('') // the pages, when their numbers are known
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  const kids = pages.map((line, index) => {
    const drawing = Buffer.from(`BT /F1 12 Tf 72 700 Td (${line}) Tj ET`, 'latin1')
    const bomb = index === 0 ? Buffer.alloc(bombBytes, ' ') : Buffer.alloc(0)
    const packed = deflateSync(Buffer.concat([bomb, drawing]))
    const content = add(`<< /Length ${packed.length} /Filter /FlateDecode >>`, packed)
    const resources = '<< /Font << /F1 3 0 R >> >>'
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources ${resources} /Contents ${content} 0 R >>`
    return `${add(page)} 0 R`
  })
  objects[1] = Buffer.from(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`)
  return assembled(objects, isLocked)
}

function assembled(objects: readonly Buffer[], isLocked: boolean): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')]
  let offset = parts[0]!.length
  const places = objects.map((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    const place = offset
    parts.push(whole)
    offset += whole.length
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const key = 'ab'.repeat(32)
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${key}> <${key}>]`
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer << /Size ${size} /Root 1 0 R ${isLocked ? lock : ''} >>\nstartxref\n${offset}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(table + trailer, 'latin1')])
}

/** What Word writes for a DOCX with a password: an OLE container that names its encrypted package. */
export function lockedDocx(): Buffer {
  const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  return Buffer.concat([
    magic,
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(1_000),
  ])
}
