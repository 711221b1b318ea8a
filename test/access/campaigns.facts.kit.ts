import { sendTo } from './awards.facts.kit.js'
import { markOf, type Facts, type Row } from './facts.kit.js'
import { someName } from './lists.model.kit.js'
import { one, somewhere } from './organizations.facts.kit.js'

const periods = ['2023-2024', '2024-2025', '2024']

/** Plans, duties, campaigns, criteria, scorecards, clusters, contests, results and role models. */
export function addCampaigns(facts: Facts): void {
  for (let number = 0; number < 5; number++) addPlan(facts)
  for (let number = 0; number < 8; number++) addCampaign(facts)
  for (let number = 0; number < 6; number++) addCriteria(facts)
  for (let number = 0; number < 4; number++) addCluster(facts)
  for (let number = 0; number < 10; number++) addContest(facts)
  for (let number = 0; number < 12; number++) addResult(facts)
}

function addPlan(facts: Facts): void {
  const { draw } = facts
  const issuer_id = somewhere(facts)
  const id = draw.uuid()
  const title = someName(facts, 'Kế hoạch', markOf('campaigns.plan', id))
  const plan = facts.add('campaigns.plan', {
    id,
    title,
    issuer_id,
    date: '2023-09-10',
    period: draw.pick(periods),
  })
  facts.add('campaigns.cited_document', { plan_id: plan['id'], position: 1, date_written: null })
  const file = { plan_id: plan['id'], issuer_id, file_id: draw.uuid(), size: 5 }
  facts.add('campaigns.plan_file', file)
  const stored = {
    id: file.file_id,
    owner_id: issuer_id,
    state: 'STORED',
    sha256: 'ab',
    size: 5,
    offered_by: 's',
  }
  facts.add('campaigns.stored_file', stored)
  for (let number = 0; number < 3; number++) {
    const organization_id = somewhere(facts)
    const receivers = draw.some(facts.country.places, draw.int(3)).map(({ id }) => id)
    const due = { due_on: draw.pick([null, '2024-05-20', '2025-07-01']), period: draw.pick(periods) }
    const nothing = { event: null, withdrawal_reason: null, recurrence: null }
    const duty = facts.add('campaigns.duty', {
      organization_id,
      plan_id: plan['id'],
      receivers,
      ...due,
      kind: 'REPORT',
      ...nothing,
    })
    const done = { duty_id: duty['id'], organization_id, ...due, kind: 'REPORT' }
    facts.add('campaigns.duty_delivery', { ...done, delivered_by: 's' })
    facts.add('campaigns.duty_fulfilment', { ...done, done_by: 's' })
    facts.add('campaigns.duty_event', { organization_id, period: draw.pick(periods) })
    facts.add('campaigns.duty_calendar', { organization_id, opened_by: 's' })
  }
}

function addCampaign(facts: Facts): void {
  const { draw } = facts
  const owner_id = somewhere(facts)
  const state = draw.pick(['DRAFT', 'LAUNCHED', 'CLOSED'])
  const launched_on = state === 'DRAFT' ? null : '2023-09-15'
  const by = { launched_by: owner_id, launched_by_outside: null, period: draw.pick(periods) }
  const id = draw.uuid()
  const name = someName(facts, 'Phong trào', markOf('campaigns.campaign', id))
  const campaign = facts.add('campaigns.campaign', { id, name, owner_id, state, launched_on, ...by })
  const of = { campaign_id: campaign['id'], owner_id }
  facts.add('campaigns.campaign_change', { ...of, kind: 'EXTENDED' })
  facts.add('campaigns.campaign_round', {
    ...of,
    school_year: '2023-2024',
    number: 1,
    valid_from: '2023-09-15',
    valid_to: '2024-01-01',
  })
  const indicator = facts.add('campaigns.campaign_indicator', {
    ...of,
    aggregation: 'SUM',
    weight_name: null,
  })
  for (const { id: organization_id } of draw.some(facts.country.places, 3)) {
    const taking = { campaign_id: campaign['id'], organization_id, period: campaign['period'] }
    facts.add('campaigns.campaign_joining', {
      ...taking,
      kind: campaign['kind'],
      ...draw.pick(stays),
    })
    const review = facts.add('campaigns.campaign_review', {
      ...taking,
      kind: 'INTERIM',
      number: 1,
      reported_by: 's',
    })
    const value = {
      review_id: review['id'],
      indicator_id: indicator['id'],
      organization_id,
      period: campaign['period'],
    }
    facts.add('campaigns.indicator_value', { ...value, aggregation: 'SUM' })
  }
}

