import { expect, test } from 'vitest'
import { useHub } from '../kit/hub.js'

/** Seen to catch: a percent sign that stands for anything. */
const hub = useHub()

test.each([
  ['Trường Tiểu học Nguyễn Du', 'nguyen TIỂU', true],
  ['Trường Tiểu học Nguyễn Du', 'nguyen trai', false],
  ['Đạt 100%', '100%', true],
  ['Đạt 1000', '100%', false],
  ['to_trinh', 'o_t', true],
  ['totrinh', 'o_t', false],
  ['a\\b', 'a\\b', true],
  ['Số 5', '  ', true],
  ['Số 5', null, true],
  [null, null, true],
  [null, 'so', false],
])('"%s" has the words of "%s": %s', async (value, wanted, isFound) => {
  const [row] = await hub().sql('select awards.has_words($1, $2) as found', [value, wanted])
  expect(row).toEqual({ found: isFound })
})
