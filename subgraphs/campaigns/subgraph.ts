import { applyErasures } from '../../shared/feed/apply-erasures.js'
import { clearTables, replaceIn } from '../../shared/feed/replace-in.js'
import type { SubgraphDefinition } from '../../shared/subgraph/definition.js'
import { applyEdges, applyLineage, applyOrganizations, clearTree } from '../../shared/tree/projection.js'
import { Campaign } from './campaign/campaign.entity.js'
import { campaignLoader } from './campaign/campaign.loader.js'
import { CampaignResolver } from './campaign/campaign.resolver.js'
import { ClusterMutationsResolver } from './cluster/cluster-mutations.resolver.js'
import { clusterLoader } from './cluster/cluster.loader.js'
import {
  ClusterMemberResolver,
  ClusterPactResolver,
  ClusterResolver,
  ClusterStandingResolver,
  PactSignatureResolver,
} from './cluster/cluster.resolver.js'
import {
  CandidateVotesResolver,
  ClusterElectionResolver,
  ClusterVoteResolver,
} from './cluster/election.resolver.js'
import { CriteriaMutationsResolver } from './criteria/criteria-mutations.resolver.js'
import { criteriaLoader } from './criteria/criteria.loader.js'
import { CriteriaCommentResolver, CriteriaResolver } from './criteria/criteria.resolver.js'
import { AssignDutiesResolver, OrganizationEventsResolver } from './duty/assign-duties.resolver.js'
import { DutyCalendar } from './duty/duty-calendar.entity.js'
import { DutyCalendarResolver, OrganizationCalendarsResolver } from './duty/duty-calendar.resolver.js'
import { makeDutyCalendar } from './duty/duty-calendar.service.js'
import { DutyEvent } from './duty/duty-event.entity.js'
import { Duty, DutyDelivery, DutyFulfilment } from './duty/duty.entity.js'
import { dutyLoader } from './duty/duty.loader.js'
import { DutyResolver } from './duty/duty.resolver.js'
import { OrganizationDutiesResolver } from './duty/organization-duties.resolver.js'
import { factCounts } from './fact-counts.js'
import { CampaignJoining } from './joining/joining.entity.js'
import {
  CampaignActionsResolver,
  JoiningResolver,
  OrganizationCampaignsResolver,
} from './joining/joining.resolver.js'
import { CampaignChangeResolver } from './campaign/campaign-change.resolver.js'
import { CampaignChange } from './campaign/campaign-change.entity.js'
import { Form0601Resolver } from './campaign/form-0601.resolver.js'
import { ParticipationResolver } from './joining/participation.resolver.js'
import { CampaignIndicator, CampaignReview, IndicatorValue } from './review/review.entity.js'
import {
  CampaignReviewResolver,
  CampaignReviewsResolver,
  IndicatorRollupResolver,
  IndicatorValueResolver,
} from './review/review.resolver.js'
import { HandOverResolver } from './handover/handover.resolver.js'
import { messages } from './messages.js'
import { legalNorms } from './plan/legal-norms.js'
import { PlanFileResolver, PlanFilesResolver } from './plan/plan-file.resolver.js'
import {
  AwaitedOrganizationResolver,
  CitationResolver,
  LegalNormResolver,
  PlanGraphResolver,
} from './plan/plan-graph.resolver.js'
import { CitedDocument, Plan, PlanFile } from './plan/plan.entity.js'
import { planLoader } from './plan/plan.loader.js'
import { PlanResolver } from './plan/plan.resolver.js'
import { policies } from './policies.js'
import { published } from './published.js'
import { resultLoader } from './result/result.loader.js'
import { ResultMutationsResolver } from './result/result-mutations.resolver.js'
import { ResultResolver } from './result/result.resolver.js'
import { ContestMutationsResolver } from './contest/contest-mutations.resolver.js'
import { entryLoader } from './contest/contest.loader.js'
import {
  ContestEntryResolver,
  ContestQuotaResolver,
  OrganizationContestsResolver,
} from './contest/contest.resolver.js'
import { RoleModelMutationsResolver } from './role-model/role-model-mutations.resolver.js'
import { roleModelLoader } from './role-model/role-model.loader.js'
import { RoleModelResolver } from './role-model/role-model.resolver.js'
import { EmulationRollupResolver } from './rollup/emulation-rollup.resolver.js'
import { CampaignRound } from './round/round.entity.js'
import { RoundResolver } from './round/round.resolver.js'
import {
  EvidenceDownloadResolver,
  EvidenceResolver,
  LineEvidenceResolver,
} from './scorecard/evidence.resolver.js'
import { ScorecardMutationsResolver } from './scorecard/scorecard-mutations.resolver.js'
import { scorecardLoader } from './scorecard/scorecard.loader.js'
import {
  CriteriaDifferenceResolver,
  ScorecardCheckResolver,
  ScorecardMarkResolver,
  ScorecardResolver,
} from './scorecard/scorecard.resolver.js'
import { scoreCounts } from './score-counts.js'
import { loadSample } from './sample.js'

