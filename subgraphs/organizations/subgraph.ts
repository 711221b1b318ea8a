import type { SubgraphDefinition } from '../../shared/subgraph/definition.js'
import { Appointment } from './appointment/appointment.entity.js'
import { AppointmentResolver, ViewerAppointmentResolver } from './appointment/appointment.resolver.js'
import { ClientResolver } from './client/client.resolver.js'
import { messages } from './messages.js'
import { Organization } from './organization/organization.entity.js'
import { organizationLoader } from './organization/organization.loader.js'
import { OrganizationResolver } from './organization/organization.resolver.js'
import { Employment, Person, QualityRating } from './person/person.entity.js'
import { personLoader } from './person/person.loader.js'
import { EmploymentResolver, PersonResolver } from './person/person.resolver.js'
import { policies } from './policies.js'
import { published } from './published.js'
import { loadSample } from './sample.js'
import { findViewer } from './viewers.js'

/** Who exists, under whom, since when; people; appointments; keys of third parties. */
export const organizations: SubgraphDefinition = {
  name: 'organizations',
  resolvers: [
    OrganizationResolver,
    PersonResolver,
    EmploymentResolver,
    AppointmentResolver,
    ViewerAppointmentResolver,
    ClientResolver,
  ],
  references: {
    Organization: ({ id }, context) => context.loader(organizationLoader).load(id),
    Person: ({ id }, context) => context.loader(personLoader).load(id),
  },
  entities: [Organization, Person, Employment, QualityRating, Appointment],
  policies,
  messages,
  published,
  subscriptions: [],
  factCounts: `select null::uuid as organization_id, false as own_only, null::date as booked_on, '' as period, '' as measure, '' as item, '' as subject,
    '' as position_group, '' as gender, null::date as day, 0::bigint as amount where false`,
  loadSample,
  findViewer,
}
