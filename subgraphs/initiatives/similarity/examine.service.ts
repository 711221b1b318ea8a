import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Work } from '../../../shared/database/work.js'
import { compare, examine, type Likeness, type Match } from './compare.js'
import { indexedFingerprints, probesOf, titleFingerprints, type ComparedTexts } from './fingerprints.js'
import * as store from './index.store.js'

const MOST_BODY_CANDIDATES = 40
const MOST_TITLE_CANDIDATES = 20
const LEAST_SHARED = 2
/** Less than this is said of nobody: turns of phrase that all have in common. */
export const LEAST_PERCENT = 5
const LEAST_TITLE_PERCENT = 85

/** Renews the index for initiatives whose texts have changed; answers how many there were. Each is told before it can fail. */
export async function indexStale(
  work: Work,
  most: number,
  begun: (initiativeId: string) => void = () => undefined,
): Promise<number> {
  const sources = await store.takeStale(work, most)
  for (const source of sources) {
    begun(source.initiativeId)
    await store.storeFingerprints(work, source.number, digestOf(source), indexedFingerprints(source))
    await breathe()
  }
  return sources.length
}

/** Compares an initiative with all others that the hub holds; the likest first. Needs the eyes of a service. */
export async function findMatches(work: Work, own: store.SourceTexts): Promise<Match[]> {
  const examined = examine(own)
  const ofBody = { hashes: probesOf(examined.body), least: LEAST_SHARED, most: MOST_BODY_CANDIDATES }
  const ofTitle = { hashes: titleFingerprints(own.title), least: 1, most: MOST_TITLE_CANDIDATES }
  const candidates = new Set<string>()
  for (const search of [ofBody, ofTitle]) {
    for (const id of await store.findCandidates(work, { number: own.number, ...search })) candidates.add(id)
  }
  const matches: Match[] = []
  for (const other of await store.loadTexts(work, [...candidates], own.initiativeId)) {
    const { initiativeId: otherId, period, isOwnWork } = other
    const likeness = compare(examined, other)
    if (isWorthSaying(likeness)) matches.push({ otherId, period, isOwnWork, ...likeness })
    await breathe() // one long text after the other, but requests in between
  }
  return matches.sort((a, b) => b.percent - a.percent || b.titlePercent - a.titlePercent)
}

/** SHA-256 of the compared texts. */
export function digestOf({ title, abstract, fullText }: ComparedTexts): string {
  return createHash('sha256')
    .update(JSON.stringify([title, abstract, fullText]))
    .digest('hex')
}

function isWorthSaying({ percent, titlePercent, abstractPercent, textPercent }: Likeness): boolean {
  const bodies = [percent, abstractPercent ?? 0, textPercent ?? 0]
  return Math.max(...bodies) >= LEAST_PERCENT || titlePercent >= LEAST_TITLE_PERCENT
}
