import { may, type Standing } from '../../../shared/access/policy.js'
import type { Viewer } from '../../../shared/access/viewer.js'
import { policies } from '../policies.js'
import type { CompetentScope } from '../recognition/recognition.store.js'
import type { Initiative } from './initiative.entity.js'
import { actionsIn, type InitiativeAction } from './initiative.states.js'

/**
 * What the viewer may do with an initiative now. Recognition needs a scope in the competence of one of her
 * organizations that is not recognized yet; reporting is done once.
 */
export function allowedActions(
  viewer: Viewer,
  initiative: Initiative,
  competent: readonly CompetentScope[],
): InitiativeAction[] {
  const unreported = initiative.reportedOn === null ? initiative.ownerId : null
  const recognizers = competent.filter((scope) => !scope.taken).map((scope) => scope.organizationId)
  const standing = (action: InitiativeAction): Standing => ({
    OWNER: action === 'reportInitiatives' ? unreported : initiative.ownerId,
    HOLDER: recognizers,
  })
  const possible: readonly InitiativeAction[] = actionsIn[initiative.state]
  return possible.filter((action) => may(viewer, policies[action], standing(action)))
}
