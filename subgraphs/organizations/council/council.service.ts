import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import { assertSeats } from '../team/team.service.js'
import { CouncilRole } from './council.entity.js'
import type { CouncilSeatInput, ReformCouncilInput } from './council.inputs.js'
import { endCouncil, insertCouncil } from './council.store.js'

/** Forms a council anew (kiện toàn): the one before ends the day on which this one begins. Answers its id. */
export async function reformCouncil(work: Work, input: ReformCouncilInput): Promise<string> {
  const { organizationId, kind, schoolYear, decidedOn, from, members } = input
  authorize(work.viewer, policies, 'reformCouncil', { OWNER: organizationId })
  assertAtMost(500, members, 'members')
  assertNotFuture(decidedOn, work.today, 'decidedOn')
  assertRoles(members)
  await assertSeats(work, organizationId, members, from)
  const id = uuid()
  const decisionNumber = cleanLine('decisionNumber', input.decisionNumber, 100)
  await endCouncil(work, organizationId, kind, from)
  await insertCouncil(
    work,
    { id, organizationId, kind, schoolYear, decisionNumber, decidedOn, validFrom: from },
    members.map(({ personId, role, post }) => ({ personId, role, post })),
  )
  return id
}

function assertRoles(members: readonly CouncilSeatInput[]): void {
  const count = (role: CouncilRole): number => members.filter((member) => member.role === role).length
  if (count(CouncilRole.CHAIR) !== 1 || count(CouncilRole.SECRETARY) < 1) {
    const args = { chairs: count(CouncilRole.CHAIR), secretaries: count(CouncilRole.SECRETARY) }
    refuse('COUNCIL_INCOMPLETE', args, ['members'])
  }
}
