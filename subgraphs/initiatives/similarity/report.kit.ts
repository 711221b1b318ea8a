import { pino } from 'pino'
import { expect } from 'vitest'
import { inventedText } from '../../../bench/similarity-corpus.js'
import type { Viewer } from '../../../shared/access/viewer.js'
import { openDatabase } from '../../../shared/database/data-source.js'
import type { TestHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { initiatives } from '../subgraph.js'
import { application, hanh, perform, registered, school } from '../world.kit.js'

/** Does the background work of the room once. */
export async function runJobs(hub: TestHub): Promise<void> {
  const { appUrl: url } = hub
  const database = await openDatabase({ url, schema: 'initiatives', entities: [], poolSize: 2 })
  const log = pino({ level: 'silent' })
  try {
    for (const job of initiatives.jobs!({ database, files: hub.files('initiatives'), log })) await job.run()
  } finally {
    await database.destroy()
  }
}

/** A text that no other test writes. */
export function textOf(number: number): string {
  return inventedText(number, 300).paragraphs.join('\n\n')
}

/** Offers the upload of a full text and puts it; answers the payload of the offer. */
export async function uploaded(
  hub: TestHub,
  initiativeId: string,
  content: Buffer | string,
  kind = 'PLAIN_TEXT',
) {
  const input = { initiativeId, name: 'toan-van', kind }
  const { data } = await hub.ask(
    'initiatives',
    actingFor(school, 'CLERK'),
    `mutation ($input: CreateInitiativeUploadInput!) { createInitiativeUpload(input: $input) {
       record { id } upload { uploadPath expiresAt mostBytes } userErrors { code } } }`,
    { input },
  )
  const { upload } = data.createInitiativeUpload
  expect(await hub.upload('initiatives', upload.uploadPath, Buffer.from(content))).toBeDefined()
  return data.createInitiativeUpload
}

/** Who files, and what, unless the test says otherwise. */
export interface Filing {
  title: string
  text: string
  at?: string
  author?: string
  period?: string
}

/** An initiative filed with this description; answers its id. */
export async function filedWith(
  hub: TestHub,
  { title, text, at = school, author = hanh, period = '2023-2024' }: Filing,
): Promise<string> {
  const authors = [{ personId: author, sharePercent: 100 }]
  const id = await registered(hub, { ownerId: at, title, authors, period }, { at })
  const { userErrors } = await perform(hub, 'fileInitiative', application(id, { abstract: text }), { at })
  expect(userErrors).toEqual([])
  return id
}

const reportFields = `state percent comparedWith digest matches { percent titlePercent abstractPercent textPercent period isOwnWork
  initiative { id } passages { ownText otherText words accentsDiffer } }`

/** The latest report of an initiative as the viewer sees it. */
export async function reportOf(
  hub: TestHub,
  initiativeId: string,
  viewer: Viewer = actingFor(school, 'CLERK'),
) {
  const query = `{ similarityReport(initiativeId: "${initiativeId}") { ${reportFields} } }`
  const { data, errors } = await hub.ask('initiatives', viewer, query)
  expect(errors).toBeUndefined()
  return data.similarityReport
}

/** Asks for a report; answers the payload or errors. */
export function check(hub: TestHub, initiativeId: string, viewer: Viewer) {
  const mutation = `mutation ($input: CheckSimilarityInput!) { checkSimilarity(input: $input) {
    record { id state } userErrors { code } } }`
  return hub.ask('initiatives', viewer, mutation, { input: { initiativeId } })
}
