import { describe, expect, it } from 'vitest'
import {
  campaigns,
  duties,
  edges,
  organizations,
  people,
  plans,
  rounds,
  text,
  viewers,
  type Duty,
  type Row,
  type When,
} from './sample.rows.js'

const organizationByCode = new Map(organizations.map((organization) => [organization.code, organization]))
const FOREVER = '9999-12-31'
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Documents name the last day that counts; half-open intervals end on the day after. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** Last day of a month; a quarter ends with its third month. */
function lastDayOf({ year = 0, month, quarter }: When): string {
  return new Date(Date.UTC(year, month ?? (quarter ?? 0) * 3, 0)).toISOString().slice(0, 10)
}

/** The first code that a walk upwards from `start` meets twice, or null when every way up ends. */
function firstRepeat(start: string, next: (code: string) => string[], path: string[] = []): string | null {
  if (path.includes(start)) return start
  for (const code of next(start)) {
    const found = firstRepeat(code, next, [...path, start])
    if (found) return found
  }
  return null
}

/** Whether `inferred` names something the row has: `title`, `when.year`, `cites[2].issuer`. */
function hasField(row: Row, path: string): boolean {
  let value: unknown = row
  for (const key of path.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof value !== 'object' || value === null || !(key in value)) return false
    value = (value as Row)[key]
  }
  return true
}

function strayReferences(codes: (string | null)[], known: { code: string }[]): string[] {
  const all = new Set(known.map(({ code }) => code))
  return codes.filter((code): code is string => code !== null && !all.has(code))
}

describe('every file', () => {
  const files = { organizations, edges, people, viewers, plans, campaigns, rounds, duties }

  it.each(Object.keys(files))('%s.json is NFC and ends with a line break', (name) => {
    const content = text(`${name}.json`)
    expect(content).toBe(content.normalize('NFC'))
    expect(content.endsWith('\n')).toBe(true)
  })

  it.each(Object.entries({ organizations, people, plans, campaigns, rounds, duties }))(
    '%s have unique ASCII codes',
    (_name, rows) => {
      const codes = rows.map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
      expect(codes.filter((code) => !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code))).toEqual([])
    },
  )

  it.each(Object.entries({ organizations, plans, campaigns, duties }))(
    '%s mark as inferred only fields that they have',
    (_name, rows) => {
      const wrong = rows.flatMap((row) =>
        (row.inferred as string[])
          .filter((path) => !hasField(row, path))
          .map((path) => `${row.code}: ${path}`),
      )
      expect(wrong).toEqual([])
    },
  )
})

describe('references', () => {
  it('name organizations of the sample', () => {
    const codes = [
      ...edges.flatMap(({ child, parent }) => [child, parent]),
      ...people.map(({ organization }) => organization),
      ...viewers.flatMap(({ appointments }) => appointments.map(({ organization }) => organization)),
      ...plans.map(({ issuer }) => issuer),
      ...campaigns.flatMap(({ launchedBy, joinedBy }) => [launchedBy, ...joinedBy]),
      ...rounds.map(({ organization }) => organization),
      ...duties.flatMap(({ organization, receivers }) => [organization, ...receivers]),
    ]
    expect(strayReferences(codes, organizations)).toEqual([])
  })

  it('name plans and campaigns of the sample', () => {
    expect(
      strayReferences(
        [...campaigns, ...duties].map(({ plan }) => plan),
        plans,
      ),
    ).toEqual([])
    const named = [
      ...campaigns.map(({ cascadesFrom }) => cascadesFrom),
      ...rounds.map(({ campaign }) => campaign),
    ]
    expect(strayReferences(named, campaigns)).toEqual([])
  })
})

