import { beforeAll, describe, expect, test } from 'vitest'
import { thirdParty } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { adoptedSet, call, head, placesOf, useWorld } from '../score.kit.js'
import { appraise, complete, sentCard, started } from './scorecard.kit.js'

const { hub, world } = useWorld()
const may = (mutation: string, input: object) =>
  whoMay(hub(), placesOf(world()), { subgraph: 'campaigns', mutation, input })
const stale = { expectedVersion: 999 }

let setId: string
let draft: string
let sent: string
beforeAll(async () => {
  setId = await adoptedSet(hub(), world().section)
  draft = await started(hub(), setId, world().school)
  sent = await sentCard(hub(), setId, world().neighbour)
})

const clerks = ['CLERK', 'SECRETARY', 'HEAD']

describe('a draft is the business of its owner', () => {
  test('startScorecard', async () => {
    expect(await may('startScorecard', { setId, ownerId: world().school })).toEqual({ school: clerks })
  })
  test('fillScorecard', async () => {
    const input = { scorecardId: draft, lines: complete, ...stale }
    expect(await may('fillScorecard', input)).toEqual({ school: clerks })
  })
  test('createEvidenceUpload', async () => {
    const input = { scorecardId: draft, fileName: 'a.exe' }
    expect(await may('createEvidenceUpload', input)).toEqual({ school: clerks })
  })
  test('attachEvidence', async () => {
    const input = { scorecardId: draft, criterionCode: 'I.1', fileId: draft, ...stale }
    expect(await may('attachEvidence', input)).toEqual({ school: clerks })
  })
  test('removeEvidence', async () => {
    const input = { scorecardId: draft, evidenceId: draft, ...stale }
    expect(await may('removeEvidence', input)).toEqual({ school: clerks })
  })
  test('sendScorecard', async () => {
    expect(await may('sendScorecard', { scorecardId: draft, ...stale })).toEqual({ school: ['HEAD'] })
  })
})

describe('what was sent is the business of its appraiser', () => {
  test('askCrossCheck', async () => {
    const input = { scorecardId: sent, organizationIds: [world().school], ...stale }
    expect(await may('askCrossCheck', input)).toEqual({ section: ['SECRETARY', 'APPRAISER', 'HEAD'] })
  })
  test('returnScorecard', async () => {
    const input = { scorecardId: sent, reason: 'Bổ sung', ...stale }
    expect(await may('returnScorecard', input)).toEqual({ section: ['APPRAISER', 'HEAD'] })
  })
  test('appraiseScorecard', async () => {
    expect(await may('appraiseScorecard', { scorecardId: sent, ...stale })).toEqual({
      section: ['APPRAISER', 'HEAD'],
    })
  })
  test('crossCheckScorecard, once it was asked for', async () => {
    const input = { scorecardId: sent, organizationId: world().school, opinion: '' }
    expect(await may('crossCheckScorecard', input)).toEqual({})
    const asking = { scorecardId: sent, organizationIds: [world().school] }
    await call(hub(), head(world().section), 'askCrossCheck', asking)
    expect(await may('crossCheckScorecard', input)).toEqual({ school: ['SECRETARY', 'APPRAISER', 'HEAD'] })
  })
})

describe('who sees a scorecard', () => {
  const sees = async (id: string) => {
    const query = 'query ($id: UUID!) { scorecard(id: $id) { appraisal { total } } }'
    const viewers = Object.entries(placesOf(world())).map(
      ([name, organization]) => [name, head(organization, 'VIEWER')] as const,
    )
    const seen: Record<string, boolean> = {}
    for (const [name, viewer] of [...viewers, ['client', thirdParty(['PUBLISHED_RESULTS'])] as const]) {
      const { scorecard } = (await hub().ask('campaigns', viewer, query, { id })).data
      if (scorecard) seen[name] = scorecard.appraisal !== null
    }
    return seen
  }

  test('a draft: its owner alone; when sent: its appraiser too; when checked: who was asked, but not the appraisal', async () => {
    expect(await sees(draft)).toEqual({ school: false })
    const card = await sentCard(hub(), await adoptedSet(hub(), world().section), world().school)
    expect(await sees(card)).toEqual({ school: false, section: false })
    const asking = { scorecardId: card, organizationIds: [world().farSchool] }
    await call(hub(), head(world().section), 'askCrossCheck', asking)
    await appraise(hub(), world().section, card)
    expect(await sees(card)).toEqual({ school: true, section: true, farSchool: false })
  })

  test('it goes to another one above the owner when that is named, and to nobody beside', async () => {
    const send = async (appraiserId: string) => {
      const scorecardId = await started(hub(), await adoptedSet(hub(), world().section), world().school)
      await call(hub(), head(world().school), 'fillScorecard', { scorecardId, lines: complete })
      return call(
        hub(),
        head(world().school),
        'sendScorecard',
        { scorecardId, appraiserId },
        'appraiser { id }',
      )
    }
    expect((await send(world().department)).record.appraiser.id).toBe(world().department)
    expect((await send(world().neighbour)).codes).toEqual(['APPRAISER_OUT_OF_LINE'])
    expect((await send(world().school)).codes).toEqual(['APPRAISER_OUT_OF_LINE'])
  })
})
