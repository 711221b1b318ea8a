import { beforeAll, describe, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { awards } from '../subgraph.js'
import { base, definer } from './own-type.kit.js'

// Planted faults that this suite was seen to catch: own types open to everybody; loadOwnTypesFor() without the tree.

const hub = useHub()
let world: World
const { register, draft, review, vote, passed, send, receive, appraise, decide, sums } = awardVerbs(hub)

const define = definer(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function end(organizationId: string, code: string, endsOn: string) {
  const { data } = await hub().ask(
    'awards',
    actingFor(organizationId, 'ADMIN'),
    'mutation ($input: EndAwardTypeInput!) { endAwardType(input: $input) { record { validTo } userErrors { code path } } }',
    { input: { code, endsOn, reason: 'Đổi quy chế' } },
  )
  return data.endAwardType
}

async function ownTypesFor(viewerOf: string, organizationId = viewerOf, asOf = '2024-05-20') {
  const { data } = await hub().ask(
    'awards',
    actingFor(viewerOf, 'VIEWER', asOf),
    `{ awardTypes(organizationId: "${organizationId}") { code scope criteria decisionNumber chain(ownerKind: "LOWER_SECONDARY") { relation act } votes { ruleId share } } }`,
  )
  return (data.awardTypes as { code: string; scope: string }[]).filter(({ scope }) => scope !== 'NATIONAL')
}

const kind = { commendationKind: 'AD_HOC' }

describe('an award type that a school has defined', () => {
  let code: string
  beforeAll(async () => {
    const { record, userErrors } = await define(world.school, { votePercent: 80 })
    expect(userErrors).toEqual([])
    expect(record).toMatchObject({
      scope: 'SCHOOL',
      departure: null,
      departures: [],
      organization: { id: world.school },
    })
    code = record.code as string
    expect(code).toMatch(/^NGUOI_TOT@TRUONG-1-/)
  })

  test('is seen by the school and by nobody beside or above it', async () => {
    expect(await ownTypesFor(world.school)).toEqual([
      {
        code,
        scope: 'SCHOOL',
        criteria: base.criteria,
        decisionNumber: '12/QĐ-THCS',
        chain: [{ relation: 'GIVER', act: 'DECIDE' }],
        votes: [{ ruleId: 'R-VOTE-OWN', share: 0.8 }],
      },
    ])
    expect(await ownTypesFor(world.neighbour)).toEqual([])
    expect(await ownTypesFor(world.neighbour, world.school)).toEqual([])
    expect(await ownTypesFor(world.section, world.school)).toEqual([])
    expect(await ownTypesFor(world.school, world.school, '2024-01-31')).toEqual([])
  })

  test('goes its whole way in the school: proposal, team, council by its own threshold, decision, bonus, sums', async () => {
    const [person, other] = await world.employ(world.school, 2)
    const id = await passed(world.school, person!, code, kind)
    const weak = (await draft(world.school, other!, code, kind)).record.id as string
    await review(world.school, [weak])
    await vote(world.school, [weak], 8)
    expect((await decide(world.school, [weak], '20/QĐ')).userErrors).toMatchObject([{ code: 'WRONG_STATE' }])

    const { record, userErrors } = await decide(world.school, [id], '21/QĐ')
    expect(userErrors).toEqual([])
    expect(record.awards).toMatchObject([{ awardName: 'Gương sáng học đường' }])
    const { data } = await hub().ask(
      'awards',
      actingFor(world.school, 'VIEWER'),
      `{ _entities(representations: [{ __typename: "Person", id: "${person}" }]) { ... on Person { awards { awardType bonus { coefficient isPaid } } } } }`,
    )
    expect(data._entities[0].awards).toEqual([{ awardType: code, bonus: { coefficient: 0.2, isPaid: true } }])
    expect(await sums(world.ministry, [world.ministry])).toEqual([[0, 1, 0, 1]])
    expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
  })

  test('is one group in the sums of who stands above, by its code in those of the school', async () => {
    const codes = async (viewerOf: string, organizationId = viewerOf) => {
      const { data } = await hub().ask(
        'awards',
        actingFor(viewerOf, 'VIEWER'),
        `{ _entities(representations: [{ __typename: "Organization", id: "${organizationId}" }]) { ... on Organization { awardRollup(period: "2023-2024") { counts { measure awardType count } } } } }`,
      )
      const counts = data._entities[0].awardRollup.counts as {
        measure: string
        awardType: string
        count: number
      }[]
      return counts
        .filter(({ measure }) => measure === 'GRANTED')
        .map((one) => `${one.awardType} ${one.count}`)
    }
    expect(await codes(world.ministry)).toEqual(['OWN 1'])
    expect(await codes(world.section, world.school)).toEqual(['OWN 1'])
    expect(await codes(world.school)).toEqual([`${code} 1`])
    expect(
      await hub().sql('select awards.award_group($1) as one, awards.award_group($2) as other', [
        code,
        'LDTT',
      ]),
    ).toEqual([{ one: 'OWN', other: 'LDTT' }])
  })

  test('is judged by a person: the standard is text', async () => {
    const [person] = await world.employ(world.school, 1)
    const { data } = await hub().ask(
      'awards',
      actingFor(world.school, 'CLERK'),
      `{ eligibility(organizationId: "${world.school}", candidateId: "${person}", awardType: "${code}", period: "2023-2024") {
         outcome results { ruleId legalBasis message } } }`,
    )
    expect(data.eligibility).toEqual({
      outcome: 'NEEDS_PERSON',
      results: [
        {
          ruleId: 'R-OWN',
          legalBasis: 'QĐ 12/QĐ-THCS, Điều 3',
          message: `The organization's own standard, for a person to judge: ${base.criteria}`,
        },
      ],
    })
  })

  test('is for nobody else, for no other kind and no collective', async () => {
    const [person] = await world.employ(world.neighbour, 1)
    const codesOf = async (organizationId: string, candidate: string, more: object) =>
      (await draft(organizationId, candidate, code, more)).userErrors.map((one) => one.code)
    expect(await codesOf(world.neighbour, person!, kind)).toEqual(['UNKNOWN_AWARD_TYPE'])
    const [own] = await world.employ(world.school, 1)
    expect(await codesOf(world.school, own!, { commendationKind: 'MERIT' })).toEqual(['WRONG_KIND'])
    expect(await codesOf(world.school, world.school, { ...kind, subject: 'COLLECTIVE' })).toEqual([
      'WRONG_SUBJECT',
    ])
  })

  test('has one row on a day, ends, and is followed by another one', async () => {
    expect((await define(world.school)).userErrors).toMatchObject([
      { code: 'AWARD_TYPE_EXISTS', path: ['code'] },
    ])
    expect((await end(world.neighbour, code, '2024-09-01')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await end(world.school, code, '2024-05-19')).userErrors).toMatchObject([
      { code: 'INVALID', path: ['endsOn'] },
    ])
    expect(await end(world.school, code, '2024-09-01')).toEqual({
      record: { validTo: '2024-09-01' },
      userErrors: [],
    })
    expect((await define(world.school, { validFrom: '2024-09-01', criteria: 'Mới' })).userErrors).toEqual([])
    expect(await ownTypesFor(world.school, world.school, '2024-09-01')).toMatchObject([{ criteria: 'Mới' }])
  })
})

describe('an award type that the Sở has defined', () => {
  test('is there for the schools below it, on the way of its own level', async () => {
    const { record } = await define(world.department, {
      code: 'NHA_GIAO_TRE',
      nameVi: 'Nhà giáo trẻ tiêu biểu',
      nameEn: 'Young teacher',
    })
    const code = record.code as string
    const [shown] = (await ownTypesFor(world.farSchool)).filter((one) => one.code === code)
    expect(shown).toMatchObject({
      scope: 'PROVINCE',
      chain: [
        { relation: 'PROFESSIONAL_PARENT', act: 'APPRAISE' },
        { relation: 'GIVER', act: 'DECIDE' },
      ],
    })
    expect(await ownTypesFor(world.ministry, world.farSchool)).toEqual([])

    const [person] = await world.employ(world.farSchool, 1)
    const id = await passed(world.farSchool, person!, code, kind)
    expect((await decide(world.farSchool, [id], '30/QĐ')).userErrors).toMatchObject([
      { code: 'NOT_COMPETENT' },
    ])
    const sent = await send(world.farSchool, [id], '30/TTr')
    await receive(world.otherSection, sent.record.id as string)
    await appraise(world.otherSection, [id])
    const forwarded = await send(world.otherSection, [id], '31/TTr')
    await receive(world.department, forwarded.record.id as string)
    await appraise(world.department, [id])
    expect((await decide(world.department, [id], '32/QĐ')).userErrors).toEqual([])
  })

  test('asks for a registration where it says so', async () => {
    const { record } = await define(world.department, {
      code: 'DANG_KY',
      nameVi: 'Nhà giáo sáng tạo',
      nameEn: 'Creative teacher',
      commendationKinds: ['MERIT'],
      requiresRegistration: true,
    })
    const [person] = await world.employ(world.school, 1)
    expect((await draft(world.school, person!, record.code as string)).userErrors).toMatchObject([
      { code: 'NOT_REGISTERED' },
    ])
    expect((await register(world.school, [person!], record.code as string)).userErrors).toEqual([])
    expect((await draft(world.school, person!, record.code as string)).userErrors).toEqual([])
  })
})

describe('the nearer scope adds, and contradicts nothing without saying so', () => {
  const refused = async (more: object, organizationId = world.neighbour) => {
    const { userErrors } = await define(organizationId, more)
    return (userErrors as { code: string; message: string }[])
      .map(({ code, message }) => `${code} ${message}`)
      .join()
  }

  test('a name of the law, whatever its accents', async () => {
    const message = await refused({ nameVi: 'LAO ĐỘNG  TIEN TIẾN' })
    expect(message).toMatch(
      /^AWARD_TYPE_CONTRADICTS .*LDTT.*Điều 24.*documents of LDTT are lacking: TO_TRINH, BIEN_BAN_BINH_XET/,
    )
  })

  test('a code of the law with a lower threshold', async () => {
    expect(await refused({ code: 'CSTDCS' })).toMatch(/a vote of 51% is less than the 80% of CSTDCS/)
    expect(await refused({ code: 'CSTDCS', votePercent: 79 })).toMatch(/79% is less than the 80%/)
    expect(await refused({ code: 'CSTDCS', votePercent: 80 })).not.toMatch(/less than/)
  })

  test('a title that the law does not know', async () => {
    expect(await refused({ category: 'EMULATION_TITLE' })).toMatch(
      /emulation titles are those of the law alone/,
    )
  })

  test('a name that the Sở has given', async () => {
    await define(world.department, { code: 'TREN', nameVi: 'Tên của Sở', nameEn: 'Name of the Sở' })
    expect(await refused({ nameVi: 'Tên của sở' })).toMatch(/TREN@SO-/)
    expect(await refused({ code: 'KHAC_TEN', nameVi: 'Tên khác hẳn' })).toBe('')
  })

  test('said openly it stands, and is shown with it', async () => {
    const departure = 'Theo quy chế riêng đã được Sở đồng ý'
    const { record } = await define(world.neighbour, {
      code: 'RIENG',
      category: 'EMULATION_TITLE',
      departure,
    })
    expect(record).toMatchObject({
      departure,
      departures: ['emulation titles are those of the law alone (Law 06/2022/QH15, Articles 19 and 20)'],
    })
  })
})

test.each([
  ['code', { code: 'Người tốt' }],
  ['subjects', { subjects: [] }],
  ['commendationKinds', { commendationKinds: [] }],
  ['votePercent', { votePercent: 50 }],
  ['bonusCoefficient', { bonusCoefficient: -1 }],
  ['requiredDocuments', { requiredDocuments: ['báo cáo'] }],
  ['criteria', { criteria: ' ' }],
  ['validFrom', { validFrom: '2024-01-09' }],
])('%s is checked', async (field, more) => {
  const input = { code: 'KIEM_TRA', nameVi: 'Kiểm tra', nameEn: 'Check', ...more }
  expect((await define(world.school, input)).userErrors).toMatchObject([{ code: 'INVALID', path: [field] }])
})
