import { issueToken } from '../../gateway/tokens/dev-issuer.js'
import type { BenchHub } from '../runner/hub.js'
import type { Kind, Prepared } from '../runner/load-generator.js'

const period = '2023-2024'
const day = '2024-07-01'

/** Schools that have proposals, with some who work there, and what lies above them. */
const seats = `with schools as (
    select p.owner_id as id, min(p.id::text) as proposal from awards.proposal p group by 1 order by md5(p.owner_id::text) limit 300),
  parents as (
    select distinct e.parent_id as id from schools s join awards.organization_edge e on e.child_id = s.id and e.kind = 'PROFESSIONAL'
      and e.valid_from <= $1 and $1 < e.valid_to)
  select
    (select json_agg(json_build_object('id', s.id, 'code', o.code, 'proposal', proposal, 'people', (
       select json_agg(person_id) from (select person_id from initiatives.known_employment w
         where w.organization_id = s.id and w.valid_from <= $1 and $1 < w.valid_to limit 10) w)))
     from schools s join awards.known_organization o on o.id = s.id) as schools,
    (select json_agg(json_build_object('id', p.id, 'code', o.code)) from parents p join awards.known_organization o on o.id = p.id) as offices,
    (select json_agg(json_build_object('id', o.id, 'code', o.code)) from awards.known_organization o
     where o.kind = 'EDUCATION_DEPARTMENT' and exists (select from awards.rollup_total t where t.organization_id = o.id and t.period = $2)) as departments`

interface Seat {
  id: string
  code: string
}
type School = Seat & { proposal: string; people: string[] | null }

const sums = `awardRollup(period: "${period}") { registered proposed appraised granted }
  initiativeRollup(period: "${period}") { registered recognized }
  campaignRollup(period: "${period}") { joined } dutyRollup(period: "${period}", asOf: "${day}") { due fulfilled }`

const queries = {
  proposals: `query ($id: UUID!) { proposals(organizationId: $id, period: "${period}") {
    nodes { id candidateName awardType state version owner { name } } pageInfo { hasNextPage } } }`,
  proposal: `query ($proposal: UUID!) { proposal(id: $proposal) {
    id candidateName state allowedActions owner { name } holder { name } person { id name } initiative { title } } }`,
  dossiers: `query ($id: UUID!) { dossiers(organizationId: $id) { nodes { id number state sentOn owner { name } } } }`,
  initiatives: `query ($id: UUID!) { initiatives(ownerId: $id, period: "${period}") { nodes { id title state owner { name } } } }`,
  duties: `query ($code: String!) { organization(code: $code) { name duties(period: "${period}") { nodes { title dueOn } } } }`,
  search: `{ organizations(search: "trung hoc co so nguyen") { nodes { code name } } }`,
  line: `query ($code: String!) { organization(code: $code) { name ancestors { code name } } }`,
  own: `query ($code: String!) { organization(code: $code) { name ${sums} } }`,
  below: `query ($code: String!) { organization(code: $code) { children(kind: EDUCATION_SECTION) { id name ${sums} } } }`,
  register: `mutation ($input: RegisterInitiativeInput!) { act: registerInitiative(input: $input) {
    record { id state } userErrors { code message } } }`,
}

/** What people ask for on the last day of a term, of many schools and of the offices above them. */
export async function deadlineRequests(hub: BenchHub): Promise<Prepared[]> {
  const { schools, offices, departments } = await hub.row<
    Record<'schools', School[]> & Record<'offices' | 'departments', Seat[]>
  >(seats, [day, period])
  const ask = async (
    kind: Kind,
    { code }: Seat,
    query: keyof typeof queries,
    variables: object,
  ): Promise<Prepared> => {
    const token = await issueToken({
      dataDir: hub.dataDir,
      subject: `bench:${code}`,
      at: `${day}T09:00:00+07:00`,
    })
    return { kind, token, query: queries[query], variables: { ...variables } }
  }
  const ofSchool = async (school: School): Promise<Prepared[]> =>
    Promise.all([
      ask('read', school, 'proposals', { id: school.id }),
      ask('read', school, 'proposals', { id: school.id }),
      ask('read', school, 'proposal', { proposal: school.proposal }),
      ask('read', school, 'initiatives', { id: school.id }),
      ask('read', school, 'duties', { code: school.code }),
      ask('read', school, 'line', { code: school.code }),
      ask('roll-up', school, 'own', { code: school.code }),
      ...(school.people ?? [])
        .slice(0, 1)
        .map((personId) => ask('write', school, 'register', { input: newInitiative(school, personId) })),
    ])
  const ofOffice = async (office: Seat): Promise<Prepared[]> =>
    Promise.all([
      ask('read', office, 'dossiers', { id: office.id }),
      ask('read', office, 'search', {}),
      ask('roll-up', office, 'own', { code: office.code }),
    ])
  const ofDepartment = async (department: Seat): Promise<Prepared[]> =>
    Promise.all(
      Array.from({ length: 10 }, () => ask('roll-up', department, 'below', { code: department.code })),
    )
  const all = await Promise.all([
    ...schools.map(ofSchool),
    ...[...offices, ...offices, ...departments].map(ofOffice),
    ...(departments ?? []).map(ofDepartment),
  ])
  return all.flat()
}

function newInitiative({ id: ownerId }: School, personId: string): object {
  return {
    ownerId,
    title: 'Dạy học theo dự án ở trường phổ thông',
    kind: 'PROFESSIONAL',
    field: 'Chuyên môn',
    period,
    authors: [{ personId, sharePercent: 100 }],
  }
}
