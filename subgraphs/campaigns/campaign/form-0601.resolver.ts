import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { readableRollups } from '../../../shared/rollup/read-rollups.js'
import { readSeriesBetween, type SeriesRow } from '../../../shared/rollup/read-series.js'
import { rollupForbidden } from '../../../shared/rollup/rollup.loader.js'
import { OrganizationRef } from '../references/references.js'
import { form0601Of } from './form-0601.js'
import { Form0601Row } from './form-0601.entity.js'

/** The statistics of the Ministry of Home Affairs. */
@Resolver(() => OrganizationRef)
export class Form0601Resolver {
  @FieldResolver(() => [Form0601Row], {
    nullable: true,
    description:
      "Form 0601.N/BNV-TĐKT of it and all below it: campaigns launched in a calendar year by level, scope, duration and form; FORBIDDEN for an organization that is not the viewer's or below it.",
  })
  async form0601(
    @Root() { id }: OrganizationRef,
    @Ctx() context: Context,
    @Arg('year', () => Int, { description: 'Calendar year, 1900 to 2199.' }) year: number,
  ): Promise<Form0601Row[]> {
    const days = { from: `${year}-01-01`, to: `${year}-12-31` }
    const readable =
      /^(19|20|21)\d{2}$/.test(String(year)) && (await readableRollups(context.read, [id], String(year)))
    if (!readable || !readable.has(id)) throw rollupForbidden()
    const loader = context.loader(
      listLoaderOf(
        (read, ids) => readSeriesBetween(read, ids, 'LAUNCHED_AS', days),
        (row: SeriesRow) => row.organizationId,
      ),
      `form 0601 of ${year}`,
    )
    return form0601Of(await loader.load(id))
  }
}
