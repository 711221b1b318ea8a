import { covers, hasScope, isHers, isOpen, isPerson, type Asker, type Rule } from './asker.kit.js'
import type { Row } from './facts.kit.js'

const room = 'initiatives'
const hers = (asker: Asker, place: unknown): boolean => isHers(asker, room, place)
const everybody: Rule = () => true
const nobody: Rule = () => false
const own: Rule = (asker, row) => hers(asker, row['owner_id'])
const ofOrganization: Rule = (asker, row) => hers(asker, row['organization_id'])
const open: Rule = (asker, row) => isOpen(asker, room, row['initiative_id'])
const isResult: Rule = (asker, row) =>
  isPerson(asker) || (hasScope(asker, 'PUBLISHED_RESULTS') && covers(asker, row['owner_id']))

function some(asker: Asker, table: string, fits: (row: Row) => boolean): boolean {
  return asker.facts.rows(`initiatives.${table}`).some(fits)
}

const isMine: Rule = ({ viewer }, row) => row['subject'] === viewer.subject

/** True for who marks an initiative in a round that is not closed: she must not know whose it is. */
export function marks(asker: Asker, initiative: unknown): boolean {
  const isOpenRound = (id: unknown): boolean =>
    some(asker, 'scoring_round', (round) => round['id'] === id && round['closed_on'] === null)
  return some(
    asker,
    'scoring_marker',
    (row) => row['initiative_id'] === initiative && isMine(asker, row) && isOpenRound(row['round_id']),
  )
}

const hidden =
  (rule: Rule, ...columns: string[]): Rule =>
  (asker, row) =>
    rule(asker, row) && !columns.some((column) => marks(asker, row[column]))

/** Who sees which row of this room, whatever way she asks. */
export const initiativesModel: Record<string, Rule> = {
  known_organization: everybody,
  organization_edge: everybody,
  org_closure: everybody,
  recognition_competence: everybody,
  known_person: nobody,
  known_employment: ofOrganization,
  known_team_member: ofOrganization,
  known_council: ofOrganization,
  known_council_member: ofOrganization,
  known_appointment: ofOrganization,
  known_use: (asker, row) => own(asker, row) || (row['sent_on'] !== null && open(asker, row)),
  filing_window: isPerson,
  recognition_threshold: isPerson,
  time_limit: isPerson,
  rubric: isPerson,
  initiative: (asker, row) => own(asker, row) || isOpen(asker, room, row['id']),
  initiative_author: hidden(open, 'initiative_id'),
  initiative_text: open,
  initiative_recognition: open,
  recognition_request: open,
  council_session: ofOrganization,
  council_vote: open,
  scoring_round: (asker, row) => ofOrganization(asker, row) || own(asker, row),
  scoring_marker: (asker, row) => ofOrganization(asker, row) || isMine(asker, row),
  score_sheet: (asker, row) =>
    isMine(asker, row) ||
    (ofOrganization(asker, row) &&
      some(
        asker,
        'scoring_round',
        (round) => round['id'] === row['round_id'] && round['closed_on'] !== null,
      )),
  register_entry: isResult,
  applied_elsewhere: (asker, row) =>
    ofOrganization(asker, row) ||
    some(asker, 'register_entry', (entry) => entry['id'] === row['initiative_id'] && isResult(asker, entry)),
  similarity_report: hidden(open, 'initiative_id'),
  similarity_match: hidden(open, 'initiative_id', 'other_id'),
  similarity_passage: hidden(
    (asker, row) => open(asker, row) && isOpen(asker, room, row['other_id']),
    'initiative_id',
    'other_id',
  ),
  similarity_source: nobody,
  fingerprint: nobody,
  staff_change: nobody,
}
