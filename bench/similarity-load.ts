import type pg from 'pg'
import { indexedFingerprints } from '../subgraphs/initiatives/similarity/fingerprints.js'
import { digestOf } from '../subgraphs/initiatives/similarity/examine.service.js'
import { inventedText, type InventedText } from './similarity-corpus.js'

const ownerId = '01890f6e-0000-7000-8000-000000000001'
const BATCH = 250

/** The id of the invented initiative of this number. */
export function idOf(number: number): string {
  return `01890f6e-0000-7000-9000-${number.toString(16).padStart(12, '0')}`
}

/** The texts as they are compared. */
export function comparedTexts(text: InventedText) {
  return {
    title: text.title,
    abstract: text.abstract,
    fullText: text.paragraphs.join('\n\n').normalize('NFC'),
  }
}

/** Loads the initiatives from..to (exclusive) with their index, past triggers; the index by hash is built at the end. */
export async function loadCorpus(client: pg.Client, from: number, to: number, words: number): Promise<void> {
  await client.query(
    `set session_replication_role = replica; set maintenance_work_mem = '1GB';
     alter table fingerprint drop constraint if exists fingerprint_once`,
  )
  let writing: Promise<void> = Promise.resolve()
  for (let first = from; first < to; first += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, to - first) }, (_, i) => rowOf(first + i, words))
    await writing
    writing = writeRows(client, rows)
  }
  await writing
  await client.query('alter table fingerprint add constraint fingerprint_once primary key (hash, source)')
  for (const table of ['fingerprint', 'initiative', 'initiative_text', 'similarity_source']) {
    await client.query(`vacuum analyze ${table}`)
  }
}

type CorpusRow = ReturnType<typeof rowOf>

function rowOf(number: number, words: number) {
  const texts = comparedTexts(inventedText(number, words))
  return {
    number: number + 1,
    id: idOf(number),
    ...texts,
    digest: digestOf(texts),
    hashes: indexedFingerprints(texts),
  }
}

async function writeRows(client: pg.Client, rows: readonly CorpusRow[]): Promise<void> {
  const column = <K extends keyof CorpusRow>(key: K): CorpusRow[K][] => rows.map((row) => row[key])
  await client.query(
    `insert into initiative (id, owner_id, title, kind, field, period, registered_on, abstract)
     select id, '${ownerId}', title, 'PROFESSIONAL', 'Toán', '2022-2023', '2022-10-01', abstract
     from unnest($1::uuid[], $2::text[], $3::text[]) r (id, title, abstract)`,
    [column('id'), column('title'), column('abstract')],
  )
  await client.query(
    `insert into initiative_text (id, initiative_id, owner_id, file_id, name, media_type, state, content, characters)
     select id, id, '${ownerId}', id, 'a.txt', 'text/plain', 'READ', content, length(content)
     from unnest($1::uuid[], $2::text[]) r (id, content)`,
    [column('id'), column('fullText')],
  )
  await client.query(
    `insert into similarity_source (number, initiative_id, is_stale, digest) overriding system value
     select number, id, false, digest from unnest($1::integer[], $2::uuid[], $3::text[]) r (number, id, digest)`,
    [column('number'), column('id'), column('digest')],
  )
  const hashes = rows.flatMap((row) => row.hashes)
  const sources = rows.flatMap((row) => row.hashes.map(() => row.number))
  await client.query('insert into fingerprint select * from unnest($1::integer[], $2::integer[])', [
    hashes,
    sources,
  ])
}
