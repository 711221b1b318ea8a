import {
  covers,
  dayOf,
  daysOfPeriod,
  hasScope,
  isHers,
  isHersOrBelow,
  isOpen,
  isPerson,
  type Asker,
  type Rule,
} from './asker.kit.js'
import type { Row } from './facts.kit.js'

const room = 'campaigns'
const hers = (asker: Asker, place: unknown): boolean => isHers(asker, room, place)
const everybody: Rule = () => true
const own: Rule = (asker, row) => hers(asker, row['owner_id'])
const ofOrganization: Rule = (asker, row) => hers(asker, row['organization_id'])
const travelling: Rule = (asker, row) => own(asker, row) || isOpen(asker, room, row['id'])

function below(asker: Asker, place: unknown, period: unknown): boolean {
  return isHersOrBelow(asker, room, place, daysOfPeriod(period as string))
}

const ownOrBelow: Rule = (asker, row) => below(asker, row['organization_id'], row['period'])

/** A rule for the record to which a row belongs. */
const withThe =
  (table: string, column: string, rule: Rule): Rule =>
  (asker, row) =>
    asker.facts.rows(`campaigns.${table}`).some((one) => one['id'] === row[column] && rule(asker, one))

const campaign: Rule = (asker, row) => own(asker, row) || (row['state'] !== 'DRAFT' && isPerson(asker))
const criteria: Rule = (asker, row) =>
  hers(asker, row['issuer_id']) || (row['state'] !== 'DRAFT' && isPerson(asker))

/** Of a superior, on the day on which it is due or in its period; of who receives what is done. */
const duty: Rule = (asker, row) => {
  const days = row['due_on'] === null ? daysOfPeriod(row['period'] as string) : dayOf(row['due_on'] as string)
  const receives = (row['receivers'] as unknown[]).some((place) => hers(asker, place))
  return isHersOrBelow(asker, room, row['organization_id'], days) || receives
}

/** Who is or was a member of a cluster, its organizer and who stands above that one today. */
const inCluster: Rule = (asker, row) => {
  const of = (one: Row, column: string): boolean => one[column] === row['cluster_id']
  const { facts } = asker
  return (
    facts
      .rows('campaigns.cluster')
      .some((one) => of(one, 'id') && isHersOrBelow(asker, room, one['organizer_id'])) ||
    facts
      .rows('campaigns.cluster_member')
      .some(
        (one) =>
          of(one, 'cluster_id') && (one['valid_from'] as string) <= asker.today && ofOrganization(asker, one),
      )
  )
}

const eitherSide: Rule = (asker, card) => own(asker, card) || hers(asker, card['appraiser_id'])
const sentLine =
  (line: Row): Rule =>
  (asker, card) =>
    own(asker, card) ||
    (travelling(asker, card) && (line['edition'] as number) <= ((card['sent_edition'] as number | null) ?? 0))

/** Of the edition that was sent: from the one in which it came, until the one in which it was taken off. */
const sentFile =
  (file: Row): Rule =>
  (asker, card) => {
    const sent = (card['sent_edition'] as number | null) ?? 0
    const until = (file['until_edition'] as number | null) ?? Infinity
    return (
      own(asker, card) ||
      (travelling(asker, card) && (file['from_edition'] as number) <= sent && sent < until)
    )
  }

/** Who sees which row of this room, whatever way she asks. */
export const campaignsModel: Record<string, Rule> = {
  known_organization: everybody,
  organization_edge: everybody,
  org_closure: everybody,
  launch_competence: everybody,
  duty_backdating: everybody,
  outside_launch: everybody,
  known_employment: ofOrganization,
  known_team: ofOrganization,
  known_person: (asker, { id }) =>
    asker.facts
      .rows('campaigns.known_employment')
      .some((row) => row['person_id'] === id && ofOrganization(asker, row)),
  plan: isPerson,
  plan_file: isPerson,
  cited_document: isPerson,
  duty,
  duty_delivery: withThe('duty', 'duty_id', duty),
  duty_fulfilment: withThe('duty', 'duty_id', duty),
  duty_event: ownOrBelow,
  duty_calendar: ofOrganization,
  campaign,
  campaign_change: withThe('campaign', 'campaign_id', campaign),
  campaign_indicator: withThe('campaign', 'campaign_id', campaign),
  campaign_round: withThe('campaign', 'campaign_id', campaign),
  campaign_joining: ownOrBelow,
  campaign_expectation: (asker, row) =>
    ownOrBelow(asker, row) || isHersOrBelow(asker, room, row['organization_id']),
  campaign_review: ownOrBelow,
  indicator_value: ownOrBelow,
  criteria_set: criteria,
  criteria_comment: (asker, row) =>
    ofOrganization(asker, row) ||
    withThe('criteria_set', 'set_id', (one, set) => hers(one, set['issuer_id']))(asker, row),
  scorecard: travelling,
  scorecard_line: (asker, row) => withThe('scorecard', 'scorecard_id', sentLine(row))(asker, row),
  scorecard_evidence: (asker, row) => withThe('scorecard', 'scorecard_id', sentFile(row))(asker, row),
  scorecard_check: (asker, row) =>
    ofOrganization(asker, row) || withThe('scorecard', 'scorecard_id', eitherSide)(asker, row),
  scorecard_mark: (asker, row) =>
    ofOrganization(asker, row) || withThe('scorecard', 'scorecard_id', eitherSide)(asker, row),
  scorecard_appraisal: (asker, row) => ofOrganization(asker, row) || own(asker, row),
  cluster: isPerson,
  cluster_amendment: isPerson,
  cluster_leader: isPerson,
  cluster_member: isPerson,
  cluster_pact: inCluster,
  cluster_pact_signature: inCluster,
  cluster_standing: inCluster,
  cluster_election: inCluster,
  cluster_vote: inCluster,
  contest_entry: (asker, row) => travelling(asker, row) || (row['rank'] !== null && isPerson(asker)),
  contest_mark: ofOrganization,
  contest_quota: (asker, row) => ofOrganization(asker, row) || hers(asker, row['organizer_id']),
  emulation_result: (asker, row) =>
    own(asker, row) || (row['state'] === 'ANNOUNCED' && below(asker, row['owner_id'], row['period'])),
  monthly_rating: ofOrganization,
  role_model: (asker, row) =>
    travelling(asker, row) ||
    (row['state'] === 'PUBLISHED' &&
      (isPerson(asker) || (hasScope(asker, 'PUBLISHED_RESULTS') && covers(asker, row['owner_id'])))),
}
