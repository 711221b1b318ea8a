import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertKnown } from '../organization/known.js'
import { administeredBy } from '../organization/reach.js'
import { policies } from '../policies.js'
import type { ReformAct, ReformKind } from './reform.entity.js'
import type { ReformDecisionInput } from './reform.inputs.js'
import { insertAct, lockOrganizations, lockTree, superiorsOf, type Reformed } from './reform.store.js'

/** Names of the mutations that reform organizations. */
export type ReformAction = Extract<
  keyof typeof policies,
  | 'renameOrganization'
  | 'reparentOrganization'
  | 'mergeOrganizations'
  | 'splitOrganization'
  | 'abolishOrganization'
  | 'convertLevel'
>

/** A reform that has begun: the tree is locked, its organizations are, and its act is written. */
export interface Begun {
  act: ReformAct
  /** The first day on which it holds. */
  day: string
  organizations: Reformed[]
}

/**
 * Begins a reform of organizations that exist on its day, by an ADMIN above each of them; writes its act. Refuses what is
 * unknown, does not exist on the day, or lies elsewhere in the tree.
 */
export async function beginReform(
  work: Work,
  [action, kind]: [ReformAction, ReformKind],
  organizationIds: readonly string[],
  decision: ReformDecisionInput,
): Promise<Begun> {
  await lockTree(work)
  await assertKnown(work, organizationIds, decision.effectiveOn)
  const administered = await authorizeAbove(work, action, organizationIds)
  const organizations = await lockOrganizations(work, organizationIds)
  const act = {
    id: uuid(),
    kind,
    organizationId: administered,
    organizationIds: [...organizationIds],
    decisionNumber: cleanLine('number', decision.number, 100),
    decisionDate: decision.date,
    effectiveOn: decision.effectiveOn,
    enteredOn: work.today,
  }
  if (decision.date > work.today) {
    const expected = { vi: `không sau ${work.today}`, en: `a day not after ${work.today}` }
    refuse('INVALID', { field: 'date', value: decision.date, expected }, ['decision', 'date'])
  }
  await insertAct(work, act)
  return { act, day: decision.effectiveOn, organizations }
}

/** Throws FORBIDDEN unless the viewer is ADMIN above each organization; answers the organization for which it acts. */
async function authorizeAbove(work: Work, action: ReformAction, ids: readonly string[]): Promise<string> {
  const above = await superiorsOf(work, ids)
  for (const id of ids) authorize(work.viewer, policies, action, { ANCESTOR: above.get(id) ?? [] })
  const first = above.get(ids[0]!) ?? []
  return administeredBy(work).find((id) => first.includes(id))!
}
