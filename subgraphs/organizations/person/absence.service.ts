import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAfter, assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { EndLeaveInput, RecordDisciplineInput, RecordLeaveInput } from './absence.inputs.js'
import { endLeave as storeEnd, insertDiscipline, insertLeave, lockLeave } from './absence.store.js'
import { lockOwnPerson } from './person.service.js'

/** Records a leave; answers the person's id. */
export async function recordLeave(work: Work, input: RecordLeaveInput): Promise<string> {
  const { organizationId, kind, from, to } = input
  authorize(work.viewer, policies, 'recordLeave', { OWNER: organizationId })
  if (to) assertAfter(to, from, 'to')
  const person = await lockOwnPerson(work, input.personId, organizationId)
  await insertLeave(work, {
    id: uuid(),
    personId: person.id,
    organizationId,
    kind,
    validFrom: from,
    validTo: to ?? 'infinity',
    decisionNumber:
      input.decisionNumber == null ? null : cleanLine('decisionNumber', input.decisionNumber, 100),
  })
  return person.id
}

/** Ends a leave on the first day back; answers the person's id. */
export async function endLeave(work: Work, input: EndLeaveInput): Promise<string> {
  const leave = await lockLeave(work, input.leaveId)
  if (!leave) refuse('NOT_FOUND', { what: 'PersonLeave', value: input.leaveId }, ['leaveId'])
  authorize(work.viewer, policies, 'endLeave', { OWNER: leave.organizationId })
  assertVersion(leave, input.expectedVersion)
  assertAfter(input.on, leave.validFrom, 'on')
  await storeEnd(work, leave.id, input.on)
  return leave.personId
}

/** Records a discipline; answers the person's id. */
export async function recordDiscipline(work: Work, input: RecordDisciplineInput): Promise<string> {
  const { organizationId, kind, decidedOn, from, to } = input
  authorize(work.viewer, policies, 'recordDiscipline', { OWNER: organizationId })
  assertNotFuture(decidedOn, work.today, 'decidedOn')
  assertAfter(to, from, 'to')
  const person = await lockOwnPerson(work, input.personId, organizationId)
  await insertDiscipline(work, {
    id: uuid(),
    personId: person.id,
    organizationId,
    kind,
    decisionNumber: cleanLine('decisionNumber', input.decisionNumber, 100),
    decidedOn,
    validFrom: from,
    validTo: to,
  })
  return person.id
}
