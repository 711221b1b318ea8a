import type { SubgraphDefinition } from '../../shared/subgraph/definition.js'
import { makeEditionFile } from '../../shared/edition/edition.loader.js'
import { EditionResolver } from '../../shared/edition/edition.resolver.js'
import { AwardEditionResolver } from './edition/edition.resolver.js'
import {
  AnnulmentResolver,
  AwardAnnulmentResolver,
  ReviewTaskResolver,
} from './annulment/annulment.resolver.js'
import { ComplaintResolver } from './complaint/complaint.resolver.js'
import { achievementLoader } from './achievement/achievement.loader.js'
import { AchievementResolver } from './achievement/achievement.resolver.js'
import { AwardTypeResolver } from './award-type/award-type.resolver.js'
import { AwardRuleResolver } from './award-type/rule.resolver.js'
import { Award, Decision } from './decision/decision.entity.js'
import { BonusResolver } from './decision/bonus.resolver.js'
import { awardLoader, decisionLoader } from './decision/decision.loader.js'
import { AwardResolver, DecisionResolver, PersonAwardsResolver } from './decision/decision.resolver.js'
import { Dossier } from './dossier/dossier.entity.js'
import { DossierResolver } from './dossier/dossier.resolver.js'
import { HandOverResolver } from './handover/handover.resolver.js'
import { earlierAwardLoader } from './history/history.loader.js'
import {
  EarlierAwardResolver,
  OrganizationHistoryResolver,
  PersonHistoryResolver,
} from './history/history.resolver.js'
import { messages } from './messages.js'
import { ParameterResolver } from './parameter/parameter.resolver.js'
import { policies } from './policies.js'
import { subscriptions } from './projections.js'
import { RuleResultResolver } from './proposal/eligibility.resolver.js'
import { Proposal, ProposalWorkingCopy } from './proposal/proposal.entity.js'
import { proposalLoader } from './proposal/proposal.loader.js'
import { ProposalResolver } from './proposal/proposal.resolver.js'
import { DisclosureResolver } from './disclosure/disclosure.resolver.js'
import { StatementResolver, SubmissionStatementResolver } from './document/statement.resolver.js'
import { DocumentDownloadResolver, ProposalDocumentsResolver } from './document/document.resolver.js'
import { ProposalClockResolver, SideStepsResolver } from './proposal/side-steps.resolver.js'
import { ProposalStepResolver, ProposalStepsResolver } from './proposal/step.resolver.js'
import { ReadingResolver } from './reading/reading.resolver.js'
import { published } from './published.js'
import { PreferenceResolver } from './proposal/preference.resolver.js'
import { OwnTypeResolver } from './own-type/own-type.resolver.js'
import { QuotaResolver } from './quota/quota.resolver.js'
import { Registration } from './registration/registration.entity.js'
import { RegistrationChainResolver } from './registration/chain.resolver.js'
import { RegistrationResolver } from './registration/registration.resolver.js'
import { ReviewResolver } from './review/review.resolver.js'
import {
  ProposalSelfAssessmentsResolver,
  SelfAssessmentResolver,
} from './self-assessment/self-assessment.resolver.js'
import { sessionLoader } from './session/session.loader.js'
import { CouncilSessionMutations } from './session/session.steps.resolver.js'
import {
  CouncilAgendaItemResolver,
  CouncilSessionResolver,
  CouncilSessionSeatResolver,
  WrittenOpinionResolver,
} from './session/session.resolver.js'
import { OrganizationAwardsResolver } from './rollup/award-rollup.resolver.js'
import { OrganizationStatisticsResolver } from './rollup/statistics.resolver.js'
import { factCounts } from './rollup/fact-counts.js'

/** Award types and the rules of the law; registrations, proposals, dossiers, sessions, decisions, awards. */
export const awards: SubgraphDefinition = {
  name: 'awards',
  resolvers: [
    EditionResolver,
    AwardEditionResolver,
    HandOverResolver,
    AwardTypeResolver,
    AwardRuleResolver,
    ParameterResolver,
    RegistrationResolver,
    RegistrationChainResolver,
    ProposalResolver,
    ProposalStepsResolver,
    ProposalStepResolver,
    ProposalClockResolver,
    SideStepsResolver,
    ProposalDocumentsResolver,
    ProposalSelfAssessmentsResolver,
    SelfAssessmentResolver,
    DocumentDownloadResolver,
    StatementResolver,
    ReadingResolver,
    SubmissionStatementResolver,
    DisclosureResolver,
    RuleResultResolver,
    ReviewResolver,
    CouncilSessionResolver,
    CouncilSessionSeatResolver,
    CouncilAgendaItemResolver,
    WrittenOpinionResolver,
    CouncilSessionMutations,
    ComplaintResolver,
    DossierResolver,
    DecisionResolver,
    AwardResolver,
    AwardAnnulmentResolver,
    AnnulmentResolver,
    ReviewTaskResolver,
    BonusResolver,
    AchievementResolver,
    QuotaResolver,
    OwnTypeResolver,
    PreferenceResolver,
    EarlierAwardResolver,
    PersonHistoryResolver,
    OrganizationHistoryResolver,
    PersonAwardsResolver,
    OrganizationAwardsResolver,
    OrganizationStatisticsResolver,
  ],
  references: {
    Organization: ({ id }) => ({ id }),
    Person: ({ id }) => ({ id }),
    Decision: ({ id }, context) => context.loader(decisionLoader).load(id),
    Award: ({ id }, context) => context.loader(awardLoader).load(id),
    Proposal: ({ id }, context) => context.loader(proposalLoader).load(id),
    CouncilSession: ({ id }, context) => context.loader(sessionLoader).load(id),
    Achievement: ({ id }, context) => context.loader(achievementLoader).load(id),
    EarlierAward: ({ id }, context) => context.loader(earlierAwardLoader).load(id),
  },
  entities: [Registration, Proposal, ProposalWorkingCopy, Dossier, Decision, Award],
  policies,
  messages,
  published,
  subscriptions,
  factCounts,
  makers: { edition: makeEditionFile },
  // The five plans name no candidates; the walkthrough plays the year.
  loadSample: async () => undefined,
}
