import { addOwnTypes, addResults, candidate, titles } from './results.facts.kit.js'
import { isThere, type Facts, type Row, type Table } from './facts.kit.js'
import { one, someTerm, somewhere } from './organizations.facts.kit.js'

/** States before a proposal has been sent, while it is on its way, and when it has come to an end. */
const before = ['DRAFT', 'TEAM_REVIEWED', 'COUNCIL_PASSED', 'COUNCIL_REJECTED', 'DISCLOSED', 'WITHDRAWN']
const under = ['SENT', 'RECEIVED', 'SUPPLEMENT_REQUESTED', 'APPRAISED', 'LEVEL_PASSED', 'HELD', 'RETURNED']
const after = ['GRANTED', 'GRANTED', 'GRANTED', 'REFUSED', 'WITHDRAWN']
const appraised = ['APPRAISED', 'LEVEL_PASSED', 'GRANTED']
const years = ['2023-2024', '2024-2025']

/** Registrations, proposals on their way, dossiers, sessions, decisions, annulments and complaints. */
export function addAwards(facts: Facts): void {
  addOwnTypes(facts)
  for (let number = 0; number < 12; number++) addRegistration(facts)
  for (let number = 0; number < 30; number++)
    addProposal(facts, facts.draw.pick([before, under, under, after]))
  addDossiers(facts)
  addDisclosures(facts)
  addSessions(facts)
  addResults(facts)
}

/** Opens a record to some places besides its owner. */
export function sendTo(
  facts: Facts,
  room: 'awards' | 'campaigns' | 'initiatives',
  record_type: string,
  record: Row,
  places: readonly string[],
): void {
  for (const organization_id of new Set(places)) {
    if (organization_id === record['owner_id']) continue
    const table: Table = `${room}.record_access`
    facts.add(table, {
      organization_id,
      record_id: record['id'],
      record_type,
      why: record_type === 'Proposal' ? facts.draw.pick(['SENT', 'ASKED']) : 'SENT',
    })
  }
}

function receivers({ draw, country }: Facts): string[] {
  return draw.some(country.places, 1 + draw.int(3)).map(({ id }) => id)
}

function addRegistration(facts: Facts): void {
  const { draw } = facts
  const isSent = draw.chance(0.6)
  const state = isSent
    ? draw.pick(['SENT', 'CONFIRMED', 'RETURNED', 'WITHDRAWN'])
    : draw.pick(['REGISTERED', 'DISCLOSED', 'WITHDRAWN'])
  const sent_on = isSent ? '2023-10-10' : null
  const ownTitles = facts.rows('awards.own_award_type').map(({ code }) => code as string)
  const award_type = draw.pick([...titles, draw.pick(ownTitles)])
  const whose: Row = { ...candidate(facts), award_type, period: draw.pick(years) }
  if (isThere(facts, 'awards.registration', whose)) return
  const row = facts.add('awards.registration', { ...whose, state, sent_on, registered_on: '2023-10-01' })
  if (isSent) sendTo(facts, 'awards', 'Registration', row, receivers(facts))
}

function addProposal(facts: Facts, states: readonly string[]): void {
  const { draw } = facts
  const state = draw.pick(states)
  const isSent = states !== before
  const isDecided = ['GRANTED', 'REFUSED'].includes(state)
  const places = receivers(facts)
  const whose: Row = { ...candidate(facts), award_type: draw.pick(titles), period: draw.pick(years) }
  if (isThere(facts, 'awards.proposal', whose)) return
  const held =
    state === 'HELD' ? { held_from: 'RECEIVED', held_on: '2024-05-10' } : { held_from: null, held_on: null }
  const row = facts.add('awards.proposal', {
    ...whose,
    ...held,
    ...dimensionsOf(facts, whose),
    ...{ commendation_kind: 'MERIT', state, stated_rating: null, return_code: null },
    ...{
      drafted_on: '2024-04-01',
      sent_on: isSent ? '2024-05-02' : null,
      appraised_on: appraised.includes(state) ? '2024-05-06' : null,
      returned_on: state === 'RETURNED' ? '2024-05-08' : null,
      decided_on: isDecided ? '2024-05-15' : null,
    },
    holder_id: isSent ? places.at(-1) : whose['owner_id'],
  })
  addToProposal(facts, row, isSent ? places : [])
}

/** Whether a person works directly, or a collective is a small one. */
function dimensionsOf({ draw }: Facts, { subject }: Row): Row {
  const stated = draw.pick([null, true, false])
  return subject === 'PERSON'
    ? { is_direct_worker: stated, is_small_collective: null }
    : { is_direct_worker: null, is_small_collective: stated }
}

/** What belongs to a proposal, and to whom it has been sent. */
function addToProposal(facts: Facts, row: Row, places: readonly string[]): void {
  const { draw } = facts
  const of = { owner_id: row['owner_id'], proposal_id: row['id'] }
  facts.add('awards.proposal_working_copy', { id: row['id'], owner_id: of.owner_id, stated_rating: null })
  if (places.length > 0) {
    sendTo(facts, 'awards', 'Proposal', row, places)
    const organization_id = places[0]
    facts.add('awards.appraisal', { organization_id, proposal_id: row['id'], judgement: { results: [] } })
    facts.add('awards.proposal_hold', { organization_id, proposal_id: row['id'] })
    facts.add('awards.step_time', {
      organization_id,
      proposal_id: row['id'],
      award_type: row['award_type'],
      step: 'APPRAISED',
      return_code: null,
    })
  }
  facts.add('awards.team_review', { ...of, agree: 5, total_members: 7 })
  addDocument(facts, of, places.length > 0 && draw.chance(0.7) ? '2024-05-02' : null)
  addUses(facts, row)
}

