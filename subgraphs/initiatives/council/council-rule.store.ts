import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { RecognitionThreshold } from '../filing/filing-window.entity.js'
import type { SetInitiativeCouncilRuleInput } from './council-rule.inputs.js'

const columns = `t.id, t.organization_id as "organizationId", t.scope, t.numerator || '/' || t.denominator as agree,
  t.quorum_numerator || '/' || t.quorum_denominator as quorum, t.recuses_own_team as "recusesOwnTeam",
  t.recusal_shrinks_base as "recusalShrinksBase", t.basis, t.verification`

/** Rules by id. */
export function loadCouncilRules(work: Work, ids: readonly string[]): Promise<RecognitionThreshold[]> {
  return work.query(`/* rule.load */ select ${columns} from recognition_threshold t where t.id = any ($1)`, [
    ids,
  ])
}

/** The rules in force on a day, of every scope: those of an organization, or those for all. */
export function listCouncilRules(
  work: Work,
  organizationId: string | null,
  day: string,
): Promise<RecognitionThreshold[]> {
  return work.query(`/* rule.list */ select ${columns} from council_rules_of($1, $2) t order by t.scope`, [
    organizationId,
    day,
  ])
}

/** Sets a rule from a day on: corrects the one of that day, or ends the one before and adds it. Answers its id. */
export async function storeCouncilRule(
  work: Work,
  rule: SetInitiativeCouncilRuleInput,
  verification: string,
): Promise<string> {
  const { organizationId, scope, validFrom } = rule
  await work.query('/* rule.lock */ select pg_advisory_xact_lock(hashtext($1))', [
    `${organizationId} ${scope}`,
  ])
  const values = [
    ...[organizationId, scope, validFrom, rule.agreeNumerator, rule.agreeDenominator, rule.quorumNumerator],
    ...[rule.quorumDenominator, rule.recusesOwnTeam, rule.recusalShrinksBase, rule.basis, verification],
  ]
  const [corrected] = await work.query<{ id: string }>(
    `/* rule.correct */ with done as (
       update recognition_threshold set numerator = $4, denominator = $5, quorum_numerator = $6, quorum_denominator = $7,
         recuses_own_team = $8, recusal_shrinks_base = $9, basis = $10, verification = $11
       where organization_id = $1 and scope = $2 and valid_from = $3 returning id) select id from done`,
    values,
  )
  if (corrected) return corrected.id
  await work.query(
    `/* rule.end */ update recognition_threshold set valid_to = $3
     where organization_id = $1 and scope = $2 and valid_from < $3 and valid_to = 'infinity'`,
    [organizationId, scope, validFrom],
  )
  const id = uuid()
  await onConstraint(
    work.query(
      `/* rule.insert */ insert into recognition_threshold (organization_id, scope, valid_from, numerator, denominator, quorum_numerator,
         quorum_denominator, recuses_own_team, recusal_shrinks_base, basis, verification, id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [...values, id],
    ),
    { recognition_threshold_one: () => refuse('LIMIT_BEFORE_ANOTHER', { validFrom }, ['validFrom']) },
  )
  return id
}
