import type { Role } from '../../shared/access/viewer.js'
import type { Answer, TestHub } from '../../test/kit/hub.js'
import { actingFor } from '../../test/kit/viewers.js'

const uuid = (number: number): string => `01890f6e-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Organizations of the tests: two schools of one district, and what lies above them; the district ends in 2025. */
export const ministry = uuid(1)
export const province = uuid(2)
export const provinceCommittee = uuid(3)
export const section = uuid(4)
export const districtCommittee = uuid(5)
export const school = uuid(6)
export const otherSchool = uuid(7)

/** Two teachers of the school, and one of the other school. */
export const hanh = uuid(21)
export const phuong = uuid(22)
export const stranger = uuid(23)

const organizations = [
  [ministry, 'BO', 'MINISTRY', 'MINISTRY', 'infinity'],
  [province, 'SO', 'PROVINCE', 'EDUCATION_DEPARTMENT', 'infinity'],
  [provinceCommittee, 'UBND-TINH', 'PROVINCE', 'PEOPLES_COMMITTEE', 'infinity'],
  [section, 'PHONG', 'DISTRICT', 'EDUCATION_SECTION', '2025-07-01'],
  [districtCommittee, 'UBND-HUYEN', 'DISTRICT', 'PEOPLES_COMMITTEE', '2025-07-01'],
  [school, 'TRUONG', 'SCHOOL', 'LOWER_SECONDARY', 'infinity'],
  [otherSchool, 'TRUONG-KHAC', 'SCHOOL', 'LOWER_SECONDARY', 'infinity'],
] as const

const edges = [
  [school, section, 'PROFESSIONAL', '2000-01-01', '2025-07-01'],
  [school, districtCommittee, 'AUTHORITY', '2000-01-01', '2025-07-01'],
  [school, province, 'PROFESSIONAL', '2025-07-01', 'infinity'],
  [otherSchool, section, 'PROFESSIONAL', '2000-01-01', '2025-07-01'],
  [section, province, 'PROFESSIONAL', '2000-01-01', '2025-07-01'],
  [section, districtCommittee, 'AUTHORITY', '2000-01-01', '2025-07-01'],
  [districtCommittee, provinceCommittee, 'AUTHORITY', '2000-01-01', '2025-07-01'],
  [province, ministry, 'PROFESSIONAL', '2000-01-01', 'infinity'],
  [province, provinceCommittee, 'AUTHORITY', '2000-01-01', 'infinity'],
] as const

const employments = [
  [hanh, school, '2008-09-01', 'infinity'],
  [phuong, school, '2010-09-01', '2024-06-01'],
  [stranger, otherSchool, '2010-09-01', 'infinity'],
] as const

/** Writes the tests' organizations and people, and lets this room read of them. */
export async function buildWorld(hub: TestHub): Promise<void> {
  for (const [id, code, level, kind, validTo] of organizations) {
    await hub.sql(
      `insert into organizations.organization (id, code, name, level, kind, valid_from, valid_to) values ($1, $2, $2, $3, $4, '2000-01-01', $5)`,
      [id, code, level, kind, validTo],
    )
  }
  for (const edge of edges) {
    await hub.sql(
      'insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to) values (gen_random_uuid(), $1, $2, $3, $4, $5)',
      [...edge],
    )
  }
  for (const [person, ...where] of employments) {
    await hub.sql(`insert into organizations.person (id, name, gender) values ($1, 'Giáo viên', 'FEMALE')`, [
      person,
    ])
    await hub.sql(
      `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from, valid_to)
       values (gen_random_uuid(), $1, $2, 'Giáo viên', 'TEACHER', true, $3, $4)`,
      [person, ...where],
    )
  }
  await hub.subgraphs.initiatives.catchUp()
}

/** Fields that the tests look at. */
export const fields = `id title state version abstract filedOn decidedOn reportedOn returnReason refusalReasons allowedActions
  owner { id } authors { sharePercent person { id } }
  recognitions { id annulledOn scope decisionNumber recognizedOn signer votesAgree votesTotal recognizedBy { id } }`

/** Answer of a mutation on one initiative. */
export interface Payload {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- records are as varied as the fields asked for
  record: any
  records?: unknown[]
  receiver?: { id: string } | null
  userErrors: { code: string; message: string; path: string[]; legalBasis: string | null }[]
}

/** Somebody in a role, at an organization, on a day. */
export interface As {
  role?: Role
  at?: string
  on?: string
  /** Subject of the token, where it matters who it is. */
  subject?: string
}

const round = `id openedOn closedOn outcome average spread band knockedOutBy version sheets { total marks { criterion points } }`

const requestFields = 'id state scope reasons askedOn formCheckedOn closedOn version allowedActions'

/** What mutations answer that do not answer one initiative. */
const selections: Record<string, string> = {
  reportInitiatives: `records { ${fields} } receiver { id }`,
  forwardInitiatives: `records { ${fields} } receiver { id }`,
  holdInitiativeSession: `records { ${fields} }`,
  openFilingWindow: 'record { id opensOn closesOn verification version }',
  changeFilingWindow: 'record { id opensOn closesOn verification version }',
  setInitiativeTimeLimit: 'record { id months validFrom verification organization { id } }',
  setInitiativeCouncilRule:
    'record { agree quorum recusesOwnTeam recusalShrinksBase verification organization { id } }',
  requestRecognition: `records { ${fields} recognitionRequests { id state } }`,
  checkRecognitionRequest: `record { ${requestFields} }`,
  returnRecognitionRequest: `record { ${requestFields} }`,
  refuseRecognitionRequest: `record { ${requestFields} }`,
  createRubric: 'record { id code edition owner { id } criteria { code max } bands { name from } }',
  openScoring: `record { ${round} }`,
  addMarker: `record { ${round} }`,
  submitScores: `record { ${round} }`,
  closeScoring: `record { ${round} }`,
  recordApplicationElsewhere: 'record { id title appliedElsewhere { effect organization { id } } }',
}

/** Calls a mutation of this room; answers everything, errors included. */
export function call(
  hub: TestHub,
  mutation: string,
  input: object,
  { role = 'CLERK', at = school, on, subject }: As = {},
): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const answer = selections[mutation] ?? `record { ${fields} }`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} userErrors { code message path legalBasis } } }`
  const viewer = actingFor(at, role, on)
  return hub.ask('initiatives', { ...viewer, subject: subject ?? viewer.subject }, query, { input })
}

