import { expect, test } from 'vitest'
import { openPlaces, type Places } from './places.js'

const range = { least: 4, first: 10, most: 20, slow: 100 }

/** Takes all places, one more that is not there, and gives them back after so many milliseconds each. */
function rush(places: Places, milliseconds: (n: number) => number): void {
  let taken = 0
  while (places.take()) taken++
  for (let n = 0; n < taken; n++) places.leave(milliseconds(n))
}

function rushes(places: Places, times: number, milliseconds: (n: number) => number): number {
  for (let n = 0; n < times; n++) rush(places, milliseconds)
  return places.limit()
}

// Planted faults that this suite caught: the mean in place of the median, more places though nobody found none.
test('there are as many as at first, and one that is given back is free again', () => {
  const places = openPlaces(range)
  for (let n = 0; n < 10; n++) expect(places.take()).toBe(true)
  expect(places.take()).toBe(false)
  expect(places.isFree()).toBe(false)
  places.leave(1)
  expect(places.isFree()).toBe(true)
  expect(places.take()).toBe(true)
  expect(places.taken()).toBe(10)
})

test('there are fewer while operations are slow, and never fewer than the least', () => {
  const places = openPlaces(range)
  expect(rushes(places, 2, () => 101)).toBe(8)
  expect(rushes(places, 100, () => 101)).toBe(4)
})

test('there are more again when operations are quick and somebody found no place, and never more than the most', () => {
  const places = openPlaces({ ...range, first: 4 })
  expect(rushes(places, 5, () => 99)).toBe(5)
  expect(rushes(places, 200, () => 99)).toBe(20)
})

test('there are not more because nobody needs them', () => {
  const places = openPlaces(range)
  for (let n = 0; n < 1_000; n++) {
    places.take()
    places.leave(1)
  }
  expect(places.limit()).toBe(10)
})

test('a few operations that hang take no place from the others', () => {
  const places = openPlaces(range)
  expect(rushes(places, 50, (n) => (n % 3 === 0 ? 5_000 : 10))).toBe(20)
})
