import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { isHers, type Asker } from './asker.kit.js'
import { marks } from './initiatives.model.kit.js'
import {
  byColumns,
  isOpenTo,
  placeFor,
  typed,
  valueIn,
  type ListQuestion,
  type Listed,
} from './lists.model.kit.js'
import type { Row, Table } from './facts.kit.js'

/** A list of some place, by columns that may be asked for too; half of the time they are not. */
const by =
  (table: Table, place: string, column: string, others: Record<string, string> = {}) =>
  (asker: Asker): ListQuestion => {
    const { draw } = asker.facts
    const given: Record<string, unknown> = { [place]: placeFor(asker) }
    for (const [name, other] of Object.entries(others)) {
      const isNeeded = name === 'period' && place !== 'issuerId' && place !== 'launchedById'
      if (isNeeded || draw.chance(0.5)) given[name] = valueIn(asker, table, other)
    }
    return byColumns(given, { [place]: column, ...others })
  }

/** What a place owns and what it was sent: its inbox. */
const inbox =
  (room: SubgraphName, others: Record<string, string> = {}) =>
  (asker: Asker): ListQuestion => {
    const organizationId = placeFor(asker)
    const given = Object.fromEntries(
      Object.entries(others)
        .filter(() => asker.facts.draw.chance(0.5))
        .map(([name, table]) => [name, valueIn(asker, table as Table, name)]),
    )
    return byColumns(
      { organizationId, ...given },
      { ...Object.fromEntries(Object.keys(others).map((name) => [name, name])) },
      (row) =>
        isHers(asker, room, organizationId) &&
        (row['owner_id'] === organizationId || isOpenTo(asker, room, row['id'], organizationId)),
    )
  }

/** By words in the name or title. */
const byWords =
  (column: string) =>
  (asker: Asker): ListQuestion => {
    const { text, isIn } = typed(asker)
    return byColumns({ search: text }, {}, (row) => isIn(row[column]) || null)
  }

const either =
  (...asks: Listed['ask'][]): Listed['ask'] =>
  (asker) =>
    asker.facts.draw.pick(asks)(asker)

function dossiers(asker: Asker): ListQuestion {
  const organizationId = placeFor(asker)
  const box = asker.facts.draw.pick(['INBOX', 'OUTBOX'])
  const received = (row: Row): boolean => row['receiver_id'] === organizationId
  return byColumns({ organizationId, box }, {}, (row) => {
    if (!isHers(asker, 'awards', organizationId)) return false
    return box === 'OUTBOX' ? row['owner_id'] === organizationId : received(row)
  })
}

/** The room of campaigns. */
const campaignLists: Listed[] = [
  {
    room: 'campaigns',
    field: 'campaigns',
    table: 'campaign',
    ask: either(
      by('campaigns.campaign', 'launchedById', 'launched_by', { state: 'state', kind: 'kind' }),
      byWords('name'),
    ),
  },
  {
    room: 'campaigns',
    field: 'plans',
    table: 'plan',
    ask: either(by('campaigns.plan', 'issuerId', 'issuer_id', { period: 'period' }), byWords('title')),
  },
  {
    room: 'campaigns',
    field: 'clusters',
    table: 'cluster',
    ask: by('campaigns.cluster', 'organizerId', 'organizer_id'),
  },
  {
    room: 'campaigns',
    field: 'criteriaSets',
    table: 'criteria_set',
    ask: by('campaigns.criteria_set', 'issuerId', 'issuer_id', { state: 'state', period: 'period' }),
  },
  {
    room: 'campaigns',
    field: 'emulationResults',
    table: 'emulation_result',
    ask: by('campaigns.emulation_result', 'ownerId', 'owner_id', { period: 'period', part: 'part' }),
  },
  {
    room: 'campaigns',
    field: 'contestEntries',
    table: 'contest_entry',
    ask: inbox('campaigns'),
  },
  {
    room: 'campaigns',
    field: 'contestStandings',
    table: 'contest_entry',
    ask: (asker) =>
      byColumns(
        { campaignId: valueIn(asker, 'campaigns.contest_entry', 'campaign_id') },
        { campaignId: 'campaign_id' },
        (row) => row['rank'] !== null,
      ),
  },
  {
    room: 'campaigns',
    field: 'contestQuotas',
    table: 'contest_quota',
    ask: (asker) =>
      byColumns(
        { campaignId: valueIn(asker, 'campaigns.contest_quota', 'campaign_id') },
        { campaignId: 'campaign_id' },
      ),
  },
  {
    room: 'campaigns',
    field: 'roleModels',
    table: 'role_model',
    ask: inbox('campaigns', { state: 'campaigns.role_model' }),
  },
  {
    room: 'campaigns',
    field: 'publishedRoleModels',
    table: 'role_model',
    ask: (asker) =>
      byColumns(
        { period: asker.facts.draw.pick([undefined, '2023-2024']) },
        { period: 'period' },
        (row) => row['state'] === 'PUBLISHED',
      ),
  },
  {
    room: 'campaigns',
    field: 'scorecards',
    table: 'scorecard',
    ask: inbox('campaigns', { state: 'campaigns.scorecard' }),
  },
]

