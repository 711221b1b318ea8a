import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { groupBy } from '../collections/group-by.js'
import type { Context } from '../federation/context.js'
import { Edition, EditionRow } from './edition.entity.js'
import { editionCellLoader } from './edition.loader.js'

/** What every room answers of its editions. */
@Resolver(() => Edition)
export class EditionResolver {
  @FieldResolver(() => [EditionRow], {
    description: 'The table of one dimension, line by line: the sums, the units by name, all others.',
  })
  async rows(
    @Root() { id }: Edition,
    @Ctx() context: Context,
    @Arg('dimension', () => String, { description: 'One of its dimensions.', defaultValue: 'TOTAL' })
    dimension: string,
  ): Promise<EditionRow[]> {
    const cells = await context.loader(editionCellLoader).load(id)
    const ofTable = cells.filter((cell) => cell.dimension === dimension)
    return [...groupBy(ofTable, ({ line }) => String(line)).values()].map((line) => ({
      unitId: line[0]!.unitId,
      code: line[0]!.code,
      name: line[0]!.name,
      cells: line.map(({ value, count }) => ({ value, count })),
    }))
  }

  @FieldResolver(() => String, {
    description:
      'Path of all its tables as one CSV file (UTF-8, one figure to a line), good for a day; the file has the digest.',
  })
  csvPath(@Root() edition: Edition, @Ctx() { files }: Context): Promise<string> {
    const { id, period, measure, version } = edition
    const name = `${measure.toLowerCase()}-${period}-v${version}.csv`
    return files.madePath({ maker: 'edition', id, name, mediaType: 'text/csv; charset=utf-8', days: 1 })
  }
}
