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
