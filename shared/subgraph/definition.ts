import type { Logger } from 'pino'
import type { DataSource } from 'typeorm'
import type { Policies } from '../access/policy.js'
import type { Inheritance } from '../access/viewer.js'
import type { Messages } from '../errors/catalogue.js'
import type { SchemaParts } from '../federation/build-subgraph.js'
import type { Subscription } from '../feed/consume.js'
import type { Published } from '../feed/publish.js'
import type { Work } from '../database/work.js'
import type { Makers, RoomFiles } from '../files/room-files.js'
import type { Job } from '../jobs/jobs.js'

/** Names of the four subgraphs; also the names of their PostgreSQL schemas. */
export const subgraphNames = ['organizations', 'campaigns', 'awards', 'initiatives'] as const
export type SubgraphName = (typeof subgraphNames)[number]

/** What a subgraph is made of; each room has one in its subgraph.ts. */
export interface SubgraphDefinition extends SchemaParts {
  name: SubgraphName
  entities: readonly Function[]
  /** One row per mutation: who may do it. */
  policies: Policies<string>
  messages: Messages
  /** What this room tells others of its records. */
  published: Published
  /** What this room follows of others. */
  subscriptions: readonly Subscription[]
  /** SQL that counts the facts anew, sharing nothing with the triggers; columns as in booking (rollups:verify). */
  factCounts: string
  /** Reads the room's files of the folder config. @throws StartupError that names the wrong line: it stops the start. */
  readConfig?(): void
  /** Loads this room's part of the sample; repeating it changes nothing. */
  loadSample(work: Work): Promise<void>
  /** Contents that are made anew each time their path is fetched, by name; they check themselves whether it still holds. */
  makers?: Makers
  /** Background work of this room beside following feeds and folding; several processes may do it at once. */
  jobs?(room: JobSurroundings): Job[]
  /** Answers which appointments a subject has on the day of the request; only organizations knows. */
  findViewer?(database: DataSource, question: ViewerQuestion): Promise<ViewerAnswer | null>
}

/** What a room's background work has at hand. */
export interface JobSurroundings {
  database: DataSource
  files: RoomFiles
  log: Logger
}

/** Asked by the gateway: who is this, today? */
export interface ViewerQuestion {
  subject?: string
  apiKey?: string
  /** From where the key was sent, as far as that is known. */
  address?: string | undefined
  now: string
}

/** What organizations knows of a subject or an API key. */
export interface ViewerAnswer {
  subject: string
  appointments: { organizationId: string; role: string }[]
  /** What these organizations took over from predecessors that are no more. */
  inheritances?: Inheritance[]
  /** The person whose account the subject is on that day. */
  personId?: string
  scopes: string[]
  /** Of an API client: the organization that vouches for it. */
  covers?: string
}
