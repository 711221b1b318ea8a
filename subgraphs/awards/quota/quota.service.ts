import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { Refusal, refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { loadTypesFor } from '../award-type/known-types.js'
import { policies } from '../policies.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import type { QuotaBalance } from './quota.entity.js'
import type { SetQuotaInput } from './quota.inputs.js'
import { insertQuota, loadBalances, lockForSetting, lockQuotas } from './quota.store.js'

/** Sets a quota for an organization or one below it; refuses one that is lower than what is granted. Answers its id. */
export async function setQuota(work: Work, input: SetQuotaInput): Promise<string> {
  const { organizationId, forOrganizationId, period, awardType, validFrom } = input
  authorize(work.viewer, policies, 'setQuota', { OWNER: organizationId })
  assertMeasure(input)
  const codes = [awardType, input.ofAwardType].filter((code) => code != null)
  const types = await loadTypesFor(work, forOrganizationId, codes, validFrom)
  for (const code of codes)
    if (!types.has(code)) refuse('UNKNOWN_AWARD_TYPE', { code, day: validFrom }, ['awardType'])
  if (!(await ancestorsOf(work, forOrganizationId)).includes(organizationId))
    refuse('NOT_FOUND', { what: 'Organization', value: forOrganizationId }, ['forOrganizationId'])
  await lockForSetting(work, period, awardType)
  const id = await insertQuota(work, { ...input, legalBasis: cleanLine('legalBasis', input.legalBasis) })
  const set = await loadBalances(work, [forOrganizationId], {
    period,
    awardType,
    day: later(validFrom, work.today),
  })
  const over = set.find((one) => one.id === id && one.used > one.base)
  if (over)
    refuse('QUOTA_BELOW_GRANTED', { base: over.base, used: over.used }, [
      input.most == null ? 'percent' : 'most',
    ])
  return id
}

/** Before grants are written: whoever grants the same award under the same quotas waits until this one is done. */
export async function waitForQuotas(work: Work, proposals: readonly Proposal[], day: string): Promise<void> {
  const awardTypes = [...new Set(proposals.map((one) => one.awardType))].sort()
  for (const awardType of awardTypes) {
    const granted = proposals.filter((one) => one.awardType === awardType)
    const owners = [...new Set(granted.map((one) => one.ownerId))]
    await lockQuotas(work, owners, { period: granted[0]!.period, awardType, day })
  }
}

/** After grants were written, in the same transaction: refuses when more is granted than a quota allows. */
export async function assertWithinQuotas(
  work: Work,
  proposals: readonly Proposal[],
  day: string,
  pathOf: (proposal: Proposal) => readonly string[],
): Promise<void> {
  const details: RefusalDetail[] = []
  for (const awardType of new Set(proposals.map((one) => one.awardType))) {
    const granted = proposals.filter((one) => one.awardType === awardType)
    const owners = [...new Set(granted.map((one) => one.ownerId))]
    const balances = await loadBalances(work, owners, { period: granted[0]!.period, awardType, day })
    details.push(
      ...balances.filter((one) => one.used > one.base).map((one) => exceeded(one, granted, pathOf)),
    )
  }
  if (details.length > 0) throw new Refusal(details)
}

function exceeded(
  { base, used, legalBasis }: QuotaBalance,
  granted: readonly Proposal[],
  pathOf: (proposal: Proposal) => readonly string[],
): RefusalDetail {
  const { awardType, period } = granted[0]!
  const args = { awardType, period, base, used: used, over: used - base }
  return { code: 'QUOTA_EXCEEDED', args, path: pathOf(granted.at(-1)!), legalBasis }
}

function assertMeasure({ most, percent, ofAwardType }: SetQuotaInput): void {
  if ((most == null) === (percent == null)) refuse('QUOTA_MEASURE', {}, ['most'])
  if ((percent == null) !== (ofAwardType == null)) refuse('QUOTA_MEASURE', {}, ['ofAwardType'])
  const value = most ?? percent!
  const field = most == null ? 'percent' : 'most'
  if (value < 0) refuse('INVALID', { field, value, expected: expected.numberFrom(0) }, [field])
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
