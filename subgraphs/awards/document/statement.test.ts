import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite was seen to catch: a scan that is replaced after the dossier was received.

const hub = useHub()
const verbs = awardVerbs(hub)
let world: World

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function sentDossier(number: string): Promise<{ dossierId: string; proposalId: string }> {
  const [person] = await world.employ(world.school, 1)
  await verbs.register(world.school, [person!], 'LDTT')
  const proposalId = await verbs.passed(world.school, person!, 'LDTT')
  const { record } = await verbs.send(world.school, [proposalId], number)
  return { dossierId: record.id as string, proposalId }
}

async function attach(dossierId: string, content?: string) {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.school, 'CLERK'),
    `mutation ($input: AttachStatementInput!) { attachStatement(input: $input) { uploadPath userErrors { code message } } }`,
    { input: { dossierId, name: 'Tờ trình.pdf', format: 'PDF' } },
  )
  const { uploadPath } = data.attachStatement
  if (content) await hub().upload('awards', uploadPath, Buffer.from(content))
  return data.attachStatement
}

async function seenBy(organizationId: string, { dossierId, proposalId }: Record<string, string>) {
  const { data } = await hub().ask(
    'awards',
    actingFor(organizationId, 'APPRAISER'),
    `{ dossier(id: "${dossierId}") { statement { name size sha256 attachedOn downloadPath } }
       proposal(id: "${proposalId}") { checklist { kinds isThere isRecorded hasFile } } }`,
  )
  const line = data.proposal?.checklist.find((one: { kinds: string[] }) => one.kinds.includes('TO_TRINH'))
  return { statement: data.dossier?.statement ?? null, hasFile: line?.hasFile as boolean | undefined }
}

describe('the scan of a statement', () => {
  test('goes with its dossier to who received it, with size and digest; the checklist knows it', async () => {
    const sent = await sentDossier('TT-1')
    expect(await seenBy(world.section, sent)).toEqual({ statement: null, hasFile: false })
    await attach(sent.dossierId, 'tờ trình có dấu')
    const { statement, hasFile } = await seenBy(world.section, sent)
    expect(statement).toMatchObject({ name: 'Tờ trình.pdf', size: 21, attachedOn: '2024-05-20' })
    expect(statement.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(statement.downloadPath).toContain('/files/awards/')
    expect(hasFile).toBe(true)
    expect(await seenBy(world.neighbour, sent)).toEqual({ statement: null, hasFile: undefined })
  })

  test('is replaced until the dossier is received; what is missing may come later', async () => {
    const sent = await sentDossier('TT-2')
    await attach(sent.dossierId, 'sai')
    await attach(sent.dossierId, 'đúng')
    expect((await seenBy(world.section, sent)).statement.size).toBe(6)
    await verbs.receive(world.section, sent.dossierId)
    expect((await attach(sent.dossierId)).userErrors).toMatchObject([{ code: 'STATEMENT_KEPT' }])
    const late = await sentDossier('TT-3')
    await verbs.receive(world.section, late.dossierId)
    await attach(late.dossierId)
    await attach(late.dossierId, 'đến sau')
    expect((await seenBy(world.section, late)).statement.size).toBe(10)
    expect((await attach(late.dossierId)).userErrors).toMatchObject([{ code: 'STATEMENT_KEPT' }])
  })
})
