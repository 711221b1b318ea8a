import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { ScorecardEvidence } from './evidence.entity.js'
import { loadEvidence } from './evidence.store.js'
import { loadAppraisals, loadChecks, loadDifferences, loadMarks } from './marks.store.js'
import type {
  CriterionDifference,
  Scorecard,
  ScorecardAppraisal,
  ScorecardCheck,
  ScorecardLine,
  ScorecardMark,
} from './scorecard.entity.js'
import { loadLines, loadScorecards } from './scorecard.store.js'

/** Scorecards by id. */
export const scorecardLoader = loaderOf(loadScorecards, (card: Scorecard) => card.id)

/** What owners say, by card. */
export const lineLoader = listLoaderOf(loadLines, (line: ScorecardLine) => line.scorecardId)

/** Files of what owners say, by card. */
export const evidenceLoader = listLoaderOf(loadEvidence, (file: ScorecardEvidence) => file.scorecardId)

/** What checkers and appraisers say, by card. */
export const markLoader = listLoaderOf(loadMarks, (mark: ScorecardMark) => mark.scorecardId)

/** Who was asked to check, by card. */
export const checkLoader = listLoaderOf(loadChecks, (check: ScorecardCheck) => check.scorecardId)

/** Appraisals by card. */
export const appraisalLoader = loaderOf(
  loadAppraisals,
  (appraisal: ScorecardAppraisal) => appraisal.scorecardId,
)

/** Differences by set of criteria. */
export const differenceLoader = listLoaderOf(
  loadDifferences,
  (difference: CriterionDifference) => difference.setId,
)
