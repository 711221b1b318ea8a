// The program of the thread that reads one XLSX file (rows.ts). It answers { rows } or { refusal }.
import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/node'
import { assertHarmless } from '../files/archive.mjs'

try {
  const { content, mostUnpacked } = workerData
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  assertHarmless(bytes, mostUnpacked)
  parentPort.postMessage({ rows: await readSheet(Readable.from([bytes])) })
} catch (error) {
  parentPort.postMessage({ refusal: error.refusal ?? 'DAMAGED' })
}
