import { sendTo } from './awards.facts.kit.js'
import { isThere, markOf, type Facts, type Row } from './facts.kit.js'
import { someName } from './lists.model.kit.js'
import { one, somewhere } from './organizations.facts.kit.js'

const scopes = ['GRASSROOTS', 'DISTRICT', 'PROVINCE']
const early = ['REGISTERED', 'APPLIED', 'WITHDRAWN']
const filed = [
  'FILED',
  'FORM_CHECKED',
  'SCORING',
  'SCORED',
  'COUNCIL_PASSED',
  'RETURNED',
  'RECOGNIZED',
  'NOT_RECOGNIZED',
]

/** Initiatives on their way, their scoring, recognition, register and similarity. */
export function addInitiatives(facts: Facts): void {
  const { draw } = facts
  for (const { id } of draw.some(facts.country.places, 4)) addRules(facts, id)
  for (let number = 0; number < 16; number++) addInitiative(facts, draw.chance(0.75))
  for (let number = 0; number < 12; number++) addMatch(facts)
}

function addRules(facts: Facts, organization_id: string): void {
  const verification = 'UNVERIFIED'
  facts.add('initiatives.filing_window', {
    organization_id,
    opens_on: '2024-01-01',
    closes_on: '2024-03-01',
    verification,
    scope: null,
  })
  const share = { numerator: 1, denominator: 2, valid_from: '2024-01-01', scope: 'PROVINCE' }
  facts.add('initiatives.recognition_threshold', { organization_id, ...share, verification })
  facts.add('initiatives.time_limit', {
    organization_id,
    scope: 'PROVINCE',
    step: 'DECISION',
    valid_from: '2024-01-01',
    verification,
  })
  const rubric = {
    owner_id: organization_id,
    criteria: [],
    bands: [],
    least_markers: 2,
    edition: 1,
    verification,
  }
  facts.add('initiatives.rubric', rubric)
}

function addInitiative(facts: Facts, isFiled: boolean): void {
  const { draw } = facts
  const { person_id, organization_id: owner_id } = one(facts, 'organizations.employment')
  const state = draw.pick(isFiled ? filed : early)
  const days = isFiled
    ? { filed_on: '2024-03-01', last_filed_on: '2024-03-01', applied_since: '2023-10-01', filing: 1 }
    : {}
  const decided_on = ['RECOGNIZED', 'NOT_RECOGNIZED'].includes(state) ? '2024-05-10' : null
  const withdrawn_on = state === 'WITHDRAWN' ? '2024-04-01' : null
  const id = draw.uuid()
  const texts = isFiled ? { abstract: markOf('initiatives.initiative', id), confirmation: 'Đã áp dụng' } : {}
  const row = facts.add('initiatives.initiative', {
    id,
    title: someName(facts, 'Sáng kiến', markOf('initiatives.initiative', id)),
    ...texts,
    owner_id,
    state,
    ...days,
    reported_on: isFiled ? draw.pick([null, '2024-05-11']) : null,
    decided_on,
    withdrawn_on,
    registered_on: '2023-10-01',
  })
  const of = { initiative_id: row['id'], owner_id }
  facts.add('initiatives.initiative_author', { ...of, person_id, share_percent: 100 })
  const file = { ...of, file_id: draw.uuid(), state: 'OFFERED', content: null }
  facts.add('initiatives.initiative_text', file)
  facts.add('initiatives.stored_file', {
    id: file.file_id,
    owner_id,
    state: 'OFFERED',
    sha256: null,
    size: null,
    offered_by: 's',
  })
  if (!isFiled) return
  const places = draw.some(facts.country.places, 1 + draw.int(3)).map(({ id }) => id)
  sendTo(facts, 'initiatives', 'Initiative', row, places)
  for (const [turn, organization_id] of places.entries()) {
    addCouncil(facts, row, organization_id, scopes[turn]!)
    if (turn === 0) addScoring(facts, row, organization_id)
  }
  if (state === 'RECOGNIZED') addRecognition(facts, row, places[0]!)
}

function addCouncil(
  facts: Facts,
  { id: initiative_id, owner_id, period }: Row,
  organization_id: string,
  scope: string,
): void {
  facts.add('initiatives.recognition_request', {
    initiative_id,
    owner_id,
    period,
    organization_id,
    scope,
    state: 'OPEN',
  })
  const session = facts.add('initiatives.council_session', {
    organization_id,
    total_members: 7,
    present_members: 6,
  })
  const counted = { agree: 4, total_members: 7, base_members: 6, scope, filing: 1 }
  facts.add('initiatives.council_vote', {
    session_id: session['id'],
    initiative_id,
    organization_id,
    ...counted,
  })
}

function addScoring(facts: Facts, { id: initiative_id, owner_id }: Row, organization_id: string): void {
  const { draw } = facts
  const closed = draw.chance(0.5)
    ? { closed_on: '2024-05-01', outcome: 'PASSED' }
    : { closed_on: null, outcome: null }
  const rubric_id = one(facts, 'initiatives.rubric')['id']
  const round = facts.add('initiatives.scoring_round', {
    initiative_id,
    owner_id,
    organization_id,
    rubric_id,
    filing: 1,
    ...closed,
  })
  const of = { round_id: round['id'], organization_id }
  for (const subject of draw.some(['nguoi-0', 'nguoi-1', 'nguoi-2', 'nguoi-3', 'nguoi-4'], 2)) {
    const marker = facts.add('initiatives.scoring_marker', {
      ...of,
      initiative_id,
      subject,
      person_id: draw.uuid(),
    })
    facts.add('initiatives.score_sheet', { ...of, marker_id: marker['id'], subject, marks: {} })
  }
}

function addRecognition(
  facts: Facts,
  { id: initiative_id, owner_id, period, reported_on }: Row,
  recognized_by: string,
): void {
  const nothing = { annulment_grounds: null, annulment_number: null }
  const votes = { votes_agree: 5, votes_total: 7, scope: 'GRASSROOTS', recognized_on: '2024-05-10' }
  facts.add('initiatives.initiative_recognition', {
    initiative_id,
    owner_id,
    period,
    reported_on,
    recognized_by,
    ...votes,
    ...nothing,
  })
  facts.add('initiatives.applied_elsewhere', { initiative_id, organization_id: somewhere(facts) })
  facts.add('initiatives.known_use', {
    proposal_id: facts.draw.uuid(),
    initiative_id,
    owner_id,
    award_type: 'LDTT',
    state: 'SENT',
    sent_on: facts.draw.pick([null, '2024-05-12']),
    ...{ period },
  })
}

function addMatch(facts: Facts): void {
  const { draw } = facts
  const [first, second] = draw.some(facts.rows('initiatives.initiative'), 2)
  const { owner_id, id: initiative_id } = first!
  if (isThere(facts, 'initiatives.similarity_report', { initiative_id })) return
  const report = facts.add('initiatives.similarity_report', {
    initiative_id,
    owner_id,
    state: 'REQUESTED',
    digest: null,
  })
  const two = { initiative_id, other_id: second!['id'] }
  const match = facts.add('initiatives.similarity_match', { report_id: report['id'], ...two })
  facts.add('initiatives.similarity_passage', { match_id: match['id'], ordinal: 1, ...two })
}
