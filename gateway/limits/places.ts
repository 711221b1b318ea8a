/** Places for operations under way: as many as are answered quickly, never more than `most`. */
export interface Places {
  /** Takes a place, if one is free. */
  take(): boolean
  /** Whether one is free. */
  isFree(): boolean
  /** Gives a place back; the operation took so many milliseconds. */
  leave(milliseconds: number): void
  /** Operations under way. */
  taken(): number
  /** How many there may be now. */
  limit(): number
}

/** From where to where the number of places moves, and what counts as slow. */
export interface PlacesRange {
  least: number
  /** At the start. */
  first: number
  most: number
  /** Milliseconds: when half of the operations take longer, there are too many at once. */
  slow: number
}

/** So many operations tell how it goes. */
const sample = 20

/**
 * Fewer places when the median of the last operations was slow, more when they were quick and somebody found none. The
 * median, since it is moved by what all operations wait for, and not by a few that hang on a part that does not answer.
 */
export function openPlaces({ least, first, most, slow }: PlacesRange): Places {
  let limit = Math.min(first, most)
  let taken = 0
  let wasFull = false
  let times: number[] = []
  const judge = (): void => {
    const median = times.sort((a, b) => a - b)[sample / 2]!
    if (median > slow) limit = Math.max(Math.min(least, most), Math.floor(limit * 0.8))
    else if (wasFull) limit = Math.min(most, Math.ceil(limit * 1.1))
    times = []
    wasFull = false
  }
  const isFree = (): boolean => {
    if (taken < limit) return true
    wasFull = true
    return false
  }
  return {
    isFree,
    take: () => {
      if (!isFree()) return false
      taken++
      return true
    },
    leave: (milliseconds) => {
      taken--
      times.push(milliseconds)
      if (times.length === sample) judge()
    },
    taken: () => taken,
    limit: () => limit,
  }
}
