import { isThere, type Facts, type Row } from './facts.kit.js'
import { one } from './organizations.facts.kit.js'
import { never } from './tree.kit.js'

/** Award types that every hub knows. */
export const titles = ['LDTT', 'CSTDCS']

/** A person who works somewhere, and where. */
export function candidate(facts: Facts): Row {
  const { person_id, organization_id } = one(facts, 'organizations.employment')
  const isPerson = facts.draw.chance(0.8)
  const dimensions = { position_group: isPerson ? 'TEACHER' : '', gender: isPerson ? 'FEMALE' : '' }
  const subject = isPerson ? 'PERSON' : 'COLLECTIVE'
  return {
    subject,
    candidate_id: isPerson ? person_id : organization_id,
    owner_id: organization_id,
    ...dimensions,
  }
}

/** Decisions and awards, annulments, complaints, and what was awarded before. */
export function addResults(facts: Facts): void {
  addDecisions(facts)
  addAnnulments(facts)
  addComplaints(facts)
  addHistory(facts)
  addSelfAssessments(facts)
}

/** Titles that places give themselves, one that runs and one that has ended. */
export function addOwnTypes(facts: Facts): void {
  for (const { id: owner_id } of facts.draw.some(facts.country.places, 6)) {
    const departs = { departures: [], departure: null, vote_percent: null, bonus_coefficient: null }
    const days = facts.draw.pick([
      { valid_from: '2020-01-01', valid_to: '2024-05-21' },
      { valid_from: '2020-01-01', valid_to: never },
    ])
    facts.add('awards.own_award_type', { owner_id, code: `RIENG@${owner_id}`, ...departs, ...days })
  }
}

function addDecisions(facts: Facts): void {
  const { draw } = facts
  for (const proposal of facts.rows('awards.proposal').filter(({ state }) => state === 'GRANTED')) {
    const { period, award_type } = proposal
    const published_on = draw.chance(0.6) ? '2024-05-16' : null
    const decision = facts.add('awards.decision', {
      owner_id: proposal['holder_id'],
      period,
      published_on,
      dated: '2024-05-15',
      relied_on: {},
    })
    const whose = { owner_id: proposal['owner_id'], proposal_id: proposal['id'], decision_id: decision['id'] }
    const recipient = { subject: proposal['subject'], recipient_id: proposal['candidate_id'] }
    facts.add('awards.award', {
      ...whose,
      ...recipient,
      period,
      award_type,
      granted_on: '2024-05-15',
      annulled_on: null,
    })
  }
}

function addAnnulments(facts: Facts): void {
  const { draw } = facts
  for (const award of draw.some(facts.rows('awards.award'), 4)) {
    const { owner_id, decision_id, subject, period, award_type } = award
    const issuer = facts.rows('awards.decision').find(({ id }) => id === decision_id)!['owner_id']
    const annulment = facts.add('awards.annulment', { owner_id: issuer, decision_id, dated: '2024-05-18' })
    facts.add('awards.annulment_ground', { id: annulment['id'], owner_id: issuer })
    const proposal = facts.rows('awards.proposal').find(({ id }) => id === award['proposal_id'])!
    const { position_group, gender } = proposal
    const dimensions = { position_group, gender, period, award_type, subject }
    award['annulled_on'] = '2024-05-18'
    const days = { booked_on: '2024-05-02', annulled_on: '2024-05-18' }
    const of = { owner_id, annulment_id: annulment['id'], award_id: award['id'] }
    const annulled = facts.add('awards.annulled_award', { ...of, ...dimensions, ...days })
    facts.add('awards.recovery', {
      owner_id: issuer,
      annulled_award_id: annulled['id'],
      kind: 'MONEY',
      amount: 100,
    })
    const later = one(facts, 'awards.award')
    const decider = facts.rows('awards.decision').find(({ id }) => id === later['decision_id'])!['owner_id']
    const task = { owner_id: decider, annulled_award_id: annulled['id'], award_id: later['id'] }
    facts.add('awards.review_task', { ...task, state: 'OPEN', conclusion: null, concluded_on: null })
  }
}

function addComplaints(facts: Facts): void {
  const { draw } = facts
  for (const proposal of draw.some(facts.rows('awards.proposal'), 8)) {
    const respondent_id = proposal['owner_id']
    const owner_id = draw.pick(facts.country.places.filter(({ id }) => id !== respondent_id)).id
    const target = { target_type: 'PROPOSAL', target_id: proposal['id'], respondent_id }
    const state = draw.pick([
      { state: 'RECEIVED', accepted_on: null, due_on: null },
      { state: 'ACCEPTED', accepted_on: '2024-05-10', due_on: '2024-06-10' },
    ])
    const held_ids = state.accepted_on ? [proposal['candidate_id']] : []
    const complaint = facts.add('awards.complaint', {
      owner_id,
      ...target,
      ...state,
      held_ids,
      outcome: null,
      conclusion: null,
      concluded_on: null,
    })
    facts.add('awards.complainant', { id: complaint['id'], owner_id })
  }
}

function addHistory(facts: Facts): void {
  const { draw } = facts
  for (let number = 0; number < 10; number++) {
    const { owner_id, subject, candidate_id } = candidate(facts)
    const of = { owner_id, subject, candidate_id, award_type: draw.pick(titles), commendation_kind: 'MERIT' }
    facts.add('awards.earlier_award', {
      ...of,
      state: draw.pick(['ENTERED', 'VERIFIED', 'REJECTED']),
      decided_on: '2022-06-01',
    })
    facts.add('awards.stated_fact', { owner_id, candidate_id, stated_on: '2024-01-01' })
  }
}

function addSelfAssessments(facts: Facts): void {
  const { draw } = facts
  for (const proposal of draw.some(facts.rows('awards.proposal'), 10)) {
    if (proposal['subject'] !== 'PERSON') continue
    const [entered_for_her, signed_on] = draw.pick([
      [true, null],
      [false, null],
      [false, '2024-05-01'],
    ] as const)
    const signed = { signed_on, signed_by_herself: signed_on && true, entered_for_her }
    const of = {
      owner_id: proposal['owner_id'],
      period: proposal['period'],
      person_id: proposal['candidate_id'],
    }
    const same = { ...of, entered_for_her }
    if (isThere(facts, 'awards.self_assessment', same)) continue
    const assessment = facts.add('awards.self_assessment', { ...of, ...signed })
    if (proposal['sent_on'] === null || signed_on === null) continue
    const went = { proposal_id: proposal['id'], self_assessment_id: assessment['id'] }
    facts.add('awards.proposal_self_assessment', { owner_id: of.owner_id, ...went })
  }
}
