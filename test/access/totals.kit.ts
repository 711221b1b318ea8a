import type { SubgraphName } from '../../shared/subgraph/definition.js'
import type { TestHub } from '../kit/hub.js'
import type { Asker } from './asker.kit.js'
import { awardBookings, awardFigures } from './awards.totals.kit.js'
import { campaignBookings, campaignFigures } from './campaigns.totals.kit.js'
import type { Facts } from './facts.kit.js'
import { initiativeBookings, initiativeFigures } from './initiatives.totals.kit.js'
import type { Tally } from './tally.kit.js'
import { countedFor, type AskedTotal, type Booking, type Figures } from './totals.model.kit.js'

/** The fields that show sums. */
export const figures = [...awardFigures, ...campaignFigures, ...initiativeFigures]
const periods = ['2023-2024', '2024-2025', '2024']
const days = ['2023-12-31', '2024-05-20', '2024-05-21', '2025-07-01']

/** Asks organizations for their sums, and compares what is shown with what the facts count for the viewer. */
export interface Totals {
  compare(asker: Asker, tally: Tally): Promise<void>
}

/** Sums of a share of all organizations and periods, as booked and over another tree. */
export function openTotals(hub: TestHub, facts: Facts, share: number): Totals {
  const bookings: Partial<Record<SubgraphName, Booking[]>> = {
    awards: awardBookings(facts),
    campaigns: campaignBookings(facts),
    initiatives: initiativeBookings(facts),
  }
  return {
    compare: async (asker, tally) => {
      for (const [room, counted] of Object.entries(bookings) as [SubgraphName, Booking[]][]) {
        const ofRoom = figures.filter((one) => one.room === room)
        const asked = questions(asker, share)
        const answers = await ask(hub, room, ofRoom, asked, tally)
        for (const [turn, question] of asked.entries()) {
          for (const [index, figure] of ofRoom.entries()) {
            const one = figure.takes.includes('rebasedOn') ? question : { ...question, rebasedOn: null }
            const rows = countedFor(one, room, counted)
            const said = rows && figure.shows(rows, one)
            const shown = answers[turn]![`f${index}`] ?? null
            const { place, period, asOf, rebasedOn } = one
            const what = `${figure.field} of ${place} in ${period}, ${asOf}, rebased on ${rebasedOn}`
            tally.equal({ way: 'total', table: figure.field, what, asker, shown, said })
          }
        }
      }
    },
  }
}

function questions(asker: Asker, share: number): AskedTotal[] {
  const { draw, country } = asker.facts
  return country.places.flatMap(({ id: place }) =>
    periods
      .filter(() => draw.chance(share))
      .map((period) => {
        const rebasedOn = draw.chance(0.25) ? draw.pick(days) : null
        return { asker, place, period, asOf: draw.pick([asker.today, ...days]), rebasedOn }
      }),
  )
}

/** The answers to each question, by the number of the figure. */
async function ask(
  hub: TestHub,
  room: SubgraphName,
  figures: readonly Figures[],
  asked: readonly AskedTotal[],
  tally: Tally,
): Promise<Record<string, unknown>[]> {
  if (asked.length === 0) return []
  const fields = asked.map((one, turn) => {
    const inner = figures.map(
      (figure, index) => `f${index}: ${figure.field}(${argumentsOf(figure, one)}) { ${figure.selection} }`,
    )
    const key = `{ __typename: "Organization", id: "${one.place}" }`
    return `a${turn}: _entities(representations: [${key}]) { ... on Organization { ${inner.join(' ')} } }`
  })
  const answer = await hub.ask(room, asked[0]!.asker.viewer, `{ ${fields.join(' ')} }`)
  for (const { message, extensions } of answer.errors ?? []) {
    if (extensions['code'] !== 'FORBIDDEN') tally.differ(`${room}: ${message}`)
  }
  return asked.map((_, turn) => answer.data?.[`a${turn}`]?.[0] ?? {})
}

function argumentsOf({ takes }: Figures, { period, asOf, rebasedOn }: AskedTotal): string {
  const given = [`period: "${period}"`]
  if (takes.includes('asOf')) given.push(`asOf: "${asOf}"`)
  if (takes.includes('rebasedOn') && rebasedOn) given.push(`rebasedOn: "${rebasedOn}"`)
  return given.join(', ')
}