describe('the tree', () => {
  it('has no cycle over both kinds of edges', () => {
    const parents = (code: string) => edges.filter(({ child }) => child === code).map(({ parent }) => parent)
    expect(organizations.map(({ code }) => firstRepeat(code, parents)).filter(Boolean)).toEqual([])
  })

  it('keeps every edge within the life of both its ends', () => {
    const outside = edges.filter((edge) =>
      [edge.child, edge.parent].some((code) => {
        const end = organizationByCode.get(code)
        return !end || edge.validFrom < end.validFrom || (edge.validTo ?? FOREVER) > (end.validTo ?? FOREVER)
      }),
    )
    expect(outside).toEqual([])
  })

  it('ends the district level, and nothing else, on 2025-07-01', () => {
    const ended = organizations.filter(({ validTo }) => validTo !== null)
    expect(ended.map(({ level, validTo }) => `${level} ${validTo}`)).toEqual(
      Array(6).fill('DISTRICT 2025-07-01'),
    )
    expect(organizations.filter(({ level }) => level === 'DISTRICT')).toHaveLength(6)
    expect(organizations).toHaveLength(17)
  })

  it.each([
    ['THCS-KIMSON', '2024-05-31', ['PGDDT-GIALAM'], ['UBND-GIALAM']],
    ['THCS-KIMSON', '2025-07-01', ['SGDDT-HANOI'], []],
    ['THCS-AIMO', '2024-05-31', ['PGDDT-LONGBIEN'], ['UBND-LONGBIEN']],
    ['THCS-XUANSON', '2024-05-31', ['PGDDT-DONGTRIEU'], ['UBND-DONGTRIEU']],
    ['THPT-NGUYENKHUYEN', '2024-05-31', ['SGDDT-HAIPHONG'], ['SGDDT-HAIPHONG']],
    ['PGDDT-GIALAM', '2024-05-31', ['SGDDT-HANOI'], ['UBND-GIALAM']],
    ['SGDDT-HANOI', '2024-05-31', ['BO-GDDT'], ['UBND-TP-HANOI']],
  ])('%s on %s: professional %j, authority %j', (child, day, professional, authority) => {
    const parents = (kind: string) =>
      edges
        .filter((edge) => edge.child === child && edge.kind === kind)
        .filter(({ validFrom, validTo }) => validFrom <= day && day < (validTo ?? FOREVER))
        .map(({ parent }) => parent)
    expect(parents('PROFESSIONAL')).toEqual(professional)
    expect(parents('AUTHORITY')).toEqual(authority)
  })
})

describe('intervals', () => {
  it('begin before they end', () => {
    const halfOpen = [
      ...[...organizations, ...edges].map(({ validFrom, validTo }) => [validFrom, validTo]),
      ...viewers.flatMap(({ appointments }) => appointments.map(({ from, to }) => [from, to])),
      ...[...rounds, ...campaigns.map(({ period }) => period)].map(({ from, to }) => [
        from,
        to && dayAfter(to),
      ]),
    ]
    const improper = halfOpen.filter(([from, to]) => (from ?? '0000') >= (to ?? FOREVER))
    expect(improper).toEqual([])
    expect(halfOpen.flat().filter((day) => day && !ISO_DAY.test(day))).toEqual([])
  })

  it('end a district appointment with the district level', () => {
    const appointments = viewers.flatMap((viewer) => viewer.appointments)
    const wrong = appointments.filter((a) => a.to !== organizationByCode.get(a.organization)?.validTo)
    expect(wrong).toEqual([])
  })
})

describe('plans', () => {
  it('are the five, with what they cite', () => {
    expect(plans.map(({ code, number, date, cites }) => [code, number, date, cites.length])).toEqual([
      ['KH-NGUYENKHUYEN-2024', '06/KH-THPTNK', '2024-01-22', 6],
      ['KH-AIMO-2023-2024', null, null, 7],
      ['KH-GIALAM-2024', null, null, 15],
      ['KH-XUANSON-2023', '27/KH-TrTHCSXS', '2023-02-27', 25],
      ['KH-KIMSON-2020-2021', null, null, 9],
    ])
  })

  it('keep the basis that is dated after its own plan', () => {
    const late = plans.flatMap(({ date, cites }) =>
      cites.filter((cite) => date && cite.date && cite.date > date),
    )
    expect(late).toMatchObject([{ number: '199/KH-PGD&ĐT', date: '2023-03-20' }])
  })
})

