import type DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { act } from '../database/act.js'
import { once, type Repeatable } from '../database/idempotency.js'
import { ReadUnit, type Note, type Work } from '../database/work.js'
import type { Messages } from '../errors/catalogue.js'
import { Refusal, type RefusalDetail } from '../errors/refusal.js'
import type { RoomFiles } from '../files/room-files.js'
import { say, type Locale } from '../errors/say.js'
import type { Context, Outcome } from './context.js'
import type { UserError } from './user-error.js'

/** What a fetch needs of the room it runs in. */
export interface Surroundings {
  database: DataSource
  messages: Messages
  files: RoomFiles
  /** The secret that the parts of the hub share. */
  secret: Uint8Array
  /** Reads the named rooms' feeds to their heads, or throws RETRY_LATER. */
  catchUp(sources: readonly string[]): Promise<void>
}

/** The context of one subgraph fetch; end() gives its connection back. */
export class FetchContext implements Context {
  private unit: ReadUnit
  private readonly notes: Note[] = []
  private readonly loaders = new Map<unknown, unknown>()

  constructor(
    private readonly room: Surroundings,
    readonly viewer: Viewer,
    readonly locale: Locale,
  ) {
    this.unit = new ReadUnit(room.database, viewer, this.notes)
  }

  get files(): RoomFiles {
    return this.room.files
  }

  get read(): Work {
    return this.unit
  }

  loader<K, V>(make: (read: Work) => DataLoader<K, V>, key: unknown = make): DataLoader<K, V> {
    const made = (this.loaders.get(key) as DataLoader<K, V> | undefined) ?? make(this.unit)
    this.loaders.set(key, made)
    return made
  }

  async act<T>(
    { relyOn = [], ...what }: Repeatable & { relyOn?: readonly string[] },
    run: (work: Work) => Promise<T>,
  ): Promise<Outcome<T>> {
    await this.renew() // who waits for a second connection must not hold a first one
    try {
      await this.room.catchUp(relyOn)
      const result = await act(
        this.room.database,
        this.viewer,
        what,
        (work) => once(work, what, this.room.secret, run),
        this.notes,
      )
      return { result, userErrors: [] }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { result: null, userErrors: this.present(error.details) }
    } finally {
      await this.renew()
    }
  }

  present(details: readonly RefusalDetail[]): UserError[] {
    return details.map(({ code, args, path, ruleId, legalBasis, sentence }) => ({
      code,
      message: sentence ? sentence[this.locale] : say(this.room.messages, this.locale, code, args),
      path: [...(path ?? [])],
      ruleId: ruleId ?? null,
      legalBasis: legalBasis ?? null,
    }))
  }

  /** Gives the connection back for good: the fetch has been answered. */
  async end(): Promise<void> {
    this.loaders.clear()
    await this.unit.end()
  }

  /** Runs what was noted, once the connection of the fetch is free; the answer may be given when it has returned. */
  async keepNotes(): Promise<void> {
    if (this.notes.length === 0) return
    await this.renew() // who waits for a second connection must not hold a first one
    const once = new Map(this.notes.map((note) => [JSON.stringify(note), note]))
    await act(this.room.database, this.viewer, { action: 'noteReading' }, async (work) => {
      for (const { statement, values } of once.values()) await work.query(statement, values)
    })
  }

  /** What is read from here on is read anew. */
  private async renew(): Promise<void> {
    const before = this.unit
    this.loaders.clear()
    this.unit = new ReadUnit(this.room.database, this.viewer, this.notes)
    await before.end()
  }
}