function addDocument({ draw, add }: Facts, of: Row, sent_on: string | null): void {
  const file = add('awards.stored_file', {
    owner_id: of['owner_id'],
    state: 'STORED',
    size: 9,
    sha256: 'ab',
    offered_by: 's',
  })
  const ended_on = sent_on && draw.chance(0.2) ? '2024-05-06' : null
  add('awards.proposal_document', {
    ...of,
    file_id: file['id'],
    sent_on,
    ended_on,
    removed_on: null,
    kind: 'REPORT',
  })
}

/** What is used for a proposal: an achievement, an initiative. */
function addUses(facts: Facts, row: Row): void {
  const { draw } = facts
  const of = { owner_id: row['owner_id'], proposal_id: row['id'] }
  const achievement = facts.add('awards.achievement', { ...whoOf(row), owner_id: of.owner_id })
  if (draw.chance(0.5))
    facts.add('awards.achievement_use', { ...of, achievement_id: achievement['id'], live: true })
  if (draw.chance(0.5))
    facts.add('awards.initiative_use', {
      ...of,
      initiative_id: draw.uuid(),
      candidate_id: row['candidate_id'],
      live: true,
    })
}

function whoOf({ subject, candidate_id }: Row): Row {
  return { subject, candidate_id }
}

function addDossiers(facts: Facts): void {
  for (const proposal of facts.rows('awards.proposal').filter(({ sent_on }) => sent_on !== null)) {
    const receiver_id = proposal['holder_id'] as string
    // What its owner decides itself travels nowhere.
    if (facts.draw.chance(0.5) || receiver_id === proposal['owner_id']) continue
    const dossier = facts.add('awards.dossier', {
      owner_id: proposal['owner_id'],
      receiver_id,
      state: 'SENT',
      sent_on: '2024-05-02',
      period: proposal['period'],
    })
    facts.add('awards.dossier_item', {
      owner_id: proposal['owner_id'],
      dossier_id: dossier['id'],
      proposal_id: proposal['id'],
    })
    sendTo(facts, 'awards', 'Dossier', dossier, [receiver_id])
    addStatement(facts, dossier)
  }
}

/** The scan of a statement, and one that it has replaced. */
function addStatement({ draw, add }: Facts, { id: dossier_id, owner_id }: Row): void {
  for (const replaced_on of [null, '2024-05-03']) {
    const file = {
      id: draw.uuid(),
      owner_id,
      purpose: 'STATEMENT',
      state: 'STORED',
      size: 9,
      sha256: 'ab',
      offered_by: 's',
    }
    add('awards.stored_file', file)
    add('awards.dossier_document', { owner_id, dossier_id, file_id: file.id, replaced_on })
  }
}

function addDisclosures(facts: Facts): void {
  for (const proposal of facts.draw.some(facts.rows('awards.proposal'), 6)) {
    const { owner_id, period } = proposal
    const of = {
      owner_id,
      disclosure_id: facts.add('awards.disclosure', {
        owner_id,
        period,
        from_day: '2024-04-10',
        to_day: '2024-04-20',
      })['id'],
    }
    facts.add('awards.disclosure_item', { ...of, proposal_id: proposal['id'] })
    facts.add('awards.disclosure_comment', {
      ...of,
      proposal_id: proposal['id'],
      outcome: null,
      handled_on: null,
      handling: null,
    })
  }
}

function addSessions(facts: Facts): void {
  const { draw } = facts
  for (const proposal of draw.some(facts.rows('awards.proposal'), 8)) {
    const owner_id = proposal['owner_id']
    const counts = { total_members: 7, quorum: 5, max_rounds: 2 }
    const session = facts.add('awards.council_convocation', {
      owner_id,
      council_id: draw.uuid(),
      ...counts,
      state: 'CONVENED',
      cancel_reason: null,
    })
    const of = { owner_id, session_id: session['id'] }
    const item = { proposal_id: proposal['id'], candidate_id: proposal['candidate_id'] }
    facts.add('awards.council_agenda_item', { ...of, ...item, place: 1, award_type: proposal['award_type'] })
    const person_id = one(facts, 'organizations.employment')['person_id']
    facts.add('awards.council_seat', {
      ...of,
      person_id,
      subject: draw.pick(['nguoi-0', 'nguoi-1', 'nguoi-2', 'nguoi-3']),
    })
    facts.add('awards.written_opinion', { ...of, person_id, proposal_id: proposal['id'] })
    const held = facts.add('awards.council_session', { owner_id, total_members: 7, present_members: 6 })
    facts.add('awards.council_vote', {
      owner_id,
      session_id: held['id'],
      proposal_id: proposal['id'],
      agree: 5,
    })
  }
  for (const { id } of draw.some(facts.country.places, 5)) {
    const quorum = { quorum_numerator: 2, quorum_denominator: 3, max_rounds: 2 }
    facts.add('awards.council_rule', { owner_id: id, ...quorum, ...someTerm(facts) })
    facts.add('awards.registration_window', { owner_id: id, conference_on: '2023-10-01' })
    facts.add('awards.parameter', { owner_id: id, valid_from: '2023-01-01' })
    const quota = { owner_id: id, organization_id: somewhere(facts), valid_from: '2023-01-01' }
    facts.add('awards.quota', {
      ...quota,
      most: 3,
      percent: null,
      of_award_type: null,
      award_type: draw.pick(titles),
    })
  }
}
