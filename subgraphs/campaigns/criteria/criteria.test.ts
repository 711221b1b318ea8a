import { describe, expect, test } from 'vitest'
import { adoptedSet, adopting, ask, call, head, nextPeriod, period, sheet, useWorld } from '../score.kit.js'

const { hub, world } = useWorld()

const draft = (more: object = {}) => ({
  issuerId: world().section,
  title: 'Tiêu chí thi đua các trường',
  subject: 'ORGANIZATION',
  level: 'SCHOOL',
  period,
  ...sheet,
  ...more,
})
const drafting = (more?: object) => call(hub(), head(world().section, 'CLERK'), 'draftCriteria', draft(more))

// Planted fault that this suite caught: an earlier edition left in force beside the one that replaces it.
describe('a draft', () => {
  test('holds its criteria and its formula as they were entered', async () => {
    const { record } = await drafting()
    const query = `query ($id: UUID!) { criteriaSet(id: $id) { title edition state totalPoints criteria { code kind mostPoints capsAt needsEvidence }
      rule { scaleTo mostBonus decimals bands { code from leastShare } } allowedActions } }`
    const { criteriaSet } = await ask(hub(), head(world().section), query, { id: record.id })
    expect(criteriaSet).toMatchObject({ edition: 1, state: 'DRAFT', totalPoints: 100 })
    expect(criteriaSet.criteria[4]).toEqual({
      code: 'L.1',
      kind: 'KNOCK_OUT',
      mostPoints: 1,
      capsAt: 'FAIR',
      needsEvidence: false,
    })
    expect(criteriaSet.rule.bands[1]).toEqual({ code: 'GOOD', from: 80, leastShare: null })
    expect(criteriaSet.allowedActions).toEqual(['reviseCriteria', 'openCriteriaComments', 'adoptCriteria'])
  })

  const [first, second, ...others] = sheet.criteria
  const { bands } = sheet.rule
  test.each<[string, object, string]>([
    ['a code twice', { criteria: [first, { ...second, code: 'I.1' }, ...others] }, 'CODE_TWICE'],
    ['nothing to count', { criteria: others }, 'NO_POINTS'],
    ['a class that is not there', { criteria: [first, { ...others[2], capsAt: 'POOR' }] }, 'UNKNOWN_BAND'],
    ['classes upside down', { rule: { ...sheet.rule, bands: [bands[2], bands[1]] } }, 'BANDS_OUT_OF_ORDER'],
    ['thousandths of a point', { criteria: [{ ...first, mostPoints: 1.005 }] }, 'INVALID'],
    ['no points at all', { criteria: [{ ...first, mostPoints: 0 }] }, 'INVALID'],
    ['no classes', { rule: { ...sheet.rule, bands: [] } }, 'INVALID'],
  ])('with %s is refused', async (_, more, code) => {
    expect((await drafting(more)).codes).toEqual([code])
  })
})

describe('the comment round', () => {
  const round = async () => {
    const { record } = await drafting()
    const input = { setId: record.id, until: '2024-05-25' }
    await call(hub(), head(world().section), 'openCriteriaComments', input)
    return record.id as string
  }
  const comment = (setId: string, at = '2024-05-20', more: object = {}) => {
    const input = { setId, organizationId: world().school, criterionCode: 'I.2', text: 'Nên thêm minh chứng' }
    return call(hub(), head(world().school, 'CLERK', at), 'commentOnCriteria', { ...input, ...more }, 'id')
  }

  test('takes comments up to its last day, and lets the set be adopted after it', async () => {
    const setId = await round()
    const adopt = (at: string) =>
      call(hub(), head(world().section, 'HEAD', at), 'adoptCriteria', { setId, ...adopting }, 'state')
    expect((await comment(setId, '2024-05-25')).codes).toEqual([])
    expect((await adopt('2024-05-25')).codes).toEqual(['WRONG_STATE'])
    expect((await comment(setId, '2024-05-26')).codes).toEqual(['WRONG_STATE'])
    expect((await adopt('2024-05-26')).record).toEqual({ state: 'ADOPTED' })
  })

  test('shows the issuer all comments, others their own, and each author the answer', async () => {
    const setId = await round()
    const { record } = await comment(setId)
    const answer = { commentId: record.id, answer: 'Tiếp thu' }
    await call(hub(), head(world().section), 'answerCriteriaComment', answer, 'id')
    const query =
      'query ($id: UUID!) { criteriaSet(id: $id) { comments { nodes { criterionCode answer answeredOn organization { id } } } } }'
    const seenBy = async (organization: string) =>
      (await ask(hub(), head(organization), query, { id: setId })).criteriaSet.comments.nodes
    const all = [
      {
        criterionCode: 'I.2',
        answer: 'Tiếp thu',
        answeredOn: '2024-05-20',
        organization: { id: world().school },
      },
    ]
    expect(await seenBy(world().section)).toEqual(all)
    expect(await seenBy(world().school)).toEqual(all)
    expect(await seenBy(world().neighbour)).toEqual([])
  })

  test('is for the issuer and those below it, and for criteria that are there', async () => {
    const setId = await round()
    const far = { setId, organizationId: world().farSchool, text: 'Góp ý' }
    expect((await call(hub(), head(world().farSchool), 'commentOnCriteria', far, 'id')).codes).toEqual([
      'NOT_BELOW_ISSUER',
    ])
    expect((await comment(setId, '2024-05-20', { criterionCode: 'X.9' })).codes).toEqual([
      'UNKNOWN_CRITERION',
    ])
  })
})

