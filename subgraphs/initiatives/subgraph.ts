import type { SubgraphDefinition } from '../../shared/subgraph/definition.js'
import { Initiative, InitiativeAuthor } from './initiative/initiative.entity.js'
import { initiativeLoader } from './initiative/initiative.loader.js'
import {
  InitiativeAuthorResolver,
  InitiativeResolver,
  PersonInitiativesResolver,
} from './initiative/initiative.resolver.js'
import { messages } from './messages.js'
import { policies } from './policies.js'
import { followOrganizations } from './projection.js'
import { published } from './published.js'
import { InitiativeRecognition } from './recognition/recognition.entity.js'
import { RecognitionResolver } from './recognition/recognition.resolver.js'
import { ReportResolver } from './report/report.resolver.js'
import { factCounts } from './rollup/fact-counts.js'
import { InitiativeRollupResolver } from './rollup/initiative-rollup.resolver.js'
import { loadSample } from './sample.js'

/** Initiatives, their authors and recognitions. */
export const initiatives: SubgraphDefinition = {
  name: 'initiatives',
  resolvers: [
    InitiativeResolver,
    InitiativeAuthorResolver,
    PersonInitiativesResolver,
    RecognitionResolver,
    ReportResolver,
    InitiativeRollupResolver,
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
  subscriptions: [followOrganizations],
  factCounts,
  loadSample,
}
