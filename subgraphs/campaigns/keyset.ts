import { isDay } from '../../shared/clock/days.js'
import { graphqlError } from '../../shared/errors/mask.js'
import { keyset, type Keyset, type PageArgs } from '../../shared/federation/connection.js'
import { isUuid } from '../../shared/federation/scalars.js'

/** Page request of a list that is sorted by (text, id); a cursor of another list throws BAD_USER_INPUT. */
export function textKeyset(args: PageArgs): Keyset {
  return checked(args, () => true)
}

/** Page request of a list that is sorted by (day, id), where a missing day is ±infinity. */
export function dayKeyset(args: PageArgs): Keyset {
  return checked(args, (day) => isDay(day) || day === 'infinity' || day === '-infinity')
}

function checked(args: PageArgs, isSortKey: (text: string) => boolean): Keyset {
  const page = keyset(args)
  if (!page.after || (isSortKey(page.after[0] ?? '') && isUuid(page.after[1]))) return page
  const expected = 'an endCursor of this list'
  throw graphqlError('BAD_USER_INPUT', { field: 'after', value: args.after, expected })
}
