// Looks into a ZIP archive (DOCX, XLSX) before a library unpacks it without bounds. It stays JavaScript, because threads are
// started from files and the tests run without compiling.
import { inflateRawSync } from 'node:zlib'
import { Unreadable } from './unreadable.mjs'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const MOST_ENTRIES = 5_000

/**
 * Refuses what is no archive, what is locked with a password, and what unpacks to more than `mostBytes`: every entry is
 * really unpacked up to that bound, for what an archive says of its own size may be a lie. Answers the names in it.
 */
export function assertHarmless(bytes, mostBytes) {
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    // An OLE container: an encrypted document, or one of Office before 2007.
    throw new Unreadable(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'LOCKED' : 'OTHER_KIND')
  }
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== LOCAL) throw new Unreadable('OTHER_KIND')
  const entries = entriesOf(bytes)
  if (entries.some((entry) => entry.isLocked)) throw new Unreadable('LOCKED')
  let left = mostBytes
  for (const entry of entries) left -= sizeUnpacked(bytes, entry, left)
  return entries.map((entry) => entry.name)
}

function entriesOf(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new Unreadable('DAMAGED')
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new Unreadable('TOO_LARGE_INSIDE')
  const entries = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new Unreadable('DAMAGED')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function sizeUnpacked(bytes, { method, packed, offset }, left) {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new Unreadable('DAMAGED')
  const begin = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (begin + packed > bytes.length) throw new Unreadable('DAMAGED')
  if (method === 0) {
    if (packed > left) throw new Unreadable('TOO_LARGE_INSIDE')
    return packed
  }
  if (method !== 8) throw new Unreadable('DAMAGED')
  try {
    return inflateRawSync(bytes.subarray(begin, begin + packed), { maxOutputLength: Math.max(1, left) })
      .length
  } catch (error) {
    throw new Unreadable(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE_INSIDE' : 'DAMAGED', error)
  }
}
