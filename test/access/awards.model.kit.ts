import {
  actsFor,
  covers,
  dayOf,
  daysOf,
  hasScope,
  isHers,
  isOpen,
  isPerson,
  type Asker,
  type Rule,
} from './asker.kit.js'
import type { Row } from './facts.kit.js'
import { ownersOf } from './organizations.model.kit.js'
import { isBefore, isOn, never } from './tree.kit.js'

const room = 'awards'
const ever = { from: '0001-01-01', to: never }
const hers = (asker: Asker, place: unknown): boolean => isHers(asker, room, place)
const everybody: Rule = () => true
const nobody: Rule = () => false
const own: Rule = (asker, row) => hers(asker, row['owner_id'])
const ofOrganization: Rule = (asker, row) => hers(asker, row['organization_id'])
const travelling: Rule = (asker, row) => own(asker, row) || isOpen(asker, room, row['id'])
const withProposal: Rule = (asker, row) => isOpen(asker, room, row['proposal_id'])
const either =
  (...rules: Rule[]): Rule =>
  (asker, row) =>
    rules.some((rule) => rule(asker, row))

/** True when some row of a table fits. */
function some(asker: Asker, table: string, fits: (row: Row) => boolean): boolean {
  return asker.facts.rows(`awards.${table}`).some(fits)
}

const closed = ['WITHDRAWN', 'COUNCIL_REJECTED', 'REFUSED', 'GRANTED']

/** True for who owns a candidate's records, is the candidate, or has an open proposal for her. */
function isMine(asker: Asker, candidate: unknown): boolean {
  return (
    hers(asker, candidate) ||
    some(asker, 'known_team', (row) => row['id'] === candidate && ofOrganization(asker, row)) ||
    ownersOf(asker.facts, asker.today, candidate).some((place) => hers(asker, place)) ||
    some(
      asker,
      'proposal',
      (row) =>
        row['candidate_id'] === candidate && own(asker, row) && !closed.includes(row['state'] as string),
    )
  )
}

/** True when somebody else's proposal for the candidate was sent to her; only one that is pending, where that is asked. */
function isSentToMe(asker: Asker, candidate: unknown, pending = false): boolean {
  return some(
    asker,
    'proposal',
    (row) =>
      row['candidate_id'] === candidate &&
      !(pending && closed.includes(row['state'] as string)) &&
      some(
        asker,
        'record_access',
        (access) =>
          access['record_id'] === row['id'] && access['why'] !== 'OWNER' && ofOrganization(asker, access),
      ),
  )
}

const candidate =
  (column: string, pending = false): Rule =>
  (asker, row) =>
    isMine(asker, row[column]) || isSentToMe(asker, row[column], pending)

const isResult: Rule = (asker, row) =>
  row['published_on'] !== null &&
  (isPerson(asker) || (hasScope(asker, 'PUBLISHED_RESULTS') && reaches(asker, row)))
const decision = either(own, isResult)

/** A third party reads decisions of its part of the tree, and others that grant something there. */
function reaches(asker: Asker, { id, owner_id }: Row): boolean {
  return (
    covers(asker, owner_id) ||
    some(asker, 'award', (row) => row['decision_id'] === id && covers(asker, row['owner_id']))
  )
}

/** An award of a decision that may be seen; to a third party only what it reaches. */
const award: Rule = (asker, row) =>
  own(asker, row) ||
  some(
    asker,
    'decision',
    (one) =>
      one['id'] === row['decision_id'] &&
      decision(asker, one) &&
      (asker.viewer.kind !== 'CLIENT' || covers(asker, row['owner_id']) || covers(asker, one['owner_id'])),
  )

const withDecision: Rule = (asker, row) =>
  some(asker, 'decision', (one) => one['id'] === row['decision_id'] && decision(asker, one))
const withAward: Rule = (asker, row) =>
  some(asker, 'award', (one) => one['id'] === row['award_id'] && award(asker, one))

const isAnnulledByMe: Rule = (asker, row) =>
  some(asker, 'annulment', (one) => one['id'] === row['annulment_id'] && own(asker, one))

function isAbove(asker: Asker, place: unknown): boolean {
  return asker.offices.some((office) =>
    asker.facts.isBelow(office.place, place as string, dayOf(asker.today)),
  )
}

/** Who worked at a place that is not hers: of her own people, and of those whose proposals were sent to her. */
const employment: Rule = (asker, row) =>
  ofOrganization(asker, row) ||
  isMine(asker, row['person_id']) ||
  isSentToMe(asker, row['organization_id']) ||
  isSentToMe(asker, row['person_id'])

function hasLeft(asker: Asker, person: unknown, place: unknown): boolean {
  return !some(
    asker,
    'known_employment',
    (row) =>
      row['person_id'] === person &&
      row['organization_id'] === place &&
      isBefore(asker.today, row['valid_to'] as string),
  )
}

/** True for the viewer's own record, also where it is named by one that was merged into it. */
function isHerself({ person, facts }: Asker, id: unknown): boolean {
  const record = facts.rows('organizations.person').find((row) => row['id'] === id)
  return person !== null && (record?.['merged_into'] ?? id) === person
}

const herself =
  (column: string): Rule =>
  (asker, row) =>
    isHerself(asker, row[column])

/** True when she herself works for the place today. */
function worksFor(asker: Asker, place: unknown): boolean {
  return some(
    asker,
    'known_employment',
    (row) =>
      row['person_id'] === asker.person && row['organization_id'] === place && isOn(daysOf(row), asker.today),
  )
}

