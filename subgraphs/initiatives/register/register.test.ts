import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../../shared/access/viewer.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { buildWorld, ministry, otherSchool, perform, recognized, school } from '../world.kit.js'

const hub = useHub()
const head = { role: 'HEAD' } as const
const period = '2022-2023'
let fractions: string
let poems: string

beforeAll(async () => {
  await buildWorld(hub())
  fractions = await recognized(hub(), { period, title: 'Dạy học phân số bằng trò chơi', subject: 'Toán' })
  poems = await recognized(hub(), { period, title: 'Đọc diễn cảm thơ lục bát', field: 'Ngữ văn' })
  await perform(hub(), 'reportInitiatives', { ownerId: school, period }, head)
  await recognized(hub(), { period, title: 'Chưa báo cáo' })
})

async function find(narrowed: string, viewer: Viewer = actingFor(otherSchool, 'VIEWER')): Promise<string[]> {
  const query = `{ initiativeRegister${narrowed} { nodes { id } } initiativeRegisterCount${narrowed} }`
  const { data, errors } = await hub().ask('initiatives', viewer, query)
  if (errors) throw new Error(JSON.stringify(errors))
  const ids = (data.initiativeRegister.nodes as { id: string }[]).map(({ id }) => id)
  expect(data.initiativeRegisterCount).toBe(ids.length)
  return ids.sort()
}

test('a search that is too long is told from one that failed', async () => {
  const query = `{ initiativeRegister(search: "${'a '.repeat(200)}") { nodes { id } } }`
  const { errors } = await hub().ask('initiatives', thirdParty(['PUBLISHED_RESULTS']), query)
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  expect(errors![0]!.message).toContain('"search"')
})

describe('the public register', () => {
  test('shows what is recognized and reported, to other schools and to third parties with the scope', async () => {
    const both = [fractions, poems].sort()
    expect(await find(`(period: "${period}")`)).toEqual(both)
    expect(
      await find(`(period: "${period}")`, thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', ministry)),
    ).toEqual(both)
    expect(await find(`(period: "${period}")`, thirdParty(['EDITIONS'], '2024-07-01', ministry))).toEqual([])
    const elsewhere = thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', otherSchool)
    expect(await find(`(period: "${period}")`, elsewhere)).toEqual([])
    expect(await find('(search: "phân số")', elsewhere)).toEqual([])
  })

  test('tells units and what was achieved, and no author', async () => {
    const query = `{ initiativeRegister(search: "phân số") { nodes { title abstract effect subject schoolKind unit { id } recognitions { scope recognizedOn } } } }`
    const { data } = await hub().ask(
      'initiatives',
      thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', ministry),
      query,
    )
    expect(data.initiativeRegister.nodes).toEqual([
      {
        title: 'Dạy học phân số bằng trò chơi',
        abstract: 'Mô tả',
        effect: null,
        subject: 'Toán',
        schoolKind: 'LOWER_SECONDARY',
        unit: { id: school },
        recognitions: [{ scope: 'GRASSROOTS', recognizedOn: '2024-05-15' }],
      },
    ])
    const whole = await hub().ask(
      'initiatives',
      thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', ministry),
      `{ initiative(id: "${fractions}") { id } }`,
    )
    expect(whole.data.initiative).toBeNull()
  })

  test.each([
    ['phân số', 'fractions'],
    ['phan so', 'fractions'],
    ['PHAN SÔ', 'fractions'],
    ['dien cmar', 'poems'],
    ['doc dien caam', 'poems'],
    ['50%', 'nothing'],
    ['thí nghiệm hóa chất', 'nothing'],
  ])('a search for "%s" finds %s', async (search, found) => {
    const ids = { fractions: [fractions], poems: [poems], nothing: [] }[found]
    expect(await find(`(search: "${search}")`)).toEqual(ids)
  })

  test.each([
    ['(field: "ngữ văn")', 'poems'],
    ['(subject: "toán")', 'fractions'],
    ['(scope: PROVINCE)', 'nothing'],
    ['(schoolKind: "PRIMARY")', 'nothing'],
  ])('%s finds %s', async (narrowed, found) => {
    expect(await find(narrowed)).toEqual({ fractions: [fractions], poems: [poems], nothing: [] }[found])
  })

  test('pages through all entries, each once', async () => {
    const page = async (after: string | null) => {
      const query = `query ($after: String) { initiativeRegister(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`
      return (await hub().ask('initiatives', actingFor(school, 'VIEWER'), query, { after })).data
        .initiativeRegister
    }
    const first = await page(null)
    const second = await page(first.pageInfo.endCursor as string)
    expect([first.nodes[0].id, second.nodes[0].id].sort()).toEqual([fractions, poems].sort())
    expect(second.pageInfo.hasNextPage).toBe(false)
  })
})

describe('applied elsewhere', () => {
  const applied = {
    organizationId: otherSchool,
    appliedSince: '2024-02-01',
    effect: 'Khá giỏi tăng 8 %',
    signer: 'Lê Thị Hoa',
  }
  const clerk = { role: 'CLERK', at: otherSchool } as const

  test('another unit records that it applies an initiative of the register, once', async () => {
    const input = { ...applied, initiativeId: fractions }
    const { record } = await perform(hub(), 'recordApplicationElsewhere', input, clerk)
    expect(record.appliedElsewhere).toEqual([
      { effect: 'Khá giỏi tăng 8 %', organization: { id: otherSchool } },
    ])
    const again = await perform(hub(), 'recordApplicationElsewhere', input, clerk)
    expect(again.userErrors).toMatchObject([{ code: 'APPLIED_TWICE' }])
  })

  test('the owner does not spread its own initiative', async () => {
    const own = { ...applied, initiativeId: fractions, organizationId: school }
    const { userErrors } = await perform(hub(), 'recordApplicationElsewhere', own)
    expect(userErrors).toMatchObject([{ code: 'OWN_INITIATIVE' }])
  })
})

test('an annulled initiative leaves the register', async () => {
  const query = `{ initiative(id: "${poems}") { recognitions { id } } }`
  const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
  const paper = { grounds: 'Sao chép', decisionNumber: '10/QĐ', decisionDate: '2024-05-20' }
  await perform(
    hub(),
    'annulRecognition',
    { ...paper, recognitionId: data.initiative.recognitions[0].id },
    head,
  )
  expect(await find(`(period: "${period}")`)).toEqual([fractions])
})
