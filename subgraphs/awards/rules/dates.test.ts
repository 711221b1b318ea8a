import { expect, it } from 'vitest'
import { RULES } from './catalogue.js'
import { GENERAL_RULES } from './general.js'

// The days between which each rule judges, as the law has them; validTo is the first day without it.
it.each([
  ['R-IND-01', 'PERSON', '2024-01-01', null],
  ['R-IND-02a', 'PERSON', '2024-01-01', '2026-10-01'],
  ['R-IND-02b', 'PERSON', '2026-10-01', null],
  ['R-IND-03a', 'PERSON', '2024-01-01', '2025-07-01'],
  ['R-IND-03b', 'PERSON', '2025-07-01', null],
  ['R-IND-03a-BO', 'PERSON', '2024-01-01', '2025-07-01'],
  ['R-IND-03b-BO', 'PERSON', '2025-07-01', null],
  ['R-IND-04a', 'PERSON', '2024-01-01', '2025-07-01'],
  ['R-IND-04b', 'PERSON', '2025-07-01', null],
  ['R-COL-01', 'COLLECTIVE', '2024-01-01', null],
  ['R-COL-02', 'COLLECTIVE', '2024-01-01', null],
  ['R-COL-06', 'COLLECTIVE', '2024-01-01', null],
  ['R-COL-06-BO', 'COLLECTIVE', '2024-01-01', null],
  ['R-COL-07', 'COLLECTIVE', '2024-01-01', null],
  ['R-IND-09a', 'PERSON', '2024-01-01', '2025-07-01'],
  ['R-IND-09b', 'PERSON', '2025-07-01', null],
  ['R-IND-08a', 'PERSON', '2024-01-01', '2025-07-01'],
  ['R-IND-08b', 'PERSON', '2025-07-01', null],
  ['R-IND-07a', 'PERSON', '2024-01-01', '2025-07-01'],
  ['R-IND-07b', 'PERSON', '2025-07-01', null],
  ['R-COL-05a', 'COLLECTIVE', '2024-01-01', '2025-07-01'],
  ['R-COL-05b', 'COLLECTIVE', '2025-07-01', null],
  ['R-IND-12', 'PERSON', '2024-01-01', null],
  ['R-IND-11', 'PERSON', '2024-01-01', null],
  ['R-IND-06a', 'PERSON', '2024-01-01', '2025-07-01'],
  ['R-COL-04a', 'COLLECTIVE', '2024-01-01', '2025-07-01'],
  ['R-IND-06b', 'PERSON', '2025-07-01', null],
  ['R-COL-04b', 'COLLECTIVE', '2025-07-01', null],
  ['R-IND-05a', 'PERSON', '2024-01-01', '2025-07-01'],
  ['R-IND-05b', 'PERSON', '2025-07-01', null],
  ['R-COL-03a', 'COLLECTIVE', '2024-01-01', '2025-07-01'],
  ['R-COL-03b', 'COLLECTIVE', '2025-07-01', null],
  ['R-IND-05a-BO', 'PERSON', '2024-01-01', '2025-07-01'],
  ['R-IND-05b-BO', 'PERSON', '2025-07-01', null],
  ['R-COL-03a-BO', 'COLLECTIVE', '2024-01-01', '2025-07-01'],
  ['R-COL-03b-BO', 'COLLECTIVE', '2025-07-01', null],
  ['R-IND-10', 'PERSON', '2024-02-15', '2025-07-01'],
  ['R-IND-10b', 'PERSON', '2025-07-01', '2026-04-02'],
  ['R-GEN-15', 'PERSON', '2024-01-01', null],
  ['R-GEN-13', 'PERSON', '2024-01-01', null],
  ['R-GEN-17', 'PERSON', '2024-01-01', null],
  ['R-GEN-18a', 'PERSON', '2024-01-01', null],
  ['R-GEN-18b', 'COLLECTIVE', '2024-01-01', null],
] as const)('%s for a %s judges from %s to %s', (id, subject, validFrom, validTo) => {
  const rule = [...RULES, ...GENERAL_RULES].find((one) => one.id === id)
  expect(rule).toMatchObject({ subject, validFrom, validTo })
})