/** Calls a mutation of this room; answers its payload, and fails on GraphQL errors. */
export async function perform(hub: TestHub, mutation: string, input: object, as: As = {}): Promise<Payload> {
  const answer = await call(hub, mutation, input, as)
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data[mutation] as Payload
}

/** A topic with one author, unless the test says otherwise. */
export function topic(changes: object = {}): object {
  return {
    ownerId: school,
    title: 'Dạy học phân số bằng trò chơi',
    kind: 'PROFESSIONAL',
    field: 'Toán',
    period: '2023-2024',
    authors: [{ personId: hanh, sharePercent: 100 }],
    ...changes,
  }
}

/** What is filed, unless the test says otherwise. */
export function application(initiativeId: string, changes: object = {}): object {
  const confirmation = 'Tổ Khoa học tự nhiên xác nhận đã áp dụng.'
  return { initiativeId, abstract: 'Mô tả', appliedSince: '2023-09-05', confirmation, ...changes }
}

let decisions = 0

/** A decision at grassroots level with all votes, unless the test says otherwise. */
export function decision(initiativeId: string, changes: object = {}): object {
  decisions += 1
  const paper = {
    decisionNumber: `${decisions}/QĐ-THCS`,
    decisionDate: '2024-05-15',
    signer: 'Trần Văn Minh',
  }
  return { initiativeId, scope: 'GRASSROOTS', ...paper, votesAgree: 7, votesTotal: 7, ...changes }
}

/** A registered initiative; answers its id. */
export async function registered(hub: TestHub, changes: object = {}, as: As = {}): Promise<string> {
  const { record } = await perform(hub, 'registerInitiative', topic(changes), as)
  return record.id as string
}

/** A filed initiative; answers its id. */
export async function filed(hub: TestHub, changes: object = {}): Promise<string> {
  const id = await registered(hub, changes)
  await perform(hub, 'fileInitiative', application(id))
  return id
}

/** An initiative recognized at grassroots level; answers its id. */
export async function recognized(hub: TestHub, changes: object = {}): Promise<string> {
  const id = await filed(hub, changes)
  await perform(hub, 'recognizeInitiative', decision(id), { role: 'HEAD' })
  return id
}

/** What an application says that passes the form check. */
export const complete = {
  evidence: 'Sổ theo dõi, bài kiểm tra trước và sau',
  effect: 'Tỷ lệ khá giỏi tăng 12 %',
  originality: true,
}

/** An initiative whose form and duplicates are checked, ready to be scored; answers its id. */
export async function checked(hub: TestHub, changes: object = {}): Promise<string> {
  const id = await registered(hub, changes)
  await perform(hub, 'fileInitiative', application(id, complete))
  await perform(hub, 'checkInitiativeForm', { initiativeId: id }, { role: 'SECRETARY' })
  const input = { initiativeId: id, finding: 'Không trùng' }
  await perform(hub, 'checkInitiativeDuplicates', input, { role: 'SECRETARY' })
  return id
}
