import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { QuotaBalance } from './quota.entity.js'
import type { SetQuotaInput } from './quota.inputs.js'

/** The quotas that lie over organizations for an award of a period, with their balances at this instant. */
export function loadBalances(
  work: Work,
  organizationIds: readonly string[],
  { period, awardType, day }: { period: string; awardType: string; day: string },
): Promise<QuotaBalance[]> {
  return work.query(
    `/* quota.balances */ select id, organization_id as "organizationId", owner_id as "ownerId", percent, of_award_type as "ofAwardType",
       legal_basis as "legalBasis", base, used, pending, base - used - pending as free
     from quota_balances($1, $2, $3, $4)`,
    [organizationIds, period, awardType, day],
  )
}

/** Waits for who grants the same award under the same quotas; held until the transaction ends. */
export async function lockQuotas(
  work: Work,
  organizationIds: readonly string[],
  { period, awardType, day }: { period: string; awardType: string; day: string },
): Promise<void> {
  await work.query('/* quota.lock */ select lock_quotas($1, $2, $3, $4)', [
    organizationIds,
    period,
    awardType,
    day,
  ])
}

/** Waits for everybody who grants the award of the period, and keeps them waiting. */
export async function lockForSetting(work: Work, period: string, awardType: string): Promise<void> {
  await work.query('/* quota.lock_for_setting */ select set_quota_lock($1, $2)', [period, awardType])
}

/** Writes a quota; answers its id. */
export async function insertQuota(work: Work, input: SetQuotaInput): Promise<string> {
  const id = uuid()
  await work.query(
    `/* quota.insert */ insert into quota (id, owner_id, organization_id, period, award_type, most, percent, of_award_type, valid_from, legal_basis)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      input.organizationId,
      input.forOrganizationId,
      input.period,
      input.awardType,
      input.most ?? null,
      input.percent ?? null,
      input.ofAwardType ?? null,
      input.validFrom,
      input.legalBasis,
    ],
  )
  return id
}
