import type { Draw } from './random.kit.js'

/** A day that never comes, as PostgreSQL writes it; greater than every day. */
export const never = 'infinity'

/** Half-open days: from the first to before the last. */
export interface Days {
  from: string
  to: string
}

/** An organization of the model. */
export interface Place extends Days {
  id: string
  level: string
  kind: string
}

/** Who lies below whom, and since when. */
export interface Line extends Days {
  child: string
  parent: string
  kind: 'PROFESSIONAL' | 'AUTHORITY'
}

/** Who took over which records of whom. */
export interface Heritage {
  predecessor: string
  successor: string
  groups: string[]
  on: string
}

/** A country as drawn, and what can be said of it without any database. */
export interface Country {
  places: Place[]
  lines: Line[]
  heritages: Heritage[]
}

const deepest = 8
const beginning = '2015-01-01'
const recordGroups = ['PEOPLE', 'AWARDS', 'INITIATIVES', 'CAMPAIGNS']
const kinds = [
  ['MINISTRY', 'MINISTRY'],
  ['PROVINCE', 'EDUCATION_DEPARTMENT'],
  ['PROVINCE', 'PEOPLES_COMMITTEE'],
  ['DISTRICT', 'EDUCATION_SECTION'],
  ['DISTRICT', 'PEOPLES_COMMITTEE'],
  ['COMMUNE', 'PEOPLES_COMMITTEE'],
  ['SCHOOL', 'LOWER_SECONDARY'],
  ['SCHOOL', 'PRIMARY'],
] as const

/** The earlier of two days. */
export function earlier(one: string, other: string): string {
  if (one === never) return other
  return other === never || one < other ? one : other
}

/** True when the first day comes before the second. */
export function isBefore(one: string, other: string): boolean {
  return one !== never && (other === never || one < other)
}

/** True when the day is one of the days. */
export function isOn({ from, to }: Days, day: string): boolean {
  return !isBefore(day, from) && isBefore(day, to)
}

/** True when they have a day in common. */
export function overlap(one: Days, other: Days): boolean {
  const from = isBefore(one.from, other.from) ? other.from : one.from
  return isBefore(from, earlier(one.to, other.to))
}

/** A tree of two kinds of edges, at most eight deep, of which some places have moved, some are no more. */
export function drawCountry(draw: Draw, size: number): Country {
  const country: Country = { places: [], lines: [], heritages: [] }
  const depths = new Map<string, number>()
  for (let number = 0; number < size; number++) {
    const [level, kind] = kinds[Math.min(number, kinds.length - 1)]!
    const place = { id: draw.uuid(), level, kind, from: beginning, to: never }
    const above = country.places.filter(({ id }) => depths.get(id)! < deepest)
    country.places.push(place)
    depths.set(place.id, number === 0 ? 1 : 0)
    if (number === 0) continue
    hang(draw, country, depths, place, above, 'PROFESSIONAL')
    if (draw.chance(0.6)) hang(draw, country, depths, place, above, 'AUTHORITY')
  }
  for (const place of draw.some(country.places.slice(1), Math.ceil(size / 8))) endPlace(draw, country, place)
  return country
}

/** Hangs a place below one of those before it, or first below one and later below another. */
function hang(
  draw: Draw,
  { lines }: Country,
  depths: Map<string, number>,
  { id }: Place,
  above: readonly Place[],
  kind: Line['kind'],
): void {
  // Late ones are favoured, so that the tree grows deep.
  const late = above.slice(-4)
  const parents = draw.some(draw.chance(0.6) ? late : above, draw.chance(0.4) ? 2 : 1)
  const days = ['2023-09-01', '2024-05-20', '2024-05-21', '2025-07-01']
  const moved = parents.length > 1 ? draw.pick(days) : never
  const between = parents.length > 1 && draw.chance(0.3) ? '2025-09-01' : moved
  for (const [turn, parent] of parents.entries()) {
    const line = { child: id, parent: parent.id, kind }
    lines.push(turn === 0 ? { ...line, from: beginning, to: moved } : { ...line, from: between, to: never })
    depths.set(id, Math.max(depths.get(id)!, depths.get(parent.id)! + 1))
  }
}

/** Ends a place on a day: merged into one, split into two, or gone without an heir. */
function endPlace(draw: Draw, country: Country, place: Place): void {
  const on = draw.pick(['2023-09-01', '2024-05-20', '2024-05-21', '2025-07-01'])
  place.to = on
  country.lines = country.lines
    .map((line) => (touches(line, place.id) ? { ...line, to: earlier(line.to, on) } : line))
    .filter(({ from, to }) => isBefore(from, to))
  const heirs = draw.some(
    country.places.filter(({ id, to }) => id !== place.id && isBefore(on, to)),
    draw.int(3),
  )
  const given = heirs.map(() => [] as string[])
  for (const group of recordGroups) if (heirs.length > 0) draw.pick(given).push(group)
  for (const [turn, heir] of heirs.entries()) {
    country.heritages.push({ predecessor: place.id, successor: heir.id, groups: given[turn]!, on })
  }
}

function touches({ child, parent }: Line, id: string): boolean {
  return child === id || parent === id
}

/** The days on which one place lies somewhere below another, over both kinds of edges. */
export function daysBelow({ lines }: Country, ancestor: string, descendant: string): Days[] {
  const found: Days[] = []
  const climb = (from: string, days: Days): void => {
    for (const line of lines) {
      if (line.child !== from || !overlap(line, days)) continue
      const both = {
        from: isBefore(line.from, days.from) ? days.from : line.from,
        to: earlier(line.to, days.to),
      }
      if (line.parent === ancestor) found.push(both)
      else climb(line.parent, both)
    }
  }
  climb(descendant, { from: '0001-01-01', to: never })
  return found
}
