import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { CitedDocument, Plan } from './plan.entity.js'
import { loadCitedDocuments, loadPlans } from './plan.store.js'

/** Plans by id. */
export const planLoader = loaderOf(loadPlans, (plan: Plan) => plan.id)

/** Cited documents by plan. */
export const citedDocumentLoader = listLoaderOf(
  loadCitedDocuments,
  (document: CitedDocument) => document.planId,
)
