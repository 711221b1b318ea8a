import type { Work } from '../../../shared/database/work.js'
import { cleanText } from '../../../shared/errors/checks.js'
import { Refusal } from '../../../shared/errors/refusal.js'
import { councilOf, takeInitiative } from '../initiative/initiative.service.js'
import type { CheckInitiativeDuplicatesInput, CheckInitiativeFormInput } from './check.inputs.js'
import { storeDuplicatesChecked, storeFormChecked } from './check.store.js'

/** Notes that the form of the application is complete; refuses with all that is missing. Answers the initiative's id. */
export async function checkInitiativeForm(work: Work, input: CheckInitiativeFormInput): Promise<string> {
  const initiative = await takeInitiative(work, 'checkInitiativeForm', input, councilOf(work))
  const missing = (['evidence', 'effect', 'originality'] as const).filter((part) => !initiative[part])
  if (missing.length > 0) {
    throw new Refusal(
      missing.map((part) => ({ code: 'FORM_INCOMPLETE', args: { part }, path: ['initiativeId'] })),
    )
  }
  await storeFormChecked(work, initiative.id)
  return initiative.id
}

/** Notes that a person has read the report on duplicates; what she found never decides. Answers the initiative's id. */
export async function checkInitiativeDuplicates(
  work: Work,
  input: CheckInitiativeDuplicatesInput,
): Promise<string> {
  const initiative = await takeInitiative(work, 'checkInitiativeDuplicates', input, councilOf(work))
  await storeDuplicatesChecked(work, initiative.id, cleanText('finding', input.finding, 2_000))
  return initiative.id
}
