import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { Award, Decision } from './decision.entity.js'
import { loadAwards, loadAwardsOf, loadAwardsTo, loadDecisions } from './decision.store.js'

/** Decisions by id. */
export const decisionLoader = loaderOf(loadDecisions, (decision: Decision) => decision.id)

/** Awards by id. */
export const awardLoader = loaderOf(loadAwards, (award: Award) => award.id)

/** Awards by decision. */
export const awardsOfLoader = listLoaderOf(loadAwardsOf, (award: Award) => award.decisionId)

/** Awards by recipient, under all records that go on as hers. */
export const awardsToLoader = listLoaderOf(loadAwardsTo, (award) => award.askedId)
