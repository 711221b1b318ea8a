import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { CouncilRules } from './council-rules.entity.js'

/** A member of a council on a day. */
export interface Member {
  councilId: string
  personId: string
  personName: string
  role: string
}

/** The emulation and commendation council of an organization on a day, chair first; none when it has no council. */
export function loadMembersOn(work: Work, organizationId: string, day: string): Promise<Member[]> {
  return work.query(
    `/* council.members_on */ select c.id as "councilId", m.person_id as "personId", p.name as "personName", m.role
     from known_council c join known_council_member m on m.council_id = c.id join known_person p on p.id = m.person_id
     where c.organization_id = $1 and c.kind = 'EMULATION' and c.valid_from <= $2 and $2 < c.valid_to
       and m.valid_from <= $2 and $2 < m.valid_to
     order by array_position(array['CHAIR', 'DEPUTY', 'STANDING', 'SECRETARY', 'MEMBER'], m.role), p.name collate vi_order, m.id`,
    [organizationId, day],
  )
}

/** The organization's own rules of a day; undefined where it has set none. */
export async function findCouncilRules(
  work: Work,
  organizationId: string,
  day: string,
): Promise<CouncilRules | undefined> {
  const rows = await work.query<CouncilRules>(
    `/* council.rules */ select quorum_numerator as "quorumNumerator", quorum_denominator as "quorumDenominator",
       max_rounds as "maxRounds", recuses_candidates as "recusesCandidates", recusal_shrinks_base as "recusalShrinksBase", basis
     from council_rule where owner_id = $1 and valid_from <= $2 and $2 < valid_to`,
    [organizationId, day],
  )
  return rows[0]
}

/** Ends the rules in force on the day and writes those that follow; two of one day are refused. */
export async function replaceCouncilRules(
  work: Work,
  ownerId: string,
  from: string,
  rules: CouncilRules,
): Promise<void> {
  await work.query(
    `/* council.end_rules */ update council_rule set valid_to = $2, version = version + 1
     where owner_id = $1 and valid_from < $2 and $2 < valid_to`,
    [ownerId, from],
  )
  await onConstraint(
    work.query(
      `/* council.insert_rules */ insert into council_rule (id, owner_id, valid_from, quorum_numerator, quorum_denominator, max_rounds,
         recuses_candidates, recusal_shrinks_base, basis) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        uuid(),
        ownerId,
        from,
        rules.quorumNumerator,
        rules.quorumDenominator,
        rules.maxRounds,
        rules.recusesCandidates,
        rules.recusalShrinksBase,
        rules.basis,
      ],
    ),
    { council_rule_once: () => refuse('COUNCIL_RULES_LATER', { day: from }, ['from']) },
  )
}
