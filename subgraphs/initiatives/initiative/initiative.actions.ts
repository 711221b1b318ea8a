import { may, type Standing } from '../../../shared/access/policy.js'
import type { Viewer } from '../../../shared/access/viewer.js'
import { policies } from '../policies.js'
import type { InitiativeRecognition } from '../recognition/recognition.entity.js'
import type { CompetentScope } from '../recognition/recognition.store.js'
import type { Initiative } from './initiative.entity.js'
import { actionsIn, type InitiativeAction } from './initiative.states.js'

/** What decides, besides state and roles, on what may be done with an initiative. */
export interface Circumstances {
  /** Scopes in the competence of the viewer's organizations. */
  competent: readonly CompetentScope[]
  recognitions: readonly InitiativeRecognition[]
  /** Organizations of the viewer to which it was reported. */
  receivers: readonly string[]
}

/**
 * What the viewer may do with an initiative now. Recognition needs a scope in the competence of one of her
 * organizations that is not recognized yet; the owner reports once, who received it forwards it.
 */
export function allowedActions(
  viewer: Viewer,
  initiative: Initiative,
  { competent, recognitions, receivers }: Circumstances,
): InitiativeAction[] {
  const { ownerId, reportedOn } = initiative
  const council = [ownerId, ...competent.map((scope) => scope.organizationId)]
  const recognizers = competent.filter((scope) => !scope.taken).map((scope) => scope.organizationId)
  const valid = recognitions.filter((recognition) => recognition.annulledOn === null)
  const holders: Partial<Record<InitiativeAction, readonly string[]>> = {
    recognizeInitiative: recognizers,
    forwardInitiatives: receivers,
    requestRecognition: [ownerId, ...receivers],
    annulRecognition: valid.flatMap(({ recognizedBy }) => recognizedBy ?? []),
  }
  const standing = (action: InitiativeAction): Standing => ({
    OWNER: action === 'reportInitiatives' && reportedOn !== null ? null : ownerId,
    HOLDER: holders[action] ?? council,
  })
  const possible: readonly InitiativeAction[] = actionsIn[initiative.state]
  return possible.filter((action) => may(viewer, policies[action], standing(action)))
}
