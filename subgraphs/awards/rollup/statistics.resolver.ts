import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Period } from '../../../shared/federation/scalars.js'
import type { RollupRow } from '../../../shared/rollup/read-rollups.js'
import { rollupOf } from '../../../shared/rollup/rollup.loader.js'
import { OrganizationRef } from '../references/references.js'
import { returnReasonsIn, timelinessIn } from './timeliness.js'
import { ReturnReasonCount, StepTimeliness } from './timeliness.types.js'
import { fillForm, type GrantedCount } from '../rules/statistical-forms.js'

/** Which form of the Ministry of Home Affairs. */
export enum AwardForm {
  FORM_0602 = 'FORM_0602',
  FORM_0603 = 'FORM_0603',
}
registerEnumType(AwardForm, {
  name: 'AwardForm',
  description: 'Thông tư 02/2023/TT-BNV: 0602 (khen thưởng cấp Nhà nước), 0603 (cấp bộ, tỉnh).',
})

/** A cell of a form. */
@ObjectType({ description: 'A cell of a form: collectives (tập thể) and persons (cá nhân).' })
export class AwardFormCell {
  @Field(() => String, { description: 'Column.' })
  column: string

  @Field(() => Int, { description: 'Collectives.' })
  collectives: number

  @Field(() => Int, { description: 'Persons.' })
  persons: number
}

/** A row of a form. */
@ObjectType({ description: 'A row of a form; rows of which the hub knows nothing are left out.' })
export class AwardFormRow {
  @Field(() => String, { description: 'Code of the row (mã số).' })
  code: string

  @Field(() => String, { description: 'Label of the row (chỉ tiêu).' })
  label: string

  @Field(() => [AwardFormCell], { description: 'Cells, the total first.' })
  cells: AwardFormCell[]
}

/** How many sent proposals lie with holders of one level. */
@ObjectType({ description: 'How many sent and undecided proposals lie with holders of one level.' })
export class ProposalsAtLevel {
  @Field(() => String, { description: 'Level: SCHOOL, COMMUNE, DISTRICT, PROVINCE, MINISTRY.' })
  level: string

  @Field(() => Int, { description: 'Proposals.' })
  count: number
}

/** Where proposals lie, and the shares that the plans ask for. */
@ObjectType({
  description: 'Where proposals lie, and the shares that the plans ask for; all figures count records.',
})
export class AwardStatistics {
  @Field(() => [ProposalsAtLevel], { description: 'Sent and undecided proposals by level of their holder.' })
  atLevels: ProposalsAtLevel[]

  @Field(() => Int, { description: 'Proposals held (tạm dừng xét).' })
  held: number

  @Field(() => Int, { description: 'Proposals withdrawn after they were sent (rút).' })
  withdrawn: number

  @Field(() => Float, {
    nullable: true,
    description: 'Granted to registered, 0 to 1 or more; null where nobody registered.',
  })
  grantedPerRegistered: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Share of women among persons granted, 0 to 1; null where there is none.',
  })
  womenShare: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of direct workers (người trực tiếp lao động) among persons granted, 0 to 1, by their employment when they were proposed; null where there is none.',
  })
  directWorkerShare: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of small collectives (tập thể nhỏ) among collectives granted, 0 to 1, as their owners stated; null where there is none.',
  })
  smallCollectiveShare: number | null

  @Field(() => [StepTimeliness], {
    description: 'How punctual the organization and all below it are with each step (đúng hạn, quá hạn).',
  })
  timeliness: StepTimeliness[]

  @Field(() => [ReturnReasonCount], {
    description: 'Why the organization and all below it returned proposals, most frequent first.',
  })
  returnReasons: ReturnReasonCount[]
}

const sum = (rows: readonly RollupRow[], test: (row: RollupRow) => boolean): number =>
  rows.filter(test).reduce((total, { count }) => total + count, 0)

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** Statistics on organizations. */
@Resolver(() => OrganizationRef)
export class OrganizationStatisticsResolver {
  @FieldResolver(() => AwardStatistics, {
    nullable: true,
    description:
      'Where proposals lie and the shares that the plans ask for, of the organization and all below it.',
  })
  async awardStatistics(
    @Root() { id }: OrganizationRef,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
  ): Promise<AwardStatistics> {
    const rows = await rollupOf(context, id, period)
    const of = (measure: string) => sum(rows, (row) => row.measure === measure)
    const levels = new Set(
      rows.flatMap(({ measure }) => (measure.startsWith('AT_') ? [measure.slice(3)] : [])),
    )
    const persons = rows.filter(({ measure, subject }) => measure === 'GRANTED' && subject === 'PERSON')
    const all = sum(persons, () => true)
    const collectives = of('GRANTED') - all
    return {
      atLevels: [...levels].sort().map((level) => ({ level, count: of(`AT_${level}`) })),
      held: of('HELD'),
      withdrawn: of('WITHDRAWN'),
      grantedPerRegistered: share(of('GRANTED'), of('REGISTERED')),
      womenShare: share(
        sum(persons, ({ gender }) => gender === 'FEMALE'),
        all,
      ),
      directWorkerShare: share(of('DIRECT_WORKER_GRANTED'), all),
      smallCollectiveShare: share(of('SMALL_COLLECTIVE_GRANTED'), collectives),
      timeliness: timelinessIn(rows),
      returnReasons: returnReasonsIn(rows),
    }
  }

  @FieldResolver(() => [AwardFormRow], {
    nullable: true,
    description:
      'A statistical form (biểu mẫu thống kê) of a period, from the roll-ups of the organization and all below it.',
  })
  async awardForm(
    @Root() { id }: OrganizationRef,
    @Ctx() context: Context,
    @Arg('form', () => AwardForm, { description: 'Which form.' }) form: AwardForm,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
  ): Promise<AwardFormRow[]> {
    return fillForm(form, (await rollupOf(context, id, period)).flatMap(grantedCount))
  }
}

/** A sum of awards granted; other sums are none. */
function grantedCount({
  measure,
  item: awardType,
  subject,
  positionGroup,
  count,
}: RollupRow): GrantedCount[] {
  if (measure === 'GRANTED') return [{ awardType, subject, positionGroup, method: null, count }]
  if (!measure.startsWith('GRANTED_')) return []
  return [{ awardType, subject, positionGroup, method: measure.slice('GRANTED_'.length), count }]
}
