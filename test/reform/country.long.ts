import { beforeAll, describe, expect, test } from 'vitest'
import type { ViewerAnswer } from '../../shared/subgraph/definition.js'
import { useHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { differences } from '../mechanisms/facts.kit.js'
import {
  firstDay,
  hasCountry,
  lastDay,
  loadCountry,
  readCountry,
  registerEverywhere,
  type Country,
} from './country.kit.js'

const why = hasCountry ? '' : ' (skipped: the public data of the country is not in ../shared/data)'

describe.skipIf(!hasCountry)(`the country on ${lastDay} and on ${firstDay}${why}`, () => {
  const hub = useHub()
  let country: Country
  const ids = new Map<string, string>()

  beforeAll(async () => {
    country = readCountry()
    await loadCountry(hub(), country)
    for (const { id, code } of await hub().sql<{ id: string; code: string }>(
      'select id, code from organizations.organization',
    )) {
      ids.set(code, id)
    }
    await settle()
    await registerEverywhere(hub(), country)
  })

  /** A whole country takes longer than a request waits. */
  async function settle(): Promise<void> {
    for (;;) {
      try {
        return await hub().settle()
      } catch (error) {
        if ((error as { extensions?: { code: string } }).extensions?.code !== 'RETRY_LATER') throw error
      }
    }
  }

  const idOf = (code: string): string => ids.get(code)!

  test('has the units that the files count: 63, 696 and 10,035 before, 34 and 3,321 after', async () => {
    const count = (day: string) =>
      hub().sql(
        `select level, count(*)::int as units from organizations.organization
         where valid_from <= $1 and $1 < valid_to and level <> 'SCHOOL' group by 1 order by 1`,
        [day],
      )
    expect(await count(lastDay)).toEqual([
      { level: 'COMMUNE', units: 10_035 },
      { level: 'DISTRICT', units: 696 },
      { level: 'PROVINCE', units: 63 },
    ])
    expect(await count(firstDay)).toEqual([
      { level: 'COMMUNE', units: 3_321 },
      { level: 'PROVINCE', units: 34 },
    ])
  })

  test('every ward has a successor, 471 have several, and every commune and province came out of something', async () => {
    const [counted] = await hub().sql(
      `select count(distinct p.id)::int as wards, count(*)::int as lines, count(*) filter (where s.level <> 'COMMUNE')::int as astray
       from organizations.organization_lineage l join organizations.organization p on p.id = l.predecessor_id
       join organizations.organization s on s.id = l.successor_id where p.level = 'COMMUNE'`,
    )
    expect(counted).toEqual({ wards: 10_035, lines: 10_597, astray: 0 })
    const [several] = await hub().sql(
      `select count(*)::int as count from (
         select predecessor_id from organizations.organization_lineage group by 1 having count(*) > 1) several`,
    )
    expect(several).toEqual({ count: 471 })
    expect(
      await hub().sql(
        `select code from organizations.organization o where code like '2T-%'
           and not exists (select from organizations.organization_lineage l where l.successor_id = o.id)`,
      ),
    ).toEqual([])
  })

  test('a school has on each day the line of that day above it', async () => {
    const school = country.schools[0]!
    const line = async (asOf: string): Promise<string[]> => {
      const { data } = await hub().ask(
        'organizations',
        actingFor(idOf(school.code), 'VIEWER', '2025-08-01'),
        'query ($code: String!, $asOf: Day!) { organization(code: $code, asOf: $asOf) { ancestors { code } } }',
        { code: school.code, asOf },
      )
      return data.organization.ancestors.map((one: { code: string }) => one.code)
    }
    const provinceBefore = country.before.find((unit) => unit.code === school.district)!.parent
    const provinceAfter = country.after.find((unit) => unit.code === school.commune)!.parent
    expect(await line(lastDay)).toEqual([school.district, provinceBefore])
    expect(await line(firstDay)).toEqual([school.commune, provinceAfter])
  })

  test('every district keeps the figures of its last year, and every commune has them rebased', async () => {
    const read = async (codes: readonly string[], rebasedOn: string | null): Promise<number[]> => {
      const sums: number[] = []
      for (const code of codes) {
        const { data } = await hub().ask(
          'awards',
          actingFor(idOf(code), 'VIEWER', '2025-08-01'),
          `query ($r: [_Any!]!, $rebasedOn: Day) { _entities(representations: $r) { ... on Organization {
             awardRollup(period: "2024-2025", rebasedOn: $rebasedOn) { registered } } } }`,
          { r: [{ __typename: 'Organization', id: idOf(code) }], rebasedOn },
        )
        sums.push(data._entities[0].awardRollup.registered as number)
      }
      return sums
    }
    const sample = (codes: string[]): string[] => [...new Set(codes)].filter((_, place) => place % 20 === 0)
    const districts = sample(country.schools.map((school) => school.district))
    const communes = sample(country.schools.map((school) => school.commune))
    const schoolsOf = (place: 'district' | 'commune', code: string): number =>
      country.schools.filter((school) => school[place] === code).length
    expect(await read(districts, null)).toEqual(districts.map((code) => schoolsOf('district', code)))
    expect(await read(communes, null)).toEqual(communes.map(() => 0))
    expect(await read(communes, firstDay)).toEqual(communes.map((code) => schoolsOf('commune', code)))
    expect(await differences(hub())).toEqual([])
  })

  test('who acts for a commune reads what its wards left', async () => {
    const commune = country.after.find((unit) => unit.level === 'COMMUNE')!.code
    await hub().sql(
      "insert into organizations.appointment (id, subject, organization_id, role, valid_from) values (gen_random_uuid(), 'chutich', $1, 'HEAD', $2)",
      [idOf(commune), firstDay],
    )
    const question = { subject: 'chutich', now: '2025-08-01T02:00:00.000Z' }
    const { inheritances } = (await hub().subgraphs.organizations.service(
      'viewer',
      question,
    )) as Required<ViewerAnswer>
    const wards = country.wards.filter((passage) => passage.to === commune)
    expect(inheritances.map((one) => one.organizationId).sort()).toEqual(
      wards.map((passage) => idOf(passage.from)).sort(),
    )
  })
})
