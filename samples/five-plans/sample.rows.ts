import { readFileSync } from 'node:fs'

/** Any object of the JSON files. */
export type Row = Record<string, unknown>
/** An organization; `validTo` is exclusive. */
export interface Organization extends Row {
  code: string
  level: string
  validFrom: string
  validTo: string | null
}
/** A dated parent relation of one kind. */
export interface Edge extends Row {
  child: string
  parent: string
  kind: string
  validFrom: string
  validTo: string | null
}
/** An invented member of staff. */
export interface Person extends Row {
  code: string
  organization: string
  name: string
  gender: string
  positionGroup: string
  isDirectWorker: boolean
  invented: boolean
  ratings: { period: string; rating: string }[]
}
/** A sample viewer with what it may act for. */
export interface Viewer extends Row {
  key: string
  subject: string
  appointments: { organization: string; role: string; from: string; to: string | null }[]
}
/** A plan with the documents it cites. */
export interface Plan extends Row {
  code: string
  number: string | null
  date: string | null
  issuer: string
  signerName: string | null
  cites: { number: string | null; date: string | null; type: string }[]
}
/** A campaign; `period.to` is the last day that counts. */
export interface Campaign extends Row {
  code: string
  launchedBy: string | null
  launchedByOutside: string | null
  cascadesFrom: string | null
  period: { from: string | null; to: string | null }
  document: { number: string; date: string } | null
  plan: string | null
  joinedBy: string[]
}
/** A round; `to` is the last day that counts. */
export interface Round extends Row {
  code: string
  campaign: string
  organization: string
  number: number
  from: string
  to: string
}
/** When a duty falls due, as the document words it. */
export interface When extends Row {
  type: string
  year?: number
  month?: number
  quarter?: number
}
/** A duty; `dueOn` is the last day on which it is on time. */
export interface Duty extends Row {
  code: string
  plan: string
  organization: string
  when: When
  dueOn: string | null
  receivers: string[]
}

/** One file of the sample, as it stands on disk. */
export const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const read = <T>(name: string) => JSON.parse(text(name)) as T[]

/** The sample, file by file. */
export const organizations = read<Organization>('organizations.json')
export const edges = read<Edge>('edges.json')
export const people = read<Person>('people.json')
export const viewers = read<Viewer>('viewers.json')
export const plans = read<Plan>('plans.json')
export const campaigns = read<Campaign>('campaigns.json')
export const rounds = read<Round>('rounds.json')
export const duties = read<Duty>('duties.json')
