import type { Graph } from './graph.kit.js'
import { lists } from './lists.kit.js'
import { figures } from './totals.kit.js'

/** Root fields, and fields of records that must be told something, which nobody asks for here; each with the reason. */
const skipped: Record<string, string> = {
  'organizations.ViewerInfo.can': 'says what she may do by her roles alone; no record',
  'awards.AwardType.chain': 'competences of the law, the same for everybody',
  'campaigns.Campaign.indicatorRollup':
    'sums by the same reading as the other figures; counted in the tests of reviews',
  'campaigns.Organization.form0601':
    'sums by the same reading as the other figures; counted in the tests of campaigns',
}

/** Fields that are read one by one: the feed, and the count of the register. */
const readApart = ['organizations.changes', 'initiatives.initiativeRegisterCount']

/** Root fields that are neither asked for nor skipped for a reason, and reasons for fields that are asked for or gone. */
export function leftOut({ all, fields, untold }: Graph): string[] {
  const asked = new Set([...fields, ...readApart, ...lists.map(({ room, field }) => `${room}.${field}`)])
  for (const { room, field } of figures) asked.add(`${room}.Organization.${field}`)
  const there = [...all, ...untold]
  const unasked = there.filter((field) => !asked.has(field) && !(field in skipped))
  const needless = Object.keys(skipped).filter((field) => asked.has(field) || !there.includes(field))
  return [...unasked, ...needless]
}
