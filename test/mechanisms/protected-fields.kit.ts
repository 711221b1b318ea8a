import type { Viewer } from '../../shared/access/viewer.js'
import { subgraphNames, type SubgraphName } from '../../shared/subgraph/definition.js'
import { awardVerbs } from '../kit/awards.js'
import type { TestHub } from '../kit/hub.js'
import { actingFor, herself } from '../kit/viewers.js'
import type { World } from '../kit/world.js'

/** Protected values of one teacher and of who denounces her: each is written nowhere else in the world. */
export const secrets = {
  birthDate: '1931-03-17',
  identityNumber: '031931000917',
  ethnicity: 'Brâu Marker',
  discipline: 'KL-7319/QĐ',
  holdBody: 'Ban tra xét 7319',
  holdReason: 'Nghi vấn 7319',
  denouncer: 'Phùng Thị Dấu Kín',
  contact: '0912-731-931',
  accusation: 'Điểm danh khống 7319',
  assessment: 'Tự kể chuyện mình 7319',
} as const
export type Secret = keyof typeof secrets

/** How the values may be written: days also as people write them. */
export const spellings: [string, Secret][] = [
  ...(Object.entries(secrets).map(([name, value]) => [value, name]) as [string, Secret][]),
  ['17/03/1931', 'birthDate'],
]

/** Which of the protected values stand in a text. */
export function secretsIn(text: string): Secret[] {
  return [...new Set(spellings.filter(([value]) => text.includes(value)).map(([, name]) => name))].sort()
}

/** Calls a mutation of a room; answers its payload, or throws what it was answered with. */
export async function perform(
  hub: TestHub,
  room: SubgraphName,
  viewer: Viewer,
  mutation: string,
  input: object,
  selection = 'record { id }',
) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${selection} userErrors { code message } } }`
  const { data, errors } = await hub.ask(room, viewer, query, { input })
  if (data?.it) return data.it
  throw new Error(JSON.stringify(errors))
}

/** What a person is declared with; idempotently. */
export const declaration = (organizationId: string) => ({
  ...{
    organizationId,
    name: 'Lò Thị Mốc',
    gender: 'FEMALE',
    position: 'Giáo viên',
    positionGroup: 'TEACHER',
  },
  ...{ isDirectWorker: true, from: '2018-09-01', idempotencyKey: 'declared-once' },
  birthDate: secrets.birthDate,
  identityNumber: secrets.identityNumber,
  ethnicity: secrets.ethnicity,
})

/** A denunciation of a proposal, which the section handles. */
export const denunciation = (organizationId: string, targetId: string) => ({
  ...{ organizationId, kind: 'DENUNCIATION', targetType: 'PROPOSAL', targetId, receivedOn: '2024-05-20' },
  name: secrets.denouncer,
  contact: secrets.contact,
  content: secrets.accusation,
  idempotencyKey: 'denounced-once',
})

/** Enters every protected value as people do; answers the ids that it is about. */
export async function enterSecrets(hub: TestHub, { school, section }: World) {
  const head = actingFor(school, ['HEAD', 'CLERK', 'ADMIN'])
  const of = (room: SubgraphName, who: Viewer, mutation: string, input: object) =>
    perform(hub, room, who, mutation, input)
  const personId = (await of('organizations', head, 'employPerson', declaration(school))).record.id as string
  const about = { organizationId: school, personId }
  const days = { decidedOn: '2020-01-01', from: '2020-01-01', to: '2021-01-01' }
  const discipline = { ...about, kind: 'REPRIMAND', decisionNumber: secrets.discipline, ...days }
  await of('organizations', head, 'recordDiscipline', { ...discipline, idempotencyKey: 'disciplined-once' })
  const hold = {
    kind: 'DENUNCIATION',
    body: secrets.holdBody,
    reason: secrets.holdReason,
    from: '2024-05-01',
  }
  await of('organizations', head, 'placeHold', { ...about, ...hold, idempotencyKey: 'held-once' })
  await of('organizations', head, 'rateQuality', { ...about, period: '2023-2024', rating: 'GOOD' })
  await hub.settle()
  const written = { ...about, period: '2023-2024', results: secrets.assessment, selfRating: 'GOOD' }
  await of('awards', herself(personId), 'writeSelfAssessment', written)
  const verbs = awardVerbs(() => hub)
  await verbs.register(school, [personId], 'LDTT')
  const proposalId = await verbs.passed(school, personId, 'LDTT')
  const { userErrors } = await verbs.send(school, [proposalId], '7/TTr')
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors))
  const clerk = actingFor(section, ['CLERK', 'HEAD'])
  const { record } = await of('awards', clerk, 'receiveComplaint', denunciation(section, proposalId))
  return { personId, proposalId, complaintId: record.id as string, head, clerk }
}

/** In which tables of the hub the protected values stand: of all of them, or as a viewer is shown them. */
export async function tablesWithSecrets(hub: TestHub, viewer?: Viewer): Promise<Record<string, Secret[]>> {
  const found: Record<string, Secret[]> = {}
  for (const room of subgraphNames) {
    const tables = await hub.sql<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind in ('r', 'm') and c.relnamespace = $1::regnamespace
         and has_table_privilege('hub_app', c.oid, 'select') >= $2::boolean order by 1`,
      [room, viewer !== undefined],
    )
    const each = tables.map(
      ({ name }) =>
        `select '${room}.${name}' as place, to_jsonb(t)::text as row from ${room}.${name} t
         where exists (select from unnest($1::text[]) value where position(value in to_jsonb(t)::text) > 0)`,
    )
    const values = [spellings.map(([value]) => value)]
    const statement = each.join(' union all ')
    const rows = viewer
      ? await hub.asViewer<{ place: string; row: string }>(room, viewer, statement, values)
      : await hub.sql<{ place: string; row: string }>(statement, values)
    for (const { place, row } of rows)
      found[place] = [...new Set([...(found[place] ?? []), ...secretsIn(row)])].sort()
  }
  return found
}
