import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite was seen to catch: the policy sent_with_the_proposal without sent_on.

const hub = useHub()
let world: World
const verbs = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function passedTeacher(): Promise<string> {
  const [person] = await world.employ(world.school, 1)
  await verbs.register(world.school, [person!], 'LDTT')
  return verbs.passed(world.school, person!, 'LDTT')
}

async function attach(proposalId: string, kind = 'BIEN_BAN_BINH_XET') {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.school, 'CLERK'),
    `mutation ($input: AttachDocumentInput!) { attachDocument(input: $input) { documentId uploadPath userErrors { code path } } }`,
    { input: { proposalId, kind, name: 'Biên bản.pdf', format: 'PDF' } },
  )
  return data.attachDocument
}

async function documents(viewerOf: string, id: string) {
  const { data } = await hub().ask(
    'awards',
    actingFor(viewerOf, 'HEAD'),
    `{ proposal(id: "${id}") { documents { kind name size sha256 sentOn downloadPath } checklist { kinds isThere isRecorded hasFile } } }`,
  )
  return data.proposal
}

const remove = (documentId: string) =>
  hub().ask(
    'awards',
    actingFor(world.school, 'CLERK'),
    `mutation { removeDocument(input: { documentId: "${documentId}" }) { documentId userErrors { code } } }`,
  )

describe('a document', () => {
  test("is the owner's until sent; the receiver keeps what was sent until it is sent again", async () => {
    const id = await passedTeacher()
    const { documentId, uploadPath } = await attach(id)
    expect((await documents(world.school, id)).documents).toMatchObject([
      { sha256: null, downloadPath: null },
    ])
    await hub().upload('awards', uploadPath, Buffer.from('biên bản'))
    const sent = await verbs.send(world.school, [id], 'D1')
    const seen = (await documents(world.section, id)).documents
    expect(seen).toMatchObject([{ kind: 'BIEN_BAN_BINH_XET', size: 11, sentOn: '2024-05-20' }])
    expect(seen[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(seen[0].downloadPath).toContain('/files/awards/')

    await verbs.receive(world.section, sent.record.id as string)
    await verbs.giveBack(world.section, id)
    const { uploadPath: second } = await attach(id, 'MINH_CHUNG')
    await hub().upload('awards', second, Buffer.from('minh chứng'))
    await remove(documentId)
    const kinds = async (viewerOf: string) =>
      (await documents(viewerOf, id)).documents.map(({ kind }: { kind: string }) => kind)
    expect(await kinds(world.school)).toEqual(['MINH_CHUNG'])
    expect(await kinds(world.section)).toEqual(['BIEN_BAN_BINH_XET'])
    await verbs.send(world.school, [id], 'D2')
    expect(await kinds(world.section)).toEqual(['MINH_CHUNG'])
  })

  test('is of a kind that the award asks for, and comes while the owner holds the proposal', async () => {
    const id = await passedTeacher()
    expect((await attach(id, 'GIAO_UOC')).userErrors).toMatchObject([{ code: 'INVALID', path: ['kind'] }])
    await verbs.send(world.school, [id], 'D3')
    expect((await attach(id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })
})

describe('the checklist', () => {
  test('knows what the hub holds as a record, and is demanded where an organization says so', async () => {
    const [person] = await world.employ(world.school, 1, 'EXCELLENT')
    await verbs.register(world.school, [person!], 'CSTD_TINH')
    const drafted = await verbs.draft(world.school, person!, 'CSTD_TINH')
    const id = drafted.record.id as string
    const { checklist } = await documents(world.school, id)
    const missing = checklist.filter((line: { isThere: boolean }) => !line.isThere)
    expect(missing.map((line: { kinds: string[] }) => line.kinds.join('/'))).toContain(
      'XAC_NHAN_HIEU_QUA_AP_DUNG',
    )
    expect(checklist).toContainEqual({
      kinds: ['BAO_CAO_THANH_TICH'],
      isThere: true,
      isRecorded: true,
      hasFile: false,
    })

    await hub().ask(
      'awards',
      actingFor(world.department, 'ADMIN'),
      `mutation { setParameter(input: { organizationId: "${world.department}", name: "demandsDocuments", value: "true",
         validFrom: "2024-01-01", legalBasis: "1/HD-SGDĐT" }) { userErrors { code } } }`,
    )
    const other = await passedTeacher()
    expect((await verbs.send(world.school, [other], 'D4')).userErrors).toEqual([])
    // A title whose file needs a confirmation that the hub does not hold.
    await hub().sql("update awards.proposal set state = 'COUNCIL_PASSED' where id = $1", [id])
    const { userErrors } = await verbs.send(world.school, [id], 'D5')
    expect(userErrors.map(({ code }) => code)).toContain('DOCUMENT_MISSING')
  })
})
