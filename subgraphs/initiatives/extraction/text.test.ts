import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { runJobs, uploaded } from '../similarity/report.kit.js'
import { buildWorld, filed, perform, registered, school, section } from '../world.kit.js'
import { docxOf, lockedDocx } from './files.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

/** What is told of the latest upload. */
async function fullTextOf(id: string, viewer = actingFor(school, 'VIEWER')) {
  const query = `{ initiative(id: "${id}") { fullText { name state pages characters isCut refusal { code message } } } }`
  return (await hub().ask('initiatives', viewer, query)).data.initiative?.fullText
}

test('an uploaded DOCX is read in the background', async () => {
  const id = await registered(hub())
  expect(await fullTextOf(id)).toBeNull()
  const payload = await uploaded(hub(), id, docxOf(['Nội dung sáng kiến']), 'DOCX')
  expect(payload).toMatchObject({ record: { id }, upload: { mostBytes: 20_000_000 }, userErrors: [] })
  expect(await fullTextOf(id)).toMatchObject({ name: 'toan-van', state: 'OFFERED', characters: null })
  await runJobs(hub())
  expect(await fullTextOf(id)).toMatchObject({ state: 'READ', characters: 18, isCut: false, refusal: null })
})

test('a file that cannot be read says why; the one before it still counts', async () => {
  const id = await registered(hub())
  await uploaded(hub(), id, 'Bản đầu tiên')
  await runJobs(hub())
  await uploaded(hub(), id, lockedDocx(), 'DOCX')
  await runJobs(hub())
  const { state, refusal } = await fullTextOf(id)
  expect(state).toBe('REFUSED')
  expect(refusal).toEqual({
    code: 'FILE_LOCKED',
    message: 'The file "toan-van" is locked with a password; remove the password and upload it again.',
  })
  const texts = await hub().sql(
    'select state, content from initiatives.initiative_text where initiative_id = $1 order by id',
    [id],
  )
  expect(texts).toEqual([
    { state: 'READ', content: 'Bản đầu tiên' },
    { state: 'REFUSED', content: null },
  ])
})

test('an upload that never came is awaited, and holds nothing up', async () => {
  const id = await registered(hub())
  const input = { initiativeId: id, name: 'a.pdf', kind: 'PDF' }
  const mutation = `mutation ($input: CreateInitiativeUploadInput!) { createInitiativeUpload(input: $input) { userErrors { code } } }`
  await hub().ask('initiatives', actingFor(school, 'CLERK'), mutation, { input })
  await runJobs(hub())
  expect(await fullTextOf(id)).toMatchObject({ state: 'OFFERED' })
})

test('a text that is filed stays as it was filed, until it is returned', async () => {
  const id = await filed(hub())
  const mutation = `mutation ($input: CreateInitiativeUploadInput!) { createInitiativeUpload(input: $input) { record { id } userErrors { code } } }`
  const input = { initiativeId: id, name: 'a.pdf', kind: 'PDF' }
  const upload = async () =>
    (await hub().ask('initiatives', actingFor(school, 'CLERK'), mutation, { input })).data
      .createInitiativeUpload
  expect(await upload()).toEqual({ record: null, userErrors: [{ code: 'WRONG_STATE' }] })
  await perform(hub(), 'returnInitiative', { initiativeId: id, reason: 'Thiếu' }, { role: 'SECRETARY' })
  expect(await upload()).toEqual({ record: { id }, userErrors: [] })
})

test('nobody else sees a draft, its text or its file', async () => {
  const id = await registered(hub())
  await uploaded(hub(), id, 'Chưa nộp')
  await runJobs(hub())
  const above = actingFor(section, ['HEAD', 'SECRETARY'])
  expect(await fullTextOf(id, above)).toBeUndefined()
  for (const table of ['initiative_text', 'stored_file']) {
    expect(await hub().asViewer('initiatives', above, `select id from ${table}`)).toEqual([])
  }
})
