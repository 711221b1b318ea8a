/** Most bytes of one document. */
export const MOST_BYTES = 20 * 1024 * 1024

const office = 'application/vnd.openxmlformats-officedocument'

/** Media types of the formats that a document may have (DocumentFormat). */
export const mediaTypes: Record<string, string> = {
  PDF: 'application/pdf',
  DOCX: `${office}.wordprocessingml.document`,
  XLSX: `${office}.spreadsheetml.sheet`,
  JPEG: 'image/jpeg',
  PNG: 'image/png',
}
