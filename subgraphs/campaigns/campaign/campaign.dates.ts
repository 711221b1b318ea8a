import { assertBefore } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { Campaign } from './campaign.entity.js'

/** Refuses a day on which the campaign does not run; an unknown end is open. */
export function assertRunsOn(
  campaign: Pick<Campaign, 'name' | 'validFrom' | 'validTo'>,
  day: string,
  field: string,
): void {
  const { name, validFrom, validTo } = campaign
  if ((!validFrom || validFrom <= day) && (!validTo || day < validTo)) return
  refuse('OUTSIDE_CAMPAIGN_DATES', { name, day, from: validFrom ?? '…', to: validTo ?? '…' }, [field])
}

/**
 * Refuses a joining outside the days that the campaign sets for it (free when it sets none): both the day of joining and
 * the day on which it is entered count, so that nobody joins late by an earlier day.
 */
export function assertMayBeJoined(
  campaign: Pick<Campaign, 'name' | 'joinFrom' | 'joinUntil'>,
  joinedOn: string,
  today: string,
): void {
  const { name, joinFrom, joinUntil } = campaign
  const day = joinUntil && joinUntil < today ? today : joinedOn
  if ((!joinFrom || joinFrom <= day) && (!joinUntil || day <= joinUntil)) return
  refuse('OUTSIDE_JOINING_DAYS', { name, day, from: joinFrom ?? '…', until: joinUntil ?? '…' }, ['joinedOn'])
}

/** Refuses days of joining that end before they begin, or lie outside the campaign's own. */
export function assertJoiningDays(days: {
  validFrom: string | null
  validTo: string | null
  joinFrom?: string | null
  joinUntil?: string | null
}): void {
  const { validTo, joinFrom, joinUntil } = days
  const least = joinFrom ?? days.validFrom
  if (least && joinUntil && joinUntil < least) {
    refuse('INVALID', { field: 'joinUntil', value: joinUntil, expected: expected.dayFrom(least) }, [
      'joinUntil',
    ])
  }
  for (const [field, day] of [
    ['joinFrom', joinFrom],
    ['joinUntil', joinUntil],
  ] as const) {
    if (validTo && day) assertBefore(day, validTo, field)
  }
}