/** Plans and what they cite, campaigns and who joins them, rounds, duties and whether they were done. */
export const campaigns: SubgraphDefinition = {
  name: 'campaigns',
  resolvers: [
    HandOverResolver,
    PlanResolver,
    PlanGraphResolver,
    CitationResolver,
    AwaitedOrganizationResolver,
    LegalNormResolver,
    PlanFilesResolver,
    PlanFileResolver,
    CampaignResolver,
    CampaignChangeResolver,
    ParticipationResolver,
    CampaignReviewsResolver,
    CampaignReviewResolver,
    IndicatorValueResolver,
    IndicatorRollupResolver,
    Form0601Resolver,
    CampaignActionsResolver,
    RoundResolver,
    JoiningResolver,
    DutyResolver,
    AssignDutiesResolver,
    DutyCalendarResolver,
    OrganizationCampaignsResolver,
    OrganizationDutiesResolver,
    CriteriaResolver,
    CriteriaCommentResolver,
    CriteriaMutationsResolver,
    CriteriaDifferenceResolver,
    ScorecardResolver,
    ScorecardMarkResolver,
    ScorecardCheckResolver,
    ScorecardMutationsResolver,
    EvidenceResolver,
    LineEvidenceResolver,
    EvidenceDownloadResolver,
    ClusterResolver,
    ClusterMemberResolver,
    ClusterPactResolver,
    ClusterStandingResolver,
    PactSignatureResolver,
    ClusterElectionResolver,
    ClusterVoteResolver,
    CandidateVotesResolver,
    ClusterMutationsResolver,
    ResultResolver,
    ResultMutationsResolver,
    RoleModelResolver,
    RoleModelMutationsResolver,
    ContestEntryResolver,
    ContestQuotaResolver,
    OrganizationContestsResolver,
    ContestMutationsResolver,
    EmulationRollupResolver,
    OrganizationEventsResolver,
    OrganizationCalendarsResolver,
  ],
  references: {
    Organization: ({ id }) => ({ id }),
    Plan: ({ id }, context) => context.loader(planLoader).load(id),
    Campaign: ({ id }, context) => context.loader(campaignLoader).load(id),
    CriteriaSet: ({ id }, context) => context.loader(criteriaLoader).load(id),
    Scorecard: ({ id }, context) => context.loader(scorecardLoader).load(id),
    Cluster: ({ id }, context) => context.loader(clusterLoader).load(id),
    EmulationResult: ({ id }, context) => context.loader(resultLoader).load(id),
    RoleModel: ({ id }, context) => context.loader(roleModelLoader).load(id),
    ContestEntry: ({ id }, context) => context.loader(entryLoader).load(id),
    Duty: ({ id }, context) => context.loader(dutyLoader).load(id),
  },
  entities: [
    Plan,
    CitedDocument,
    PlanFile,
    Campaign,
    CampaignChange,
    CampaignIndicator,
    CampaignReview,
    IndicatorValue,
    CampaignRound,
    CampaignJoining,
    Duty,
    DutyFulfilment,
    DutyDelivery,
    DutyEvent,
    DutyCalendar,
  ],
  policies,
  messages,
  published,
  subscriptions: [
    {
      source: 'organizations',
      types: {
        Organization: applyOrganizations,
        OrganizationEdge: applyEdges,
        OrganizationLineage: applyLineage,
        Person: replaceIn('known_person'),
        PersonErasure: applyErasures,
        Employment: replaceIn('known_employment'),
        Team: replaceIn('known_team'),
      },
      clear: async (work) => {
        await clearTables('known_person', 'known_employment', 'known_team')(work)
        await clearTree(work)
      },
    },
  ],
  factCounts: `${factCounts} union all ${scoreCounts}`,
  makers: { dutyCalendar: makeDutyCalendar },
  readConfig: () => void legalNorms(),
  loadSample,
}
