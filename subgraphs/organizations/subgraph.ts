import type { SubgraphDefinition } from '../../shared/subgraph/definition.js'
import { ErasureResolver } from './erasure/erasure.resolver.js'
import { Appointment } from './appointment/appointment.entity.js'
import {
  AppointmentResolver,
  ViewerAppointmentResolver,
  ViewerInfoResolver,
} from './appointment/appointment.resolver.js'
import { ClientResolver } from './client/client.resolver.js'
import { ChangeResolver } from './feed/change.resolver.js'
import { messages } from './messages.js'
import { Organization } from './organization/organization.entity.js'
import { organizationLoader } from './organization/organization.loader.js'
import { OrganizationResolver } from './organization/organization.resolver.js'
import { CouncilMemberResolver, CouncilResolver } from './council/council.resolver.js'
import { ImportErrorResolver, ImportResolver } from './import/import.resolver.js'
import { importJob } from './import/import.run.js'
import { TeamMemberResolver, TeamResolver } from './team/team.resolver.js'
import { Employment, Person, QualityRating } from './person/person.entity.js'
import { personLoader } from './person/person.loader.js'
import { AbsenceResolver, LeaveResolver } from './person/absence.resolver.js'
import { HoldResolver, OrganizationHoldResolver, PersonHoldResolver } from './person/hold.resolver.js'
import { AccountResolver, MeResolver, PersonAccountResolver } from './person/account.resolver.js'
import { GrantResolver } from './person/grant.resolver.js'
import {
  DuplicatePersonResolver,
  MergedRecordResolver,
  MergeResolver,
  PersonMergeResolver,
} from './person/merge.resolver.js'
import { EmploymentResolver, PersonResolver } from './person/person.resolver.js'
import { PersonalDataReadingResolver, ProtectedResolver } from './person/protected.resolver.js'
import { TransferResolver } from './person/transfer.resolver.js'
import { policies } from './policies.js'
import { published } from './published.js'
import { OrganizationForm, OrganizationLineage, ReformAct } from './reform/reform.entity.js'
import {
  LineageResolver,
  OrganizationFormResolver,
  OrganizationHistoryResolver,
  ReformActResolver,
} from './reform/lineage.resolver.js'
import { ReformResolver } from './reform/reform.resolver.js'
import { loadSample } from './sample.js'
import { findViewer } from './viewers.js'

/** Who exists, under whom, since when; people; appointments; keys of third parties. */
export const organizations: SubgraphDefinition = {
  name: 'organizations',
  resolvers: [
    ErasureResolver,
    OrganizationResolver,
    OrganizationHistoryResolver,
    ReformResolver,
    ChangeResolver,
    ReformActResolver,
    LineageResolver,
    OrganizationFormResolver,
    PersonResolver,
    EmploymentResolver,
    ProtectedResolver,
    PersonalDataReadingResolver,
    TransferResolver,
    GrantResolver,
    MergeResolver,
    DuplicatePersonResolver,
    MergedRecordResolver,
    PersonMergeResolver,
    AccountResolver,
    PersonAccountResolver,
    MeResolver,
    AbsenceResolver,
    LeaveResolver,
    HoldResolver,
    PersonHoldResolver,
    OrganizationHoldResolver,
    TeamResolver,
    TeamMemberResolver,
    CouncilResolver,
    CouncilMemberResolver,
    ImportResolver,
    ImportErrorResolver,
    AppointmentResolver,
    ViewerAppointmentResolver,
    ViewerInfoResolver,
    ClientResolver,
  ],
  references: {
    Organization: ({ id }, context) => context.loader(organizationLoader).load(id),
    Person: ({ id }, context) => context.loader(personLoader).load(id),
  },
  entities: [
    Organization,
    ReformAct,
    OrganizationLineage,
    OrganizationForm,
    Person,
    Employment,
    QualityRating,
    Appointment,
  ],
  policies,
  messages,
  published,
  subscriptions: [],
  factCounts: `select null::uuid as organization_id, false as own_only, null::date as booked_on, '' as period, '' as measure, '' as item, '' as subject,
    '' as position_group, '' as gender, null::date as day, 0::bigint as amount where false`,
  jobs: (room) => [importJob(room)],
  loadSample,
  findViewer,
}