function addCriteria(facts: Facts): void {
  const { draw } = facts
  const issuer_id = somewhere(facts)
  const state = draw.pick(['DRAFT', 'COMMENTING', 'ADOPTED', 'ADOPTED'])
  const adopted_on = state === 'ADOPTED' ? '2023-10-01' : null
  const rule = { scaleTo: null, mostBonus: null, decimals: 2, bands: [] }
  const set = facts.add('campaigns.criteria_set', {
    issuer_id,
    state,
    adopted_on,
    rule,
    criteria: [],
    series_id: draw.uuid(),
    edition: 1,
  })
  facts.add('campaigns.criteria_comment', { set_id: set['id'], organization_id: somewhere(facts) })
  for (const { id: owner_id } of draw.some(facts.country.places, 3)) addScorecard(facts, set, owner_id)
}

function addScorecard(facts: Facts, set: Row, owner_id: string): void {
  const { draw } = facts
  const appraiser_id = draw.pick(facts.country.places.filter(({ id }) => id !== owner_id)).id
  const isSent = draw.chance(0.6)
  const sent = isSent
    ? {
        sent_edition: 1,
        appraiser_id,
        sent_on: '2024-05-01',
        self_total: 9,
        edition: draw.pick([1, 2]),
        state: 'SENT',
      }
    : { sent_edition: null, appraiser_id: null, sent_on: null, self_total: null, edition: 1, state: 'DRAFT' }
  const card = facts.add('campaigns.scorecard', {
    owner_id,
    set_id: set['id'],
    period: set['period'],
    subject: set['subject'],
    subject_id: owner_id,
    ...sent,
  })
  for (let edition = 1; edition <= sent.edition; edition++) {
    facts.add('campaigns.scorecard_line', { scorecard_id: card['id'], edition })
    const until_edition = draw.pick([null, edition, sent.edition])
    const file = { scorecard_id: card['id'], organization_id: owner_id, from_edition: edition, until_edition }
    facts.add('campaigns.scorecard_evidence', {
      ...file,
      file_id: draw.uuid(),
      size: 5,
      criterion_code: 'I.1',
    })
  }
  if (!isSent) return
  const checker = somewhere(facts)
  sendTo(facts, 'campaigns', 'Scorecard', card, [appraiser_id, checker])
  const of = { scorecard_id: card['id'], edition: 1 }
  facts.add('campaigns.scorecard_check', { ...of, organization_id: checker })
  facts.add('campaigns.scorecard_mark', { ...of, organization_id: checker, kind: 'CROSS_CHECK' })
  const found = { owner_id, organization_id: appraiser_id, period: card['period'], subject: card['subject'] }
  if (draw.chance(0.5)) facts.add('campaigns.scorecard_appraisal', { ...of, ...found })
}