const awardPlaces: [field: string, table: string, others?: Record<string, string>][] = [
  ['awardEditions', 'edition'],
  ['complaints', 'complaint'],
  ['reviewTasks', 'review_task', { state: 'state' }],
  ['achievements', 'achievement'],
  ['proposals', 'proposal', { period: 'period' }],
  ['registrations', 'registration', { period: 'period' }],
  ['selfAssessments', 'self_assessment', { period: 'period' }],
]

/** The room of awards. */
const awardLists: Listed[] = [
  ...awardPlaces.map(([field, table, others]): Listed => {
    const column = table === 'edition' ? 'organization_id' : 'owner_id'
    return { room: 'awards', field, table, ask: by(`awards.${table}`, 'organizationId', column, others) }
  }),
  {
    room: 'awards',
    field: 'publishedDecisions',
    table: 'decision',
    ask: () => byColumns({}, {}, (row) => row['published_on'] !== null),
  },
  {
    room: 'awards',
    field: 'earlierAwards',
    table: 'earlier_award',
    ask: (asker) =>
      byColumns(
        {
          organizationId: placeFor(asker),
          state: valueIn(asker, 'awards.earlier_award', 'state'),
        },
        { organizationId: 'owner_id', state: 'state' },
      ),
  },
  { room: 'awards', field: 'dossiers', table: 'dossier', ask: dossiers },
  {
    room: 'awards',
    field: 'disclosures',
    table: 'disclosure',
    isPlain: true,
    ask: by('awards.disclosure', 'organizationId', 'owner_id', { period: 'period' }),
  },
  {
    room: 'awards',
    field: 'proposalReadings',
    table: 'record_reading',
    ask: by('awards.record_reading', 'organizationId', 'owner_id'),
  },
]

/** The room of initiatives. */
const initiativeLists: Listed[] = [
  {
    room: 'initiatives',
    field: 'initiativeEditions',
    table: 'edition',
    ask: by('initiatives.edition', 'organizationId', 'organization_id'),
  },
  {
    room: 'initiatives',
    field: 'initiativeReadings',
    table: 'record_reading',
    ask: by('initiatives.record_reading', 'organizationId', 'owner_id'),
  },
  {
    room: 'initiatives',
    field: 'recognitionRequests',
    table: 'recognition_request',
    ask: (asker) =>
      byColumns(
        { organizationId: placeFor(asker), scope: asker.facts.draw.pick([undefined, 'GRASSROOTS']) },
        { organizationId: 'organization_id', scope: 'scope' },
      ),
  },
  { room: 'initiatives', field: 'initiatives', table: 'initiative', ask: initiatives },
  {
    room: 'initiatives',
    field: 'initiativeRegister',
    table: 'register_entry',
    ask: either(byWords('title'), () => byColumns({}, {})),
  },
  {
    room: 'initiatives',
    field: 'filingWindows',
    table: 'filing_window',
    isPlain: true,
    ask: by('initiatives.filing_window', 'organizationId', 'organization_id', { period: 'period' }),
  },
]

/** Own ones and what was sent; of one owner, period and state where those are asked for. */
function initiatives(asker: Asker): ListQuestion {
  const { draw } = asker.facts
  const table = 'initiatives.initiative'
  const ownerId = draw.pick([undefined, valueIn(asker, table, 'owner_id')])
  // Whose initiative she marks is not to be found by asking owner by owner.
  const isFound = ({ id, owner_id }: Row): boolean =>
    ownerId === undefined || isHers(asker, 'initiatives', owner_id) || !marks(asker, id)
  return byColumns(
    {
      ownerId,
      period: draw.pick([undefined, valueIn(asker, table, 'period')]),
      state: draw.pick([undefined, valueIn(asker, table, 'state')]),
    },
    { ownerId: 'owner_id', period: 'period', state: 'state' },
    isFound,
  )
}

/** Lists of the rooms other than organizations. */
export const roomLists = [...campaignLists, ...awardLists, ...initiativeLists]
