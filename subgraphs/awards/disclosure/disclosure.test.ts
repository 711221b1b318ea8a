import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite was seen to catch: a disclosure that can be closed on its last day.

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

async function act(mutation: string, input: object, at = '2024-05-20', of = world.school) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await hub().ask(
    'awards',
    actingFor(of, ['HEAD', 'ADMIN'], at),
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) {
       record { id toDay closedOn proposals { id state } comments { id outcome } } userErrors { code path } } }`,
    { input },
  )
  if (!data?.it) throw new Error(JSON.stringify(errors))
  return data.it
}

const disclose = (proposalIds: string[]) =>
  act('discloseProposals', {
    organizationId: world.school,
    period: '2023-2024',
    channel: 'Bảng tin nhà trường',
    proposalIds,
  })

describe('a disclosure', () => {
  test('lasts five working days; what is objected to with reason goes to the council again', async () => {
    const [first, second] = [await passedTeacher(), await passedTeacher()]
    const { record } = await disclose([first, second])
    expect(record.toDay).toBe('2024-05-27')
    const disclosureId = record.id as string
    expect((await verbs.send(world.school, [first], 'C0')).userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ])

    const { record: commented } = await act('commentDisclosure', {
      disclosureId,
      proposalId: second,
      text: 'Chưa đủ ngày công',
    })
    const close = (at: string) => act('closeDisclosure', { disclosureId }, at)
    expect((await close('2024-05-27')).userErrors).toMatchObject([{ code: 'DISCLOSURE_RUNS' }])
    expect((await close('2024-05-28')).userErrors).toMatchObject([{ code: 'COMMENTS_UNHANDLED' }])
    const handled = { commentId: commented.comments[0].id, outcome: 'UPHELD', handling: 'Hội đồng xét lại' }
    await act('handleDisclosureComment', handled, '2024-05-28')
    expect((await act('handleDisclosureComment', handled, '2024-05-28')).userErrors).toMatchObject([
      { code: 'COMMENT_HANDLED' },
    ])
    expect((await close('2024-05-28')).record.proposals).toEqual([
      { id: first, state: 'DISCLOSURE_CLOSED' },
      { id: second, state: 'TEAM_REVIEWED' },
    ])
    expect((await close('2024-05-28')).userErrors).toMatchObject([{ code: 'DISCLOSURE_CLOSED' }])
    expect((await verbs.send(world.school, [first], 'C1')).userErrors).toEqual([])
  })

  test("is its organization's business: others find nothing", async () => {
    const { record } = await disclose([await passedTeacher()])
    const input = { disclosureId: record.id, proposalId: record.proposals[0].id, text: 'Ý kiến' }
    const { userErrors } = await act('commentDisclosure', input, '2024-05-20', world.neighbour)
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  test('is demanded where an organization, or one above it, has said so; for so many days as it says', async () => {
    for (const [name, value] of [
      ['demandsDisclosure', 'true'],
      ['disclosureDays', '2'],
    ]) {
      await hub().ask(
        'awards',
        actingFor(world.department, 'ADMIN'),
        `mutation { setParameter(input: { organizationId: "${world.department}", name: "${name}", value: "${value}",
           validFrom: "2024-01-01", legalBasis: "1/HD-SGDĐT" }) { userErrors { code } } }`,
      )
    }
    const id = await passedTeacher()
    expect((await verbs.send(world.school, [id], 'C2')).userErrors).toMatchObject([
      { code: 'NOT_DISCLOSED', path: ['proposalIds', '0'] },
    ])
    expect((await disclose([id, id])).record.toDay).toBe('2024-05-22')
  })
})
