import type pg from 'pg'
import type { DataSource, QueryRunner } from 'typeorm'
import { organizationsOf, readableOrganizationsOf, type Viewer } from '../access/viewer.js'
import { dayOf } from '../clock/days.js'
import { allInOrder } from './all-in-order.js'

/** One row as it comes from SQL, columns in snake_case. */
export type Row = Record<string, unknown>

/** A transaction of one viewer: every statement in it sees only what row-level security shows to that viewer. */
export interface Work {
  readonly viewer: Viewer
  /** The instant of the request, and its day in Viet Nam. */
  readonly now: Date
  readonly today: string
  /** Runs one statement; begin it with its own name as a comment. */
  query<T = Row>(statement: string, values?: readonly unknown[]): Promise<T[]>
  /** Has a statement run before the answer is given, whatever becomes of this transaction: that something was looked at. */
  note(statement: string, values: readonly unknown[]): void
}

/** A statement that is still to be run before an answer is given. */
export interface Note {
  statement: string
  values: readonly unknown[]
}

/** The room whose schema this is. */
function roomOf({ options }: DataSource): string {
  return (options as { schema?: string }).schema ?? ''
}

/** The viewer in a room as local settings of the transaction (shared/database/migrations/010). */
export function viewerSettings(viewer: Viewer, room: string, action?: string): Record<string, string> {
  return {
    kind: viewer.kind,
    subject: viewer.subject,
    organizations: `{${readableOrganizationsOf(viewer, room).join(',')}}`,
    acting: `{${organizationsOf(viewer).join(',')}}`,
    person: viewer.personId ?? '',
    scopes: `{${viewer.scopes.map((scope) => JSON.stringify(scope)).join(',')}}`,
    covers: viewer.covers ?? '',
    now: viewer.now,
    action: action ?? '',
    // Only who writes is kept with what is written.
    appointments: action === undefined ? '' : JSON.stringify(viewer.appointments),
  }
}

/** Lets what follows on a connection see what the viewer may; on the way with what follows, and planned once. */
function tellViewer(client: pg.PoolClient, viewer: Viewer, room: string, action?: string): Promise<unknown> {
  const settings = Object.entries(viewerSettings(viewer, room, action))
  const calls = settings.map(([name], place) => `set_config('hub.${name}', $${place + 1}, true)`)
  const values = settings.map(([, value]) => value)
  return client.query({ name: 'hub_viewer', text: `select ${calls.join(', ')}`, values })
}

/**
 * The read unit of one subgraph fetch: a snapshot taken at its first statement, given back by end(). Parallel
 * resolvers share it, so a failing statement fails them all: validate input before SQL. Statements are sent without
 * waiting for the answers of those before (pipeline), the beginning and the end too: a unit costs as many round trips
 * as its statements depend on each other.
 */
export class ReadUnit implements Work {
  private started: Promise<Begun> | undefined
  private hasEnded = false

  constructor(
    private readonly source: DataSource,
    readonly viewer: Viewer,
    private readonly notes: Note[] = [],
  ) {}

  get now(): Date {
    return new Date(this.viewer.now)
  }

  get today(): string {
    return dayOf(this.now)
  }

  async query<T = Row>(statement: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.ask<T>({ text: statement, values })
  }

  /** The same, with a plan that the connection keeps: for what background work asks again and again. */
  async queryPrepared<T = Row>(statement: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.ask<T>({ name: preparedNameOf(statement), text: statement, values })
  }

  private async ask<T>(asked: Asked): Promise<T[]> {
    const { client, begun } = await this.runner()
    const [rows] = await Promise.all([rowsOf<T>(client, asked), begun])
    return rows
  }

  note(statement: string, values: readonly unknown[]): void {
    this.notes.push({ statement, values })
  }

  /**
   * Ends the snapshot and gives the connection back. A later statement is refused: a resolver that is still under way
   * when its fetch has been answered must not take a connection that nobody would give back.
   */
  async end(): Promise<void> {
    this.hasEnded = true
    const unit = await this.started?.catch(() => undefined)
    if (!unit) return
    await unit.runner.query('rollback').catch(() => undefined)
    await unit.runner.release()
  }

  private async runner(): Promise<Begun> {
    if (this.hasEnded)
      throw new Error('this read unit has ended: its fetch was answered, or an act came between')
    this.started ??= this.begin()
    return this.started
  }

