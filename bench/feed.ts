import { holdBackSealing } from './deadline/sealing.js'
import { readFromZero } from './feed/consumer.js'
import { foldSeconds, median, readWhileHeld } from './feed/folding.js'
import { measureLags } from './feed/lag.js'
import type { BenchHub } from './runner/hub.js'
import { ms, ratio, type Section } from './runner/report.js'

/** How fast a room learns what another tells, and how fast booked changes become sums. */
export async function feed(hub: BenchHub): Promise<Section> {
  const zero = await readFromZero(hub)
  const folds = await foldSeconds(hub)
  const held = await readWhileHeld(hub)
  const sealing = await holdBackSealing(hub)
  const lags = await measureLags(hub).finally(() => sealing.release())
  const end = zero.reachedEnd ? 'to the end' : 'stopped before the end'
  const say = (values: readonly number[], unit: (value: number) => string): string =>
    `${unit(median(values))} (${unit(Math.min(...values))}–${unit(Math.max(...values))})`
  const rows = [
    [
      'campaigns reads organizations from zero',
      `${zero.entries.toLocaleString('en')} records in ${s(zero.seconds)}, ${end}`,
    ],
    [
      'records a second',
      `${Math.round(zero.entries / zero.seconds).toLocaleString('en')}; ${Math.round((100 * zero.fetching) / zero.seconds)} % of the time the source makes pages`,
    ],
    ['a look when nothing is new', zero.idle ? `${ms(zero.idle.median)}, p95 ${ms(zero.idle.p95)}` : '–'],
    ['lag at rest', say(lags.atRest, s)],
    [`lag under load (${lags.perSecond} requests/s)`, say(lags.underLoad, s)],
    [
      `lag while ${lags.imported.toLocaleString('en')} people are imported at once`,
      say(lags.duringImport, s),
    ],
    ['until all of the import is known', s(lags.ofImport)],
    ['deltas waiting under load', say(lags.waiting, (value) => value.toFixed(0))],
    ['folding 100,000 deltas', say(folds, s)],
    ['reading sums, after 20 s of booking and folding', say(held.without, ms)],
    [
      'the same with a snapshot held for those 20 s',
      `${say(held.withSnapshot, ms)}; ${ratio(median(held.withSnapshot), median(held.without))}`,
    ],
  ]
  return {
    title: 'Feed and fold',
    text: `${text}${sealing.said}`,
    header: ['what', 'median (least–most)'],
    rows,
  }
}

function s(seconds: number): string {
  return `${seconds.toFixed(2)} s`
}

const text =
  'A room in an empty database reads the feed of organizations from its beginning (stopped after 60 s), and is compared with it at the end. ' +
  'Lag is from the commit of a change in organizations until campaigns knows it, in the whole program, which looks once a second; the people that are imported for it stay. ' +
  'Deltas to fold are copies of sums that there are, once up and once down. Sums are those of all districts of a Sở, in a read unit of its own, ' +
  'and are the same at each reading. '