describe('from year to year', () => {
  const copying = (input: object, organization = world().section) =>
    call(
      hub(),
      head(organization, 'CLERK'),
      'copyCriteria',
      input,
      'id edition period changes { code change fields } copiedFrom { id }',
    )

  test('a set is copied, and the copy shows what was changed', async () => {
    const setId = await adoptedSet(hub(), world().section)
    const { record } = await copying({ setId, period: nextPeriod })
    expect(record).toMatchObject({
      edition: 1,
      period: nextPeriod,
      changes: [],
      copiedFrom: { id: setId },
    })
    const [first, second] = sheet.criteria
    const criteria = [
      { ...first, mostPoints: 50 },
      second,
      { code: 'I.3', text: 'Chuyển đổi số', kind: 'POINTS', mostPoints: 10 },
    ]
    const input = { setId: record.id, criteria, rule: sheet.rule }
    const revised = await call(
      hub(),
      head(world().section),
      'reviseCriteria',
      input,
      'changes { code change fields }',
    )
    expect(revised.record.changes).toEqual([
      { code: 'I.1', change: 'CHANGED', fields: ['mostPoints'] },
      { code: 'I.3', change: 'ADDED', fields: [] },
      { code: 'T.1', change: 'REMOVED', fields: [] },
      { code: 'B.1', change: 'REMOVED', fields: [] },
      { code: 'L.1', change: 'REMOVED', fields: [] },
    ])
  })

  test('a new edition of the same period replaces the former one when it is adopted, and not before', async () => {
    const setId = await adoptedSet(hub(), world().section)
    const { record } = await copying({ setId, period })
    expect(record.edition).toBe(2)
    const stateOf = async () =>
      (
        await ask(
          hub(),
          head(world().school),
          'query ($id: UUID!) { criteriaSet(id: $id) { state allowedActions } }',
          {
            id: setId,
          },
        )
      ).criteriaSet
    expect((await stateOf()).state).toBe('ADOPTED')
    await call(hub(), head(world().section), 'adoptCriteria', { setId: record.id, ...adopting })
    expect(await stateOf()).toEqual({ state: 'REPLACED', allowedActions: ['copyCriteria'] })
  })

  test('a school adapts the criteria of its superior, and none of another line', async () => {
    const setId = await adoptedSet(hub(), world().section)
    const own = await copying({ setId, period, issuerId: world().school }, world().school)
    expect(own.record).toMatchObject({ edition: 1, copiedFrom: { id: setId } })
    const other = await copying({ setId, period, issuerId: world().farSchool }, world().farSchool)
    expect(other.codes).toEqual(['NOT_BELOW_ISSUER'])
  })

  test('two editions that are begun at once get two numbers', async () => {
    const setId = await adoptedSet(hub(), world().section)
    const all = await Promise.all([1, 2, 3].map(() => copying({ setId, period })))
    expect(all.map(({ record }) => record.edition).sort()).toEqual([2, 3, 4])
  })
})

test('sets are listed by issuer, period and level, page by page', async () => {
  const issuerId = world().otherSection
  for (const title of ['Ănh', 'An', 'Ân'])
    await call(hub(), head(issuerId), 'draftCriteria', draft({ issuerId, title }))
  const query = `query ($issuerId: UUID!, $after: String) { criteriaSets(issuerId: $issuerId, period: "${period}", level: SCHOOL, first: 2, after: $after)
    { nodes { title } pageInfo { endCursor hasNextPage } } }`
  const page = (await ask(hub(), head(issuerId), query, { issuerId })).criteriaSets
  const after = page.pageInfo.endCursor
  const rest = (await ask(hub(), head(issuerId), query, { issuerId, after })).criteriaSets
  const titles = [...page.nodes, ...rest.nodes].map(({ title }: { title: string }) => title)
  expect([titles, rest.pageInfo.hasNextPage]).toEqual([['An', 'Ănh', 'Ân'], false])
})
