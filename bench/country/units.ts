import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { projectPath } from '../../shared/config/project-path.js'

/** A province; `becomes` is the code of the province that it is part of from 2025-07-01. */
export interface Province {
  code: string
  name: string
  becomes: string
}

/** A district; they all end on 2025-07-01, some earlier. */
export interface District {
  code: string
  name: string
  province: string
  endsOn: string
}

/** A commune of the two-level scheme, in a province of 2025-07-01. */
export interface Commune {
  code: string
  name: string
  province: string
}

/** An institution with its places in both schemes. */
export interface School {
  code: string
  name: string
  kind: 'PRESCHOOL' | 'PRIMARY' | 'LOWER_SECONDARY' | 'UPPER_SECONDARY' | 'CONTINUING_EDUCATION'
  province: string
  district: string
  commune: string
  staff: number
  /** Day of its merger into another school, and that school's code; empty when it goes on. */
  endsOn: string
  mergedInto: string
}

/** What the whole generator is made from. */
export interface Units {
  source: string
  provinces: Province[]
  districts: District[]
  communes: Commune[]
  schools: School[]
  /** A thousand of each, as frequent as they are among people. */
  familyNames: string[]
  givenNames: { FEMALE: string[]; MALE: string[] }
}

/** The last day of the districts is the one before. */
export const reformDay = '2025-07-01'

type Line = Record<string, string>

/** Where the public data of the country is looked for; it is no part of the project. */
export const besideProject = projectPath('../shared/data')

const kinds: Record<string, School['kind']> = {
  MN: 'PRESCHOOL',
  NT: 'PRESCHOOL',
  TH: 'PRIMARY',
  TH_THCS: 'LOWER_SECONDARY',
  THCS: 'LOWER_SECONDARY',
  THPT: 'UPPER_SECONDARY',
  GDTX: 'CONTINUING_EDUCATION',
}

/** Whether a folder has the public data of the country. */
export function hasFiles(folder: string): boolean {
  return existsSync(join(folder, 'schools_synthetic.csv'))
}

/** The units of the country as the public files have them. */
export function unitsFromFiles(folder: string): Units {
  const linesOf = (file: string): Line[] =>
    parse<Line>(readFileSync(join(folder, file)), { columns: true, bom: true })
  const units = linesOf('admin_units.csv')
  const schools = linesOf('schools_synthetic.csv').map(schoolOf)
  const given = linesOf('names_given.csv')
  const givenOf = (gender: string): string[] =>
    thousand(
      given
        .filter((line) => line.gender === gender)
        .map((line) => [line.given_name!, Number(line.last_word_count)]),
    )
  return {
    source: 'the public data',
    provinces: linesOf('province_map_2025.csv').map((line) => ({
      code: line.old_code!,
      name: line.old_name!,
      becomes: line.new_code!,
    })),
    districts: districtsOf(units, new Set(schools.map((school) => school.district))),
    communes: units
      .filter((line) => line.scheme === '2T' && line.level === '3' && line.valid_from! <= reformDay)
      .map((line) => ({ code: line.code!, name: line.full_name!, province: line.parent_code! })),
    schools,
    familyNames: thousand(linesOf('names_family.csv').map((line) => [line.family_name!, Number(line.count)])),
    givenNames: { FEMALE: givenOf('F'), MALE: givenOf('M') },
  }
}

function schoolOf(line: Line): School {
  return {
    code: line.code!,
    name: line.name!,
    kind: kinds[line.level!]!,
    province: line.province_code!,
    district: line.district_code!,
    commune: line.commune_2025!,
    staff: Number(line.staff),
    endsOn: line.valid_to!,
    mergedInto: line.merged_into!,
  }
}

/** Those of the summer of 2023, and later ones that schools belong to; one that was changed meanwhile is one still. */
function districtsOf(units: readonly Line[], withSchools: ReadonlySet<string>): District[] {
  const districts = new Map<string, District>()
  for (const line of units.filter((unit) => unit.scheme === '3T' && unit.level === '2')) {
    const isOfThen =
      line.valid_from! <= '2023-08-01' && (line.valid_to === '' || line.valid_to! > '2023-08-01')
    if (!isOfThen && !withSchools.has(line.code!)) continue
    const known = districts.get(line.code!)
    const end = line.valid_to && line.valid_to < reformDay ? line.valid_to : reformDay
    districts.set(line.code!, {
      code: line.code!,
      name: line.full_name!,
      province: line.parent_code!,
      endsOn: known && known.endsOn > end ? known.endsOn : end,
    })
  }
  for (const code of withSchools) {
    const district = districts.get(code)
    if (district) district.endsOn = reformDay
  }
  return [...districts.values()]
}

/** A thousand names, each as often as its weight asks. */
export function thousand(weighted: readonly (readonly [name: string, weight: number])[]): string[] {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0)
  const names: string[] = []
  let sum = 0
  for (const [name, weight] of weighted) {
    sum += weight
    while (names.length < Math.round((sum / total) * 1_000)) names.push(name)
  }
  return names
}
