import { actsFor, daysOf, hasScope, type Asker } from './asker.kit.js'
import {
  byColumns,
  hasRoleAbove,
  placeFor,
  typed,
  valueIn,
  type ListQuestion,
  type Listed,
} from './lists.model.kit.js'
import type { Row } from './facts.kit.js'
import { organizationsModel } from './organizations.model.kit.js'
import { isOn } from './tree.kit.js'

const room = 'organizations'
const importers = ['CLERK', 'HEAD', 'ADMIN']

function ofPlace(
  asker: Asker,
  who: (place: string) => boolean = () => true,
  column = 'organization_id',
): ListQuestion {
  const organizationId = placeFor(asker)
  return byColumns({ organizationId }, { organizationId: column }, () => who(organizationId))
}

function mayImport(asker: Asker, place: string): boolean {
  const isVouchedFor = hasScope(asker, 'IMPORT') && asker.viewer.covers === place
  return actsFor(asker, place, importers) || isVouchedFor
}

function onADay(asker: Asker): { asOf?: string; day: string } {
  const asOf = asker.facts.draw.pick([undefined, '2024-05-21', '2023-06-01'])
  return { ...(asOf && { asOf }), day: asOf ?? asker.today }
}

/** By name, kind and level; a name is found by words in it, also by similar ones and by earlier names. */
function organizations(asker: Asker): ListQuestion {
  const isSearch = asker.facts.draw.chance(0.5)
  const { text, isIn } = typed(asker)
  const exists = (row: Row): boolean => isOn(daysOf(row), asker.today)
  if (isSearch)
    return byColumns({ search: text }, {}, (row) => (!exists(row) ? false : isIn(row['name']) || null))
  const { draw } = asker.facts
  const given = {
    level: draw.pick([undefined, valueIn(asker, 'organizations.organization', 'level')]),
    kind: draw.pick([undefined, valueIn(asker, 'organizations.organization', 'kind')]),
  }
  return byColumns(given, { level: 'level', kind: 'kind' }, exists)
}

/** Whom a place employs on a day, as far as she sees that. */
function people(asker: Asker): ListQuestion {
  const organizationId = placeFor(asker)
  const { day, ...asOf } = onADay(asker)
  const employs = ({ id }: Row): boolean =>
    asker.facts
      .rows('organizations.employment')
      .some(
        (row) =>
          row['person_id'] === id &&
          row['organization_id'] === organizationId &&
          isOn(daysOf(row), day) &&
          organizationsModel['employment']!(asker, row),
      )
  return byColumns({ organizationId, ...asOf }, {}, employs)
}

function appointments(asker: Asker): ListQuestion {
  const organizationId = placeFor(asker)
  const { day, ...asOf } = onADay(asker)
  return byColumns({ organizationId, ...asOf }, { organizationId: 'organization_id' }, (row) =>
    isOn(daysOf(row), day),
  )
}

/** What is between two places, in one of the states. */
const onEitherSide =
  (table: 'person_transfer' | 'personal_data_grant', one: string, other: string) =>
  (asker: Asker): ListQuestion => {
    const organizationId = placeFor(asker)
    const states = table === 'person_transfer' ? ['OFFERED', 'DONE', 'WITHDRAWN'] : []
    const state = asker.facts.draw.pick([undefined, ...states])
    return byColumns({ organizationId, state }, { state: 'state' }, (row) =>
      [row[one], row[other]].includes(organizationId),
    )
  }

function teams(asker: Asker): ListQuestion {
  const organizationId = placeFor(asker)
  const { day, ...asOf } = onADay(asker)
  return byColumns({ organizationId, ...asOf }, { organizationId: 'organization_id' }, (row) =>
    isOn(daysOf(row), day),
  )
}

/** Lists of this room. */
export const organizationLists: Listed[] = [
  { room, field: 'organizations', table: 'organization', ask: organizations },
  { room, field: 'people', table: 'person', ask: people },
  { room, field: 'appointments', table: 'appointment', ask: appointments },
  { room, field: 'teams', table: 'team', isPlain: true, ask: teams },
  { room, field: 'councils', table: 'council', isPlain: true, ask: (asker) => ofPlace(asker) },
  {
    room,
    field: 'personErasures',
    table: 'person_erasure',
    ask: (asker) => ofPlace(asker, (place) => hasRoleAbove(asker, place, ['ADMIN'])),
  },
  {
    room,
    field: 'apiClients',
    table: 'api_client',
    ask: (asker) => ofPlace(asker, (place) => hasRoleAbove(asker, place, ['ADMIN'])),
  },
  {
    room,
    field: 'importJobs',
    table: 'import_job',
    ask: (asker) => ofPlace(asker, (place) => mayImport(asker, place)),
  },
  {
    room,
    field: 'personTransfers',
    table: 'person_transfer',
    ask: onEitherSide('person_transfer', 'from_organization_id', 'to_organization_id'),
  },
  {
    room,
    field: 'personalDataGrants',
    table: 'personal_data_grant',
    ask: onEitherSide('personal_data_grant', 'organization_id', 'grantee_id'),
  },
  {
    room,
    field: 'personalDataReadings',
    table: 'personal_data_reading',
    ask: (asker) => ofPlace(asker),
  },
]
