import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { OrganizationForm, OrganizationLineage, ReformAct } from './reform.entity.js'
import { loadLinesOfActs, loadPredecessors, loadSuccessors } from './lineage.store.js'
import { loadActs, loadActsOf, loadForms } from './reform.store.js'

/** Acts by id. */
export const actLoader = loaderOf(loadActs, (act: ReformAct) => act.id)

/** Acts by an organization that they changed. */
export const actsOfLoader = listLoaderOf(loadActsOf, (act) => act.ofId)

/** Earlier forms by organization. */
export const formLoader = listLoaderOf(loadForms, (form: OrganizationForm) => form.organizationId)

/** Lines by successor. */
export const predecessorLoader = listLoaderOf(
  loadPredecessors,
  (line: OrganizationLineage) => line.successorId,
)

/** Lines by predecessor. */
export const successorLoader = listLoaderOf(loadSuccessors, (line: OrganizationLineage) => line.predecessorId)

/** Lines by the act that made them. */
export const linesOfActLoader = listLoaderOf(loadLinesOfActs, (line: OrganizationLineage) => line.actId)
