import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { Day, Period } from '../../../shared/federation/scalars.js'
import type { RollupRow } from '../../../shared/rollup/read-rollups.js'
import { rollupOf } from '../../../shared/rollup/rollup.loader.js'
import { OrganizationRef } from '../references/references.js'
import { groupOwnTypes } from './own-groups.js'
import { isByAwardType } from './timeliness.js'

/** How many records, by award type and people dimensions. */
@ObjectType({ description: 'How many records of a measure, by award type and people dimensions.' })
export class AwardCount {
  @Field(() => String, {
    description:
      'REGISTERED, PROPOSED, APPRAISED, RETURNED, GRANTED, REFUSED or ANNULLED; besides, parts of these that must not be added to them: WITHDRAWN and HELD, AT_ with the level of the holder, GRANTED_ with the kind of commendation, DIRECT_WORKER_GRANTED and SMALL_COLLECTIVE_GRANTED, and steps _IN_TIME and _LATE.',
  })
  measure: string

  @Field(() => String, {
    description:
      'Code of the award type; OWN for all that organizations below have defined for themselves and the viewer does not see.',
  })
  awardType: string

  @Field(() => String, { description: 'PERSON or COLLECTIVE.' })
  subject: string

  @Field(() => String, {
    description: 'Position group; SMALL_COLLECTIVE for small collectives (tập thể nhỏ), empty for others.',
  })
  positionGroup: string

  @Field(() => String, { description: 'Gender; empty for collectives.' })
  gender: string

  @Field(() => Int, { description: 'Records.' })
  count: number
}

/** Sums of an organization and all that lies below it, of one period; exact at the instant of reading. */
@ObjectType({
  description:
    'Sums of an organization and all below it in a period; exact at the instant of reading. All figures count records.',
})
export class AwardRollup {
  @Field(() => Int, { description: 'Registrations (đăng ký).' })
  registered: number

  @Field(() => Int, { description: 'Proposals sent up; at their owner, drafts too (đề nghị).' })
  proposed: number

  @Field(() => Int, { description: 'Proposals appraised as eligible (đã thẩm định).' })
  appraised: number

  @Field(() => Int, { description: 'Proposals returned and not sent again (trả lại).' })
  returned: number

  @Field(() => Int, { description: 'Awards granted (được tặng).' })
  granted: number

  @Field(() => Int, { description: 'Proposals not granted (không khen).' })
  refused: number

  @Field(() => Int, { description: 'Of the awards granted, those that were annulled (hủy bỏ).' })
  annulled: number

  @Field(() => [AwardCount], { description: 'The same by award type, subject, position group and gender.' })
  counts: AwardCount[]
}

function sumOf(rows: readonly RollupRow[], measure: string): number {
  return rows.filter((row) => row.measure === measure).reduce((sum, row) => sum + row.count, 0)
}

/** Award sums on organizations. */
@Resolver(() => OrganizationRef)
export class OrganizationAwardsResolver {
  @FieldResolver(() => AwardRollup, {
    nullable: true,
    description: 'Award sums of the organization and all below it; for its viewers and those above.',
  })
  async awardRollup(
    @Root() { id }: OrganizationRef,
    @Ctx() context: Context,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
    @Arg('rebasedOn', () => Day, {
      nullable: true,
      description:
        'Instead of the booked sums: those of the schools that lay below it on this day, and of those that had passed into them, whoever was above them in the period (số liệu quy đổi). The cost grows with the number of schools below.',
    })
    rebasedOn?: string | null,
  ): Promise<AwardRollup> {
    const rows = await rollupOf(context, id, period, rebasedOn)
    return {
      registered: sumOf(rows, 'REGISTERED'),
      proposed: sumOf(rows, 'PROPOSED'),
      appraised: sumOf(rows, 'APPRAISED'),
      returned: sumOf(rows, 'RETURNED'),
      granted: sumOf(rows, 'GRANTED'),
      refused: sumOf(rows, 'REFUSED'),
      annulled: sumOf(rows, 'ANNULLED'),
      counts: (await groupOwnTypes(context, rows.filter(isByAwardType))).map(
        ({ item: awardType, ...row }) => ({
          ...row,
          awardType,
        }),
      ),
    }
  }
}
