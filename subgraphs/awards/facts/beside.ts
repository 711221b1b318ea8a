import { allInOrder } from '../../../shared/database/all-in-order.js'
import { groupBy } from '../../../shared/collections/group-by.js'
import type { Work } from '../../../shared/database/work.js'
import { loadParameters } from '../parameter/parameter.store.js'
import { EXCELLENT_SHARE } from '../rules/excellent-share.js'
import { achievementSpan } from '../rules/period.js'
import type { Facts } from '../rules/rule.js'
import { leaveDaysOf } from './leave-days.js'
import * as store from './beside.store.js'

/** Who is judged, and for whom. */
interface Judged {
  subject: Facts['subject']
  ownerId: string
  candidateId: string
  period: string
}

/**
 * What the rules beside the standards ask of people: gender, days of leave, the share of excellent ratings where it is
 * limited. Answers what it adds to the facts of one of the cases.
 */
export async function loadBeside(
  work: Work,
  cases: readonly Judged[],
  day: string,
): Promise<(one: Judged, known: Facts) => Facts> {
  const people = cases.filter(({ subject }) => subject === 'PERSON')
  if (people.length === 0) return (_, known) => known
  const ids = people.map((one) => one.candidateId)
  const [genders, shares] = await allInOrder([store.loadGenders(work, ids), loadShares(work, people, day)])
  return ({ subject, candidateId, ownerId }, known) => {
    if (subject !== 'PERSON') return known
    const gender = genders.get(candidateId)
    const excellentShare = shares.get(ownerId)
    return {
      ...known,
      ...(known.leaves && leaveDaysOf(known.leaves, achievementSpan(known))),
      ...(gender && { gender }),
      ...(excellentShare && { excellentShare }),
    }
  }
}

/** The shares of excellent ratings of those owners for whom a limit is set. */
async function loadShares(
  work: Work,
  cases: readonly Judged[],
  day: string,
): Promise<Map<string, NonNullable<Facts['excellentShare']>>> {
  const owners = [...groupBy(cases, (one) => one.ownerId).keys()]
  const asked = owners.map((organizationId) => ({ organizationId, day }))
  const limits = await loadParameters(work, asked, [EXCELLENT_SHARE])
  if (limits.length === 0) return new Map()
  const limited = limits.map((row) => row.organizationId)
  const counts = await store.countExcellent(work, limited, cases[0]!.period)
  return new Map(
    limits.flatMap(({ organizationId, value }) => {
      const found = counts.get(organizationId)
      return found ? [[organizationId, { ...found, mostPercent: Number(value) }] as const] : []
    }),
  )
}
