import { expect, it } from 'vitest'
import { ALLOW_REUSE, BASE_SALARY, defaultOn, findParameter } from './parameters.js'
import { DISCLOSURE_DAYS } from './process-parameters.js'

it.each([
  [BASE_SALARY, '2024-06-30', undefined],
  [BASE_SALARY, '2024-07-01', '2340000'],
  [ALLOW_REUSE, '2004-06-30', undefined],
  [ALLOW_REUSE, '2004-07-01', 'false'],
  [DISCLOSURE_DAYS, '2004-06-30', undefined],
  [DISCLOSURE_DAYS, '2004-07-01', '5'],
])('%s on %s is %s by default', (name, day, value) => {
  expect(defaultOn(findParameter(name)!, day)?.value).toBe(value)
})
