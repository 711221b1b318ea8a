import { randomUUID } from 'node:crypto'
import type { TestHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'

/** Awards that an organization's people were granted in 2023–2024, as facts; each to another person. */
export async function grant(
  hub: TestHub,
  ownerId: string,
  awardType: string,
  { women, men }: { women: number; men: number },
): Promise<void> {
  for (let number = 0; number < women + men; number++) {
    await hub.sql(
      `insert into awards.proposal (id, owner_id, period, subject, candidate_id, candidate_name, position_group, gender, award_type,
         commendation_kind, state, holder_id, drafted_on, sent_on, decided_on)
       values ($1, $2, '2023-2024', 'PERSON', $3, 'Người', 'TEACHER', $4, $5, 'YEARLY', 'GRANTED', $2, '2024-05-20', '2024-05-21', '2024-06-20')`,
      [randomUUID(), ownerId, randomUUID(), number < women ? 'FEMALE' : 'MALE', awardType],
    )
  }
}

/** Publishes the tables of an organization; answers what came of it. */
export async function publish(hub: TestHub, organizationId: string, reason?: string) {
  const { data, errors } = await hub.ask(
    'awards',
    actingFor(organizationId, 'HEAD', '2024-07-01'),
    `mutation ($input: MakeAwardEditionInput!) { makeAwardEdition(input: $input) {
       record { id version isSuperseded digest csvPath dimensions
         total: rows { name unitId cells { value count } } byType: rows(dimension: "AWARD_TYPE") { name unitId cells { value count } }
         byGender: rows(dimension: "GENDER") { unitId cells { value count } } }
       userErrors { code message } } }`,
    { input: { organizationId, period: '2023-2024', measure: 'AWARDS_TO_PERSONS', reason } },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.makeAwardEdition
}
