import pg from 'pg'
import type { DataSource, QueryRunner } from 'typeorm'
import { organizationsOf, readableOrganizationsOf, type Viewer } from '../access/viewer.js'
import { dayOf } from '../clock/days.js'

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
export function viewerSettings(viewer: Viewer, room: string, action?: string): string {
  const settings: Record<string, string> = {
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
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('hub.${name}', ${pg.escapeLiteral(value)}, true)`,
  )
  return `select ${calls.join(', ')}`
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
    const { runner, begun } = await this.runner()
    const [rows] = await Promise.all([rowsOf<T>(runner, statement, values), begun])
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
      const begun = client.query(
        `begin isolation level repeatable read read only; ${viewerSettings(this.viewer, roomOf(this.source))}`,
      )
      begun.catch(() => undefined) // every statement of the unit waits for it, and reports it
      return { runner, begun }
    } catch (error) {
      await runner.release()
      throw error
    }
  }
}

/** A connection on which a snapshot has been asked for; statements may follow at once. */
interface Begun {
  runner: QueryRunner
  begun: Promise<unknown>
}

/** Runs the function in one write transaction of the viewer; commits when it returns, rolls back when it throws. */
export async function inTransaction<T>(
  source: DataSource,
  viewer: Viewer,
  action: { action: string; reason?: string | null | undefined },
  run: (work: Work) => Promise<T>,
  notes: Note[] = [],
): Promise<T> {
  const runner = source.createQueryRunner()
  try {
    await runner.connect() // without a connection there is nothing to roll back: it would be waited for again
    return await commitOrRollBack(runner, async () => {
      await runner.query(`begin; ${viewerSettings(viewer, roomOf(source), action.action)}`)
      if (action.reason) await keepReason(runner, action.reason)
      return run(writeWork(runner, viewer, notes))
    })
  } finally {
    await runner.release()
  }
}

async function commitOrRollBack<T>(runner: QueryRunner, run: () => Promise<T>): Promise<T> {
  try {
    const result = await run()
    await runner.query('commit')
    return result
  } catch (error) {
    await runner.query('rollback').catch(() => undefined)
    throw error
  }
}

/** The reason of an act, where whoever may read its journal rows finds it. */
async function keepReason(runner: QueryRunner, reason: string): Promise<void> {
  await runner.query('/* act.keep_reason */ insert into act_reason (reason) values ($1)', [
    reason.slice(0, 2_000),
  ])
}

function writeWork(runner: QueryRunner, viewer: Viewer, notes: Note[]): Work {
  const now = new Date(viewer.now)
  return {
    viewer,
    now,
    today: dayOf(now),
    query: (statement, values = []) => rowsOf(runner, statement, values),
    note: (statement, values) => void notes.push({ statement, values }),
  }
}

async function rowsOf<T>(runner: QueryRunner, statement: string, values: readonly unknown[]): Promise<T[]> {
  const result = await runner.query(statement, [...values], true)
  return result.records as T[]
}