  private async begin(): Promise<Begun> {
    const runner = this.source.createQueryRunner()
    try {
      const client = (await runner.connect()) as pg.PoolClient
      const begun = allInOrder([
        client.query('begin isolation level repeatable read read only'),
        tellViewer(client, this.viewer, roomOf(this.source)),
      ])
      begun.catch(() => undefined) // every statement of the unit waits for it, and reports it
      return { runner, client, begun }
    } catch (error) {
      await runner.release()
      throw error
    }
  }
}

/** A connection on which a snapshot has been asked for; statements may follow at once. */
interface Begun {
  runner: QueryRunner
  client: pg.PoolClient
  begun: Promise<unknown>
}

/**
 * Runs the function in one write transaction of the viewer; commits when it returns, rolls back when it throws. Its
 * statements are sent without waiting for those before, the beginning too. Those of requests are planned once for each
 * connection, whatever their values: under row-level security planning takes longer than running. Background work goes
 * over whole tables, where the best plan depends on how much there is to do.
 */
export async function inTransaction<T>(
  source: DataSource,
  viewer: Viewer,
  { action, reason }: { action: string; reason?: string | null | undefined },
  run: (work: Work) => Promise<T>,
  notes: Note[] = [],
): Promise<T> {
  const runner = source.createQueryRunner()
  try {
    const client = (await runner.connect()) as pg.PoolClient // without a connection there is nothing to roll back
    return await commitOrRollBack(client, async () => {
      const plans = isPlannedOnce(viewer) ? '; set local plan_cache_mode = force_generic_plan' : ''
      const begun = allInOrder([
        client.query(`begin${plans}`),
        tellViewer(client, viewer, roomOf(source), action),
      ])
      begun.catch(() => undefined) // every statement waits for it, and reports it
      const work = writeWork(client, begun, viewer, notes)
      if (reason) await keepReason(work, reason)
      const result = await run(work)
      await begun
      return result
    })
  } finally {
    await runner.release()
  }
}

async function commitOrRollBack<T>(client: pg.PoolClient, run: () => Promise<T>): Promise<T> {
  try {
    const result = await run()
    const { command } = await client.query('commit')
    // PostgreSQL answers so, and without an error, when a statement before had failed.
    if (command !== 'COMMIT')
      throw new Error('the transaction was not committed: a statement in it had failed')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** The reason of an act, where whoever may read its journal rows finds it. */
async function keepReason(work: Work, reason: string): Promise<void> {
  await work.query('/* act.keep_reason */ insert into act_reason (reason) values ($1)', [
    reason.slice(0, 2_000),
  ])
}

function isPlannedOnce({ kind }: Viewer): boolean {
  return kind !== 'SERVICE'
}

function writeWork(client: pg.PoolClient, begun: Promise<unknown>, viewer: Viewer, notes: Note[]): Work {
  const now = new Date(viewer.now)
  return {
    viewer,
    now,
    today: dayOf(now),
    query: async <T>(statement: string, values: readonly unknown[] = []) => {
      const name = isPlannedOnce(viewer) ? preparedNameOf(statement) : undefined
      const [rows] = await Promise.all([rowsOf<T>(client, { name, text: statement, values }), begun])
      return rows
    },
    note: (statement, values) => void notes.push({ statement, values }),
  }
}

const mostPrepared = 1_000
const preparedNames = new Map<string, string>()

/** The name under which connections keep the plan of a statement; none for texts that are made anew for each call. */
function preparedNameOf(statement: string): string | undefined {
  const known = preparedNames.get(statement)
  if (known || preparedNames.size >= mostPrepared) return known
  const name = `hub_${preparedNames.size}`
  preparedNames.set(statement, name)
  return name
}

/** A statement, with the name under which its connection keeps a plan of it. */
interface Asked {
  name?: string | undefined
  text: string
  values: readonly unknown[]
}

async function rowsOf<T>(client: pg.PoolClient, { name, text, values }: Asked): Promise<T[]> {
  try {
    const { rows } = await client.query({ ...(name && { name }), text, values: [...values] })
    return rows as T[]
  } catch (error) {
    throw Object.assign(error as Error, { query: text }) // whoever keeps the error names the statement
  }
}
