import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { RollupRow } from '../../../shared/rollup/read-rollups.js'
import { ReturnCode } from '../proposal/proposal.enums.js'

/** Steps whose time is kept. */
export enum TimedProposalStep {
  APPRAISED = 'APPRAISED',
  RETURNED = 'RETURNED',
  DECIDED = 'DECIDED',
}
registerEnumType(TimedProposalStep, {
  name: 'TimedProposalStep',
  description: 'APPRAISED (thẩm định), RETURNED (trả lại), DECIDED (quyết định).',
})

/** How punctual holders are with one step. */
@ObjectType({
  description:
    'How punctual holders are with one step (đúng hạn, quá hạn): the organization and all below it, whatever became of the proposals later.',
})
export class StepTimeliness {
  @Field(() => TimedProposalStep, { description: 'Which step.' })
  step: TimedProposalStep

  @Field(() => Int, { description: 'Steps within the limit of the clock (đúng hạn).' })
  inTime: number

  @Field(() => Int, { description: 'Steps after it was over (quá hạn).' })
  late: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Median of the working days from the full dossier to the step (trung vị số ngày làm việc), exact at every level; null where there was none.',
  })
  medianWorkingDays: number | null
}

/** How many proposals were returned for one reason. */
@ObjectType({ description: 'How many returns (lượt trả lại) had one reason.' })
export class ReturnReasonCount {
  @Field(() => ReturnCode, { description: 'Coded reason.' })
  reason: ReturnCode

  @Field(() => Int, { description: 'Returns; a proposal that is returned twice counts twice.' })
  count: number
}

const sumOf = (rows: readonly RollupRow[], measure: string): number =>
  rows.filter((row) => row.measure === measure).reduce((total, { count }) => total + count, 0)

/** The timeliness of each step, from the sums of an organization. */
export function timelinessIn(rows: readonly RollupRow[]): StepTimeliness[] {
  return Object.values(TimedProposalStep).map((step) => ({
    step,
    inTime: sumOf(rows, `${step}_IN_TIME`),
    late: sumOf(rows, `${step}_LATE`),
    medianWorkingDays: medianOf(
      rows
        .filter(({ measure }) => measure === `DAYS_${step}`)
        .map(({ item, count }) => ({ value: Number(item), count })),
    ),
  }))
}

/** Why proposals were returned, most frequent first. */
export function returnReasonsIn(rows: readonly RollupRow[]): ReturnReasonCount[] {
  return rows
    .filter(({ measure }) => measure === 'RETURNED_FOR')
    .map(({ item, count }) => ({ reason: item as ReturnCode, count }))
    .sort((one, other) => other.count - one.count || one.reason.localeCompare(other.reason))
}

/** True of sums by award type; the others (days, reasons) count by something else. */
export function isByAwardType({ measure }: Pick<RollupRow, 'measure'>): boolean {
  return measure !== 'RETURNED_FOR' && !measure.startsWith('DAYS_')
}

/** The median of a histogram: the middle value, or the mean of the two in the middle; null of nothing. */
export function medianOf(histogram: readonly { value: number; count: number }[]): number | null {
  const sorted = [...histogram].sort((one, other) => one.value - other.value)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  const at = (place: number): number => {
    let passed = 0
    return sorted.find(({ count }) => (passed += count) > place)!.value
  }
  return total === 0 ? null : (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
