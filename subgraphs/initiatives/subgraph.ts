import type { SubgraphDefinition } from '../../shared/subgraph/definition.js'
import { makeEditionFile } from '../../shared/edition/edition.loader.js'
import { EditionResolver } from '../../shared/edition/edition.resolver.js'
import { InitiativeEditionResolver } from './edition/edition.resolver.js'
import { extractionJob } from './extraction/extraction.job.js'
import { TextContentResolver } from './extraction/content.resolver.js'
import { InitiativeTextResolver, UnreadableTextResolver } from './extraction/text.resolver.js'
import { CheckResolver } from './check/check.resolver.js'
import { CouncilRuleResolver } from './council/council-rule.resolver.js'
import { CouncilResolver, InitiativeVotesResolver } from './council/council.resolver.js'
import { FilingWindowResolver } from './filing/filing-window.resolver.js'
import {
  DeadlineResolver,
  InitiativeDeadlineResolver,
  TimeLimitResolver,
} from './filing/time-limit.resolver.js'
import { Initiative, InitiativeAuthor } from './initiative/initiative.entity.js'
import { initiativeLoader } from './initiative/initiative.loader.js'
import {
  InitiativeAuthorResolver,
  InitiativeResolver,
  PersonInitiativesResolver,
} from './initiative/initiative.resolver.js'
import { HandOverResolver } from './handover/handover.resolver.js'
import { messages } from './messages.js'
import { policies } from './policies.js'
import { followAwards, followOrganizations } from './projection.js'
import { published } from './published.js'
import { InitiativeRecognition } from './recognition/recognition.entity.js'
import { RecognitionResolver } from './recognition/recognition.resolver.js'
import {
  AppliedElsewhereResolver,
  RegisterRecognitionResolver,
  RegisterResolver,
} from './register/register.resolver.js'
import { ReadingResolver } from './reading/reading.resolver.js'
import { ReportResolver } from './report/report.resolver.js'
import { InitiativeRequestsResolver, RecognitionRequestResolver } from './request/request.resolver.js'
import { factCounts } from './rollup/fact-counts.js'
import { InitiativeRateResolver, InitiativeRollupResolver } from './rollup/initiative-rollup.resolver.js'
import { RubricResolver } from './scoring/rubric.resolver.js'
import { InitiativeScoringResolver, ScoreSheetResolver, ScoringResolver } from './scoring/scoring.resolver.js'
import { loadSample } from './sample.js'
import { InitiativeUseResolver, InitiativeUsesResolver } from './use/use.resolver.js'
import {
  SimilarityMatchesResolver,
  SimilarityMatchResolver,
  SimilarityReportResolver,
} from './similarity/report.resolver.js'
import { similarityJob } from './similarity/similarity.job.js'

/** Initiatives, their authors and recognitions. */
export const initiatives: SubgraphDefinition = {
  name: 'initiatives',
  resolvers: [
    EditionResolver,
    InitiativeEditionResolver,
    HandOverResolver,
    InitiativeResolver,
    InitiativeAuthorResolver,
    PersonInitiativesResolver,
    RecognitionResolver,
    ReportResolver,
    ReadingResolver,
    InitiativeRollupResolver,
    InitiativeRateResolver,
    FilingWindowResolver,
    DeadlineResolver,
    InitiativeDeadlineResolver,
    TimeLimitResolver,
    InitiativeRequestsResolver,
    RecognitionRequestResolver,
    CheckResolver,
    RubricResolver,
    ScoringResolver,
    ScoreSheetResolver,
    InitiativeScoringResolver,
    CouncilResolver,
    CouncilRuleResolver,
    InitiativeVotesResolver,
    RegisterResolver,
    RegisterRecognitionResolver,
    AppliedElsewhereResolver,
    InitiativeUsesResolver,
    InitiativeUseResolver,
    InitiativeTextResolver,
    UnreadableTextResolver,
    TextContentResolver,
    SimilarityReportResolver,
    SimilarityMatchesResolver,
    SimilarityMatchResolver,
  ],
  references: {
    Initiative: ({ id }, context) => context.loader(initiativeLoader).load(id),
    Organization: ({ id }) => ({ id }),
    Person: ({ id }) => ({ id }),
  },
  entities: [Initiative, InitiativeAuthor, InitiativeRecognition],
  policies,
  messages,
  published,
  subscriptions: [followOrganizations, followAwards],
  factCounts,
  makers: { edition: makeEditionFile },
  loadSample,
  jobs: (room) => [extractionJob(room), similarityJob(room)],
}
