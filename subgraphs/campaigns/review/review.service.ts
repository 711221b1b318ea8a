import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { campaignStates } from '../campaign/campaign.states.js'
import { getCampaign } from '../campaign/campaign.store.js'
import { policies } from '../policies.js'
import type { CampaignIndicator } from './review.entity.js'
import { Aggregation, ReviewKind } from './review.enums.js'
import type { AddIndicatorInput, IndicatorValueInput, ReportReviewInput } from './review.inputs.js'
import { hasJoined, insertIndicator, insertReview, insertValues, loadIndicatorsOf } from './review.store.js'

const mostValues = 100
/** So that sums over a country stay exact in 53 bits: thousandths of value times weight. */
const most = {
  SUM: { value: 100_000_000_000, weight: 1 },
  WEIGHTED_MEAN: { value: 100_000, weight: 100_000 },
}

/** Adds an indicator to a launched campaign; answers its id. */
export async function addIndicator(work: Work, input: AddIndicatorInput): Promise<string> {
  const { id: campaignId, ownerId, state } = await getCampaign(work, input.campaignId)
  authorize(work.viewer, policies, 'addIndicator', { OWNER: ownerId })
  assertPossible(campaignStates, state, 'addIndicator')
  const { aggregation } = input
  const isMean = aggregation === Aggregation.WEIGHTED_MEAN
  const id = uuid()
  await insertIndicator(work, ownerId, {
    ...{ id, campaignId, aggregation },
    name: cleanLine('name', input.name, 200),
    unit: cleanLine('unit', input.unit, 50),
    weightName: isMean ? cleanLine('weightName', input.weightName ?? '', 100) : null,
  })
  return id
}

/** Reports an interim or final review with its values, counted at once; answers its id. */
export async function reportReview(work: Work, input: ReportReviewInput): Promise<string> {
  const { campaignId, organizationId, period, kind, heldOn } = input
  authorize(work.viewer, policies, 'reportReview', { HOLDER: organizationId })
  const { name, state, ownerId } = await getCampaign(work, campaignId)
  assertPossible(campaignStates, state, 'reportReview')
  if (organizationId !== ownerId && !(await hasJoined(work, campaignId, organizationId))) {
    refuse('NOT_JOINED', { name }, ['organizationId'])
  }
  assertNotFuture(heldOn, work.today, 'heldOn')
  const number = kind === ReviewKind.FINAL ? 1 : input.number
  assertBetween('number', number, 1, 100, ['number'])
  const values = await valuesOf(work, campaignId, input.values)
  const review = {
    ...{ id: uuid(), campaignId, organizationId, period, kind, number, heldOn },
    narrative: cleanText('narrative', input.narrative),
    documentNumber: ifGiven(cleanLine, 'documentNumber', input.documentNumber, 100),
    reportedBy: work.viewer.subject,
  }
  await insertReview(work, review)
  if (values.length > 0)
    await insertValues(
      work,
      review,
      values.map((value) => ({ ...value, reviewId: review.id })),
    )
  return review.id
}

async function valuesOf(work: Work, campaignId: string, values: readonly IndicatorValueInput[]) {
  const field = 'values'
  if (values.length > mostValues) {
    refuse('TOO_MANY_ITEMS', { field, count: values.length, most: mostValues }, [field])
  }
  const known = new Map((await loadIndicatorsOf(work, [campaignId])).map((one) => [one.id, one]))
  return values.map((value, index) => {
    const path = [field, String(index)]
    const indicator = known.get(value.indicatorId)
    const isRepeated = values.findIndex(({ indicatorId }) => indicatorId === value.indicatorId) < index
    if (!indicator || isRepeated) {
      refuse('NOT_FOUND', { what: 'CampaignIndicator', value: value.indicatorId }, [...path, 'indicatorId'])
    }
    return checked(indicator, value, path)
  })
}

/** Values have at most three decimals and weights none, so that sums are exact. */
function checked(indicator: CampaignIndicator, given: IndicatorValueInput, path: string[]) {
  const { id: indicatorId, aggregation } = indicator
  const value = Math.round(given.value * 1000) / 1000
  const { value: mostValue, weight: mostWeight } = most[aggregation]
  assertBetween('value', value, -mostValue, mostValue, [...path, 'value'])
  const weight = aggregation === Aggregation.WEIGHTED_MEAN ? (given.weight ?? 0) : 1
  assertBetween('weight', Number.isInteger(weight) ? weight : 0, 1, mostWeight, [...path, 'weight'])
  return { id: uuid(), indicatorId, aggregation, value, weight }
}

function assertBetween(field: string, value: number, least: number, most: number, path: string[]): void {
  if (value >= least && value <= most) return
  refuse('INVALID', { field, value, expected: expected.numberBetween(least, most) }, path)
}
