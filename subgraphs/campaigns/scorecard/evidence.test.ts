import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { adoptedSet, ask, call, head, useWorld } from '../score.kit.js'
import { complete, offeredEvidence, sentEvidence, started } from './scorecard.kit.js'

const { hub, world } = useWorld()
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')
const newCard = async () => started(hub(), await adoptedSet(hub(), world().section), world().school)
const act = (mutation: string, input: object, fields = 'state version') =>
  call(hub(), head(world().school), mutation, input, fields)
const attach = async (scorecardId: string, name: string, more: object = {}) => {
  const fileId = await sentEvidence(hub(), world().school, scorecardId, name)
  return act('attachEvidence', { scorecardId, criterionCode: 'I.2', fileId, ...more })
}
interface File {
  id: string
  name: string
  downloadPath: string
}
const files = async (organization: string, id: string): Promise<File[] | null> => {
  const query = 'query ($id: UUID!) { scorecard(id: $id) { evidenceFiles { id name downloadPath } } }'
  return (await ask(hub(), head(organization), query, { id })).scorecard?.evidenceFiles ?? null
}
const names = async (organization: string, id: string) =>
  (await files(organization, id))?.map(({ name }) => name) ?? null

// Planted faults that this suite was seen to catch: files of every edition shown to the appraiser; a file that may be taken
// off after the card was sent.
describe('a file of a scorecard', () => {
  test('is sent once, hangs at its criterion with size and digest, and is fetched by its path', async () => {
    const id = await newCard()
    await act('fillScorecard', { scorecardId: id, lines: complete })
    await attach(id, 'Báo cáo.pdf')
    const fields = `lines { criterionCode files { name mediaType size sha256 downloadPath } }`
    const query = `query ($id: UUID!) { scorecard(id: $id) { ${fields} } }`
    const { lines } = (await ask(hub(), head(world().school), query, { id })).scorecard
    const of = (code: string) =>
      lines.find((line: { criterionCode: string }) => line.criterionCode === code).files
    expect(of('I.1')).toEqual([])
    expect(of('I.2')).toMatchObject([
      { name: 'Báo cáo.pdf', mediaType: 'application/pdf', size: 12, sha256: sha256('minh chứng') },
    ])
    const delivered = await hub().subgraphs.campaigns.files.deliver(
      of('I.2')[0].downloadPath.split('/').at(-1),
    )
    expect(delivered?.grant).toMatchObject({ name: 'Báo cáo.pdf' })
  })

  test('shows what a criterion needs, without a word beside it', async () => {
    const id = await newCard()
    const lines = [
      { criterionCode: 'I.1', points: 55 },
      { criterionCode: 'I.2', points: 37.5 },
    ]
    await act('fillScorecard', { scorecardId: id, lines })
    expect((await act('sendScorecard', { scorecardId: id })).codes).toEqual(['SCORECARD_INCOMPLETE'])
    await attach(id, 'Giấy khen.jpg')
    expect((await act('sendScorecard', { scorecardId: id })).record.state).toBe('SENT')
  })

  test('is seen with the card; who received it keeps what was sent until it is sent again', async () => {
    const id = await newCard()
    const { school, section, farSchool, neighbour } = world()
    await act('fillScorecard', { scorecardId: id, lines: complete })
    await attach(id, 'một.pdf')
    await attach(id, 'nhầm.pdf')
    const wrong = (await files(school, id))!.find(({ name }) => name === 'nhầm.pdf')!
    await act('removeEvidence', { scorecardId: id, evidenceId: wrong.id })
    expect(await names(school, id)).toEqual(['một.pdf'])
    expect(await names(section, id)).toBeNull()
    await act('sendScorecard', { scorecardId: id })
    const asking = { scorecardId: id, organizationIds: [farSchool] }
    await call(hub(), head(section), 'askCrossCheck', asking)
    for (const place of [section, farSchool]) expect(await names(place, id)).toEqual(['một.pdf'])
    expect(await names(neighbour, id)).toBeNull()

    await call(hub(), head(section), 'returnScorecard', { scorecardId: id, reason: 'Bổ sung' })
    const [first] = (await files(school, id))!
    await act('removeEvidence', { scorecardId: id, evidenceId: first!.id })
    await attach(id, 'hai.pdf')
    expect(await names(school, id)).toEqual(['hai.pdf'])
    for (const place of [section, farSchool]) expect(await names(place, id)).toEqual(['một.pdf'])
    const seen = await hub().asViewer<{ name: string }>(
      'campaigns',
      head(section),
      'select name from scorecard_evidence where scorecard_id = $1',
      [id],
    )
    expect(seen).toEqual([{ name: 'một.pdf' }])
    await act('sendScorecard', { scorecardId: id })
    for (const place of [section, farSchool]) expect(await names(place, id)).toEqual(['hai.pdf'])
  })

  test('comes and goes only while the card is not sent', async () => {
    const id = await newCard()
    await act('fillScorecard', { scorecardId: id, lines: complete })
    await attach(id, 'một.pdf')
    const fileId = await sentEvidence(hub(), world().school, id, 'hai.pdf')
    const [{ id: evidenceId }] = (await files(world().school, id)) as [File]
    await act('sendScorecard', { scorecardId: id })
    const codes = [
      await act('attachEvidence', { scorecardId: id, criterionCode: 'I.2', fileId }),
      await act('removeEvidence', { scorecardId: id, evidenceId }),
      await call(
        hub(),
        head(world().school),
        'createEvidenceUpload',
        { scorecardId: id, fileName: 'b.pdf' },
        'fileId',
      ),
    ].flatMap((answer) => answer.codes)
    expect(codes).toEqual(['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE'])
    expect(await names(world().school, id)).toEqual(['một.pdf'])
  })
})

