import type { DataSource } from 'typeorm'
import { pull, readCursors, readToHead, type FetchPage, type Subscription } from '../feed/consume.js'
import type { Job } from '../jobs/jobs.js'

/** How a room keeps up with the feeds of others. */
export interface FeedFollower {
  /** Reads the named feeds to their heads (all that the room follows when none is named), or throws RETRY_LATER. */
  catchUp(sources?: readonly string[]): Promise<void>
  /** Background work: what is new in each feed, some pages at a time, again and again. */
  jobs: Job[]
}

/** Follows the feeds of a room's subscriptions; `fetchPageOf` answers how a source is asked. */
export function followerOf(
  database: DataSource,
  subscriptions: readonly Subscription[],
  fetchPageOf: (source: string) => FetchPage,
): FeedFollower {
  return {
    catchUp: async (sources) => {
      const wanted = subscriptions.filter(({ source }) => !sources || sources.includes(source))
      if (wanted.length === 0) return
      const names = wanted.map(({ source }) => source)
      const cursors = readCursors(database, names)
      // All at once: an act waits for the slowest of them, and each has a cursor of its own.
      await Promise.all(
        wanted.map((subscription) => {
          const { source } = subscription
          const from = cursors.then((known) => known.get(source)!)
          return readToHead(database, subscription, fetchPageOf(source), from)
        }),
      )
    },
    jobs: subscriptions.map((subscription) => ({
      name: `follow ${subscription.source}`,
      everyMs: 1_000,
      run: () => pullPages(database, subscription, fetchPageOf(subscription.source)),
    })),
  }
}

/** So many pages at most, since who stops waits for the turn under way. */
const pagesOfATurn = 10

async function pullPages(...following: Parameters<typeof pull>): Promise<void> {
  for (let page = 0; page < pagesOfATurn; page++) if (!(await pull(...following)).more) return
}
