import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { graphqlError } from '../../../shared/errors/mask.js'
import { expected } from '../../../shared/errors/expected.js'
import type { Cursor } from '../../../shared/feed/page.js'
import { beginning } from '../../../shared/feed/page.js'
import { horizonOf } from '../../../shared/feed/publish.js'
import { ChangePage, ChangeType } from './change.entity.js'
import { listChanges } from './change.store.js'

const most = 1000

/** Where to read on, and how much. */
@ArgsType()
export class ChangesArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the page before; from the beginning when left out.',
  })
  after?: string | null

  @Field(() => Int, { defaultValue: 100, description: 'Page size, 1 to 1000.' })
  first: number
}

/** The change feed for third parties. */
@Resolver()
export class ChangeResolver {
  @Query(() => ChangePage, {
    description:
      'Changes of organizations everywhere, and of people and appointments in the part of the tree that the client reaches, in commit order, without gaps, for API clients with the scope CHANGE_FEED. Ids and types, never values.',
  })
  async changes(
    @Ctx() { viewer, read }: Context,
    @Args() { after, first }: ChangesArgs,
    @Arg('types', () => [ChangeType], { nullable: true, description: 'Only these types; default all.' })
    types?: ChangeType[] | null,
  ): Promise<ChangePage> {
    if (!viewer.scopes.includes('CHANGE_FEED')) {
      throw graphqlError('FORBIDDEN', { action: 'changes', roles: 'CHANGE_FEED' })
    }
    if (first < 1 || first > most) throw badArgument('first', String(first), expected.numberBetween(1, most))
    const place = after == null ? beginning : decode(after)
    const { epoch, xid } = await horizonOf(read)
    const mustResync = place.epoch !== 0 && place.epoch !== epoch
    if (mustResync) return { nodes: [], cursor: encode({ ...beginning, epoch }), hasMore: true, mustResync }
    const wanted = types ?? Object.values(ChangeType)
    const nodes = await listChanges(read, wanted, place, xid, first)
    const last = nodes.length === first ? nodes.at(-1) : undefined
    const cursor = { epoch, txid: last?.txid ?? xid, seq: Number(last?.seq ?? 0) }
    return { nodes, cursor: encode(cursor), hasMore: last !== undefined, mustResync }
  }
}

function encode({ epoch, txid, seq }: Cursor): string {
  return Buffer.from(`${epoch}.${txid}.${seq}`).toString('base64url')
}

function decode(cursor: string): Cursor {
  const [, epoch, txid, seq] =
    /^(\d{1,9})\.(\d{1,18})\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!epoch || !txid || !seq) throw badArgument('after', cursor.slice(0, 80), expected.cursor)
  return { epoch: Number(epoch), txid, seq: Number(seq) }
}

function badArgument(field: string, value: string, wanted: { vi: string; en: string }): Error {
  return graphqlError('BAD_USER_INPUT', { field, value, expected: wanted })
}
