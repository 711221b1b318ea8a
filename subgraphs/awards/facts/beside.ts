import { groupBy } from '../../../shared/collections/group-by.js'
import type { Work } from '../../../shared/database/work.js'
import { loadParametersOfMany } from '../parameter/parameter.store.js'
import { EXCELLENT_SHARE } from '../rules/excellent-share.js'
import { achievementSpan } from '../rules/period.js'
import type { Facts } from '../rules/rule.js'
import { leaveDaysOf } from './leave-days.js'
import * as store from './beside.store.js'

/** Who is judged, and for whom. */
interface Judged {
  ownerId: string
  candidateId: string
  period: string
}

/** What the rules beside the standards ask of people: gender, days of leave, the share of excellent ratings where it is limited. */
export async function withBeside(
  work: Work,
  cases: readonly Judged[],
  facts: readonly Facts[],
  day: string,
): Promise<Facts[]> {
  const people = cases.filter((_, index) => facts[index]!.subject === 'PERSON')
  if (people.length === 0) return [...facts]
  const genders = await store.loadGenders(
    work,
    people.map((one) => one.candidateId),
  )
  const shares = await loadShares(work, people, day)
  return facts.map((known, index) => {
    if (known.subject !== 'PERSON') return known
    const { candidateId, ownerId } = cases[index]!
    const gender = genders.get(candidateId)
    const excellentShare = shares.get(ownerId)
    return {
      ...known,
      ...(known.leaves && leaveDaysOf(known.leaves, achievementSpan(known))),
      ...(gender && { gender }),
      ...(excellentShare && { excellentShare }),
    }
  })
}

/** The shares of excellent ratings of those owners for whom a limit is set. */
async function loadShares(
  work: Work,
  cases: readonly Judged[],
  day: string,
): Promise<Map<string, NonNullable<Facts['excellentShare']>>> {
  const owners = [...groupBy(cases, (one) => one.ownerId).keys()]
  const limits = await loadParametersOfMany(work, owners, [EXCELLENT_SHARE], day)
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