describe('campaigns', () => {
  it('have exactly one launcher, who does not join as well', () => {
    const wrong = campaigns.filter(
      (c) =>
        (c.launchedBy === null) === (c.launchedByOutside === null) || c.joinedBy.includes(c.launchedBy ?? ''),
    )
    expect(wrong.map(({ code }) => code)).toEqual([])
  })

  it('do not cascade in a circle', () => {
    const above = (code: string) =>
      campaigns.filter((c) => c.code === code).flatMap(({ cascadesFrom }) => cascadesFrom ?? [])
    expect(campaigns.map(({ code }) => firstRepeat(code, above)).filter(Boolean)).toEqual([])
  })

  it('point at documents that some plan cites, with the same date', () => {
    const cited = new Set(plans.flatMap(({ cites }) => cites.map(({ number, date }) => `${number} ${date}`)))
    const documents = campaigns.flatMap(({ document }) => document ?? [])
    expect(documents.filter(({ number, date }) => !cited.has(`${number} ${date}`))).toEqual([])
  })
})

describe('the four rounds of Kim Sơn', () => {
  it('have the dates of the document, both ends included', () => {
    expect(rounds.map(({ number, from, to }) => [number, from, to])).toEqual([
      [1, '2020-08-01', '2020-10-20'],
      [2, '2020-10-21', '2020-12-31'],
      [3, '2021-01-01', '2021-03-31'],
      [4, '2021-04-01', '2021-06-30'],
    ])
  })

  it('follow each other without a gap and fill their campaign', () => {
    const [first, ...later] = rounds
    expect(later.map(({ from }) => from)).toEqual(rounds.slice(0, 3).map(({ to }) => dayAfter(to)))
    const campaign = campaigns.find(({ code }) => code === first?.campaign)
    expect(campaign?.period).toMatchObject({ from: '2020-08-01', to: '2021-06-30' })
  })
})

describe('duties', () => {
  it('are due on the last day of their month or quarter, and on no day otherwise', () => {
    const expected = ({ when }: Duty) => (['MONTH', 'QUARTER'].includes(when.type) ? lastDayOf(when) : null)
    const wrong = duties.filter((duty) => duty.dueOn !== expected(duty))
    expect(wrong.map(({ code, dueOn }) => `${code} ${dueOn}`)).toEqual([])
  })

  it('keep the monthly quota of contest entries as one row', () => {
    const monthly = duties.filter(({ when }) => when.type === 'MONTHLY' && when.day)
    expect(monthly).toMatchObject([{ code: 'AM-07', when: { day: 15 }, dueOn: null }])
  })
})

describe('people and viewers', () => {
  it('are invented, and none bears the name of a signer', () => {
    const signers = plans.map(({ signerName }) => signerName).filter(Boolean)
    const names = [...people, ...viewers].map(({ name }) => name)
    expect(signers).toHaveLength(3)
    expect(names.filter((name) => signers.includes(String(name)))).toEqual([])
    expect(people.every(({ invented }) => invented)).toBe(true)
  })

  it('give Kim Sơn at least 70 % of members who may become LDTT, without the one not registered', () => {
    const staff = people.filter(({ organization }) => organization === 'THCS-KIMSON')
    const eligible = staff.filter(
      ({ code, ratings }) =>
        code !== 'KIMSON-GV-09' &&
        ratings.some((r) => r.period === '2023-2024' && ['GOOD', 'EXCELLENT'].includes(r.rating)),
    )
    expect(staff).toHaveLength(12)
    expect(eligible.length / staff.length).toBeGreaterThanOrEqual(0.7)
  })

  it('cast the roles of the walkthrough', () => {
    const rating = (code: string) => people.find((person) => person.code === code)?.ratings
    const good = [{ period: '2023-2024', rating: 'GOOD' }]
    expect([rating('KIMSON-GV-01'), rating('KIMSON-GV-10')]).toEqual([good, good])
    expect(people.find(({ code }) => code === 'KIMSON-GV-01')?.name).toBe('Nguyễn Thị Hạnh')
    expect(viewers.filter(({ key, subject }) => subject !== `sample:${key}`)).toEqual([])
    expect(viewers).toHaveLength(17)
  })
})
