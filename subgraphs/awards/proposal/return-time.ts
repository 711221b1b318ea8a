import type { Work } from '../../../shared/database/work.js'
import { parameterValue } from '../parameter/parameter.service.js'
import { RETURN_DAYS } from '../rules/process-parameters.js'
import type { Proposal } from './proposal.entity.js'
import type { ReturnCode } from './proposal.enums.js'
import { insertStepTimes } from './step-time.store.js'

/** Keeps how long the holder of a locked proposal took to return it, against the limit that is set for it (R-SLA-05). */
export async function keepReturnTime(work: Work, before: Proposal, returnCode: ReturnCode): Promise<void> {
  const most = Number(await parameterValue(work, before.holderId, RETURN_DAYS, work.today))
  await insertStepTimes(work, [before], { step: 'RETURNED', doneOn: work.today, returnCode, most })
}