/** Her own; her organization's once she has signed it or it was entered for her; what went with a proposal. */
const selfAssessment: Rule = (asker, row) =>
  isHerself(asker, row['person_id']) ||
  (own(asker, row) && (row['entered_for_her'] === true || row['signed_on'] !== null)) ||
  some(
    asker,
    'proposal_self_assessment',
    (one) => one['self_assessment_id'] === row['id'] && withProposal(asker, one),
  )

/** Who sees which row of this room, whatever way she asks. */
export const awardsModel: Record<string, Rule> = {
  known_organization: everybody,
  organization_edge: everybody,
  org_closure: everybody,
  known_person_merge: everybody,
  known_cluster_leader: isPerson,
  known_team: (asker, row) => ofOrganization(asker, row) || isSentToMe(asker, row['id']),
  known_team_member: (asker, row) => ofOrganization(asker, row) || isSentToMe(asker, row['team_id']),
  known_council: ofOrganization,
  known_council_member: ofOrganization,
  known_person: (asker, { id }) =>
    isHerself(asker, id) ||
    isSentToMe(asker, id) ||
    some(asker, 'known_employment', (row) => row['person_id'] === id && ofOrganization(asker, row)),
  known_employment: either(employment, herself('person_id')),
  known_leave: candidate('person_id'),
  known_discipline: candidate('person_id', true),
  known_hold: (asker, row) =>
    candidate('of')(asker, { of: row['person_id'] ?? row['subject_organization_id'] }),
  case_hold: candidate('candidate_id'),
  known_rating: (asker, row) =>
    ofOrganization(asker, row) ||
    isSentToMe(asker, row['person_id']) ||
    (isMine(asker, row['person_id']) && hasLeft(asker, row['person_id'], row['organization_id'])),
  known_recognition: (asker, row) =>
    own(asker, row) || (row['author_ids'] as unknown[]).some((author) => isSentToMe(asker, author)),
  registration: (asker, row) =>
    travelling(asker, row) || (row['subject'] === 'PERSON' && isHerself(asker, row['candidate_id'])),
  registration_window: (asker, row) => own(asker, row) || worksFor(asker, row['owner_id']),
  self_assessment: selfAssessment,
  proposal_self_assessment: withProposal,
  proposal: travelling,
  proposal_working_copy: own,
  proposal_step: withProposal,
  proposal_hold: ofOrganization,
  proposal_document: (asker, row) =>
    own(asker, row) || (row['sent_on'] !== null && row['ended_on'] === null && withProposal(asker, row)),
  team_review: withProposal,
  appraisal: withProposal,
  step_time: withProposal,
  achievement: (asker, row) => own(asker, row) || isSentToMe(asker, row['candidate_id']),
  achievement_use: withProposal,
  initiative_use: withProposal,
  stated_fact: either(own, candidate('candidate_id')),
  earlier_award: either(own, candidate('candidate_id'), (asker, row) => isAbove(asker, row['owner_id'])),
  dossier: travelling,
  dossier_document: (asker, row) =>
    own(asker, row) || (row['replaced_on'] === null && isOpen(asker, room, row['dossier_id'])),
  stored_file: (asker, row) =>
    own(asker, row) ||
    (row['purpose'] === 'STATEMENT' &&
      some(
        asker,
        'dossier_document',
        (one) =>
          one['file_id'] === row['id'] &&
          one['replaced_on'] === null &&
          isOpen(asker, room, one['dossier_id']),
      )),
  dossier_item: (asker, row) => isOpen(asker, room, row['dossier_id']),
  disclosure: own,
  disclosure_item: own,
  disclosure_comment: own,
  council_convocation: own,
  council_agenda_item: own,
  council_seat: own,
  council_rule: own,
  own_award_type: (asker, row) =>
    own(asker, row) ||
    asker.facts.country.places.some(
      ({ id }) => hers(asker, id) && asker.facts.isBelow(row['owner_id'] as string, id, ever),
    ),
  written_opinion: own,
  ballot_round: nobody,
  ballot_box: nobody,
  council_session: (asker, row) =>
    own(asker, row) ||
    some(asker, 'council_vote', (vote) => vote['session_id'] === row['id'] && withProposal(asker, vote)),
  council_vote: withProposal,
  decision,
  award,
  annulment: withDecision,
  annulled_award: either(own, withAward),
  annulment_ground: (asker, row) =>
    own(asker, row) ||
    some(asker, 'annulled_award', (one) => one['annulment_id'] === row['id'] && own(asker, one)),
  recovery: (asker, row) =>
    own(asker, row) ||
    some(asker, 'annulled_award', (one) => one['id'] === row['annulled_award_id'] && own(asker, one)),
  review_task: (asker, row) =>
    own(asker, row) ||
    some(
      asker,
      'annulled_award',
      (one) => one['id'] === row['annulled_award_id'] && isAnnulledByMe(asker, one),
    ),
  complaint: (asker, row) =>
    own(asker, row) || (row['kind'] === 'COMPLAINT' && hers(asker, row['respondent_id'])),
  complainant: own,
  case_hold_source: nobody,
  quota: isPerson,
  parameter: isPerson,
}

/** True for the head of the body that handles a complaint. */
export const isHeadOf: Rule = (asker, row) => actsFor(asker, row['owner_id'], ['HEAD'])