function addCluster(facts: Facts): void {
  const { draw } = facts
  const organizer_id = somewhere(facts)
  const period = `20${10 + facts.rows('campaigns.cluster').length}`
  const cluster = facts.add('campaigns.cluster', { organizer_id, organizer_level: 'PROVINCE', period })
  const of = { cluster_id: cluster['id'], organizer_id }
  const rule = { base: 'PRESENT', comparison: 'MORE_THAN', thresholdPercent: 50, quorumPercent: 50 }
  const members = draw.some(facts.country.places, 3).map(({ id }) => id)
  for (const [turn, organization_id] of members.entries()) {
    facts.add('campaigns.cluster_member', {
      ...of,
      period,
      organization_id,
      role: turn === 0 ? 'HEAD' : 'MEMBER',
      valid_from: turn === 2 ? '2100-02-01' : '2023-09-20',
      ...(turn === 1 && { valid_to: '2024-02-01' }),
    })
  }
  facts.add('campaigns.cluster_amendment', { ...of, valid_from: '2024-02-01' })
  facts.add('campaigns.cluster_pact', { ...of, targets: [] })
  const election = facts.add('campaigns.cluster_election', {
    ...of,
    rule,
    state: 'CLOSED',
    closed_on: '2024-05-10',
    minutes_number: '1/BB',
    leader_id: members[0],
    candidate_ids: members,
  })
  election['opened_on'] = '2024-05-01'
  const cast = { cluster_id: cluster['id'], organization_id: members[0] }
  facts.add('campaigns.cluster_pact_signature', cast)
  facts.add('campaigns.cluster_standing', { ...cast, ranking: 1, rank: 1, points: 9 })
  facts.add('campaigns.cluster_vote', { ...cast, election_id: election['id'], candidate_id: members[0] })
  facts.add('campaigns.cluster_leader', { ...cast, election_id: election['id'] })
}

/** Who has joined and stays, and who has left again. */
const stays = [
  { left_on: null, leaving_reason: null },
  { left_on: '2024-07-01', leaving_reason: 'Thôi' },
]

/** In time, late, and beyond what was asked for. */
const sendings = [
  { sent_on: '2024-05-01', counts_as: 'ON_TIME' },
  { sent_on: '2024-05-21', counts_as: 'LATE' },
  { sent_on: '2024-05-21', counts_as: 'EXTRA' },
]

function addContest(facts: Facts): void {
  const { draw } = facts
  const campaign = one(facts, 'campaigns.campaign')
  const of = { campaign_id: campaign['id'], organizer_id: campaign['owner_id'], period: campaign['period'] }
  const owner_id = somewhere(facts)
  const isSent = draw.chance(0.6)
  const sent = isSent
    ? { state: 'SENT', due_on: '2024-05-05', ...draw.pick(sendings) }
    : { state: 'DRAFT', sent_on: null, counts_as: null, due_on: null }
  const rank = isSent && draw.chance(0.5) ? 1 : null
  const month = `20${20 + facts.rows('campaigns.contest_quota').length}-05-01`
  const quota = facts.add('campaigns.contest_quota', {
    ...of,
    organization_id: owner_id,
    month,
    due_on: '2024-05-05',
  })
  const quota_id = isSent ? quota['id'] : null
  const entry = facts.add('campaigns.contest_entry', { ...of, owner_id, ...sent, quota_id, rank })
  if (!isSent) return
  sendTo(facts, 'campaigns', 'ContestEntry', entry, [of.organizer_id as string])
  facts.add('campaigns.contest_mark', { entry_id: entry['id'], organization_id: of.organizer_id, judge: 's' })
}

function addResult(facts: Facts): void {
  const { draw } = facts
  const { person_id, organization_id } = one(facts, 'organizations.employment')
  const announced = draw.chance(0.5)
    ? { state: 'ANNOUNCED', announced_on: '2024-05-20' }
    : { state: 'DRAFT', announced_on: null }
  facts.add('campaigns.emulation_result', {
    owner_id: organization_id,
    subject: 'PERSON',
    subject_id: draw.uuid(),
    part: 'WHOLE',
    ...announced,
  })
  const month = `20${10 + facts.rows('campaigns.monthly_rating').length}-04-01`
  facts.add('campaigns.monthly_rating', { organization_id, person_id, month, file_id: draw.uuid() })
  const state = draw.pick(['DRAFT', 'SENT', 'VERIFIED', 'PUBLISHED', 'PUBLISHED', 'WITHDRAWN'])
  const verifier_id = somewhere(facts)
  const sent =
    state === 'DRAFT' ? { sent_on: null, verifier_id: null } : { sent_on: '2024-05-01', verifier_id }
  const published_on = state === 'PUBLISHED' ? '2024-05-10' : null
  const model = facts.add('campaigns.role_model', { owner_id: organization_id, state, ...sent, published_on })
  if (sent.verifier_id) sendTo(facts, 'campaigns', 'RoleModel', model, [verifier_id])
}