describe('what is no evidence', () => {
  test('a program; a file not yet sent, sent for another organization, or hanging elsewhere', async () => {
    const [id, other] = [await newCard(), await newCard()]
    const offer = await call(
      hub(),
      head(world().school),
      'createEvidenceUpload',
      { scorecardId: id, fileName: 'a.exe' },
      'fileId',
    )
    expect(offer.codes).toEqual(['EVIDENCE_FILE'])
    const on = (scorecardId: string, fileId: string, criterionCode = 'I.1') =>
      act('attachEvidence', { scorecardId, criterionCode, fileId })
    const { fileId: early } = await offeredEvidence(hub(), world().school, id, 'sớm.pdf')
    expect((await on(id, early)).codes).toEqual(['EVIDENCE_FILE'])
    const set = await adoptedSet(hub(), world().section)
    const theirs = await started(hub(), set, world().neighbour)
    const foreign = await sentEvidence(hub(), world().neighbour, theirs, 'của họ.pdf')
    expect((await on(id, foreign)).codes).toEqual(['EVIDENCE_FILE'])
    const own = await sentEvidence(hub(), world().school, id, 'một.pdf')
    expect((await on(id, own, 'X.1')).codes).toEqual(['UNKNOWN_CRITERION'])
    expect((await on(id, own)).codes).toEqual([])
    expect((await on(other, own)).codes).toEqual(['EVIDENCE_FILE'])
    expect(await names(world().school, other)).toEqual([])
  })

  test('a twenty-first file of one criterion', async () => {
    const id = await newCard()
    for (let number = 1; number <= 20; number++) await attach(id, `${number}.pdf`)
    expect((await attach(id, '21.pdf')).codes).toEqual(['TOO_MANY_ITEMS'])
    expect((await attach(id, 'khác.pdf', { criterionCode: 'I.1' })).codes).toEqual([])
  })

  test('a file of another card, when it is to be taken off', async () => {
    const [id, other] = [await newCard(), await newCard()]
    await attach(id, 'một.pdf')
    const [{ id: evidenceId }] = (await files(world().school, id)) as [File]
    expect((await act('removeEvidence', { scorecardId: other, evidenceId })).codes).toEqual(['NOT_FOUND'])
    const stale = { scorecardId: id, evidenceId, expectedVersion: 1 }
    expect((await act('removeEvidence', stale)).codes).toEqual(['CONFLICT'])
    expect((await act('removeEvidence', { scorecardId: id, evidenceId })).codes).toEqual([])
    expect((await act('removeEvidence', { scorecardId: id, evidenceId })).codes).toEqual(['NOT_FOUND'])
  })
})

test('files of somebody’s scorecard go with her when she is erased', async () => {
  const [subjectId] = await world().employ(world().school, 1)
  const setId = await adoptedSet(hub(), world().school, { subject: 'PERSON' })
  const { record } = await act('startScorecard', { setId, ownerId: world().school, subjectId }, 'id')
  await attach(record.id as string, 'Bằng khen của chị Lan.pdf')
  const other = await newCard()
  await attach(other, 'của trường.pdf')
  await hub().sql('select campaigns.erase_people(array[$1::uuid])', [subjectId])
  expect(await names(world().school, record.id as string)).toEqual(['(đã xóa theo yêu cầu hợp pháp)'])
  expect(await names(world().school, other)).toEqual(['của trường.pdf'])
  expect(await hub().subgraphs.campaigns.eraseFiles()).toBe(1)
})
