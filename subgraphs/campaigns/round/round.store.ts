import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { CampaignRound } from './round.entity.js'

/** Rounds of campaigns, in order. */
export function loadRounds(work: Work, campaignIds: readonly string[]): Promise<CampaignRound[]> {
  return work.query(
    `/* round.load */ select id, campaign_id as "campaignId", school_year as "schoolYear", number, valid_from as "from",
       valid_to as "to", theme, occasions, note
     from campaign_round where campaign_id = any ($1) order by campaign_id, school_year, number`,
    [campaignIds],
  )
}

/** Writes a round; a taken number is refused with ROUND_TAKEN. */
export async function insertRound(
  work: Work,
  round: Omit<CampaignRound, 'note'>,
  ownerId: string,
): Promise<void> {
  const { id, campaignId, schoolYear, number, from, to, theme, occasions } = round
  await onConstraint(
    work.query(
      `/* round.insert */ insert into campaign_round (id, campaign_id, owner_id, school_year, number, valid_from, valid_to, theme, occasions)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, campaignId, ownerId, schoolYear, number, from, to, theme, occasions],
    ),
    { campaign_round_once: () => refuse('ROUND_TAKEN', { number, schoolYear }, ['number']) },
  )
}
