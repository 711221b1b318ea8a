import { reformDay, type Units } from './units.js'

/** An organization with its place in the order of all; ids come from it. */
export interface Organization {
  place: number
  code: string
  name: string
  level: 'MINISTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'SCHOOL'
  kind: string
  from: string
  to: string
}

/** A dated edge; child and parent are places. */
export interface Edge {
  child: number
  parent: number
  kind: 'PROFESSIONAL' | 'AUTHORITY'
  from: string
  to: string
}

/** Which organization came out of which; both are places. */
export interface Lineage {
  predecessor: number
  successor: number
  effectiveOn: string
  /** Whether the successor takes over all its records, or none: districts ended, and their schools keep their own. */
  takesRecords: boolean
}

/** A school as the facts are made from it: `province` is the order of the province that it belonged to first. */
export interface SchoolPlace {
  place: number
  province: number
  staff: number
  successor: number | null
  endsOn: string | null
}

/** All organizations with their edges on every day. */
export interface Tree {
  organizations: Organization[]
  edges: Edge[]
  lineage: Lineage[]
  schools: SchoolPlace[]
}

const beginning = '2000-01-01'
const never = 'infinity'

/**
 * Makes the tree of the units: ministry; Sở and UBND of each province; Phòng and UBND of each district; schools. Where
 * the years reach the reform, districts end, provinces pass into others, communes govern the schools.
 */
export function makeTree(units: Units, reachesReform: boolean): Tree {
  const builder = new TreeBuilder(reachesReform)
  builder.add('BO-GDDT', 'Bộ Giáo dục và Đào tạo', 'MINISTRY', 'MINISTRY')
  addProvinces(builder, units)
  addDistricts(builder, units)
  if (reachesReform) addCommunes(builder, units)
  addSchools(builder, units)
  if (reachesReform) endDistricts(builder, units)
  return builder.tree
}

function addProvinces(builder: TreeBuilder, { provinces }: Units): void {
  const { reachesReform } = builder
  for (const { code, name, becomes } of provinces) {
    const to = reachesReform && becomes !== code ? reformDay : never
    const committee = builder.add(
      `UBND-TINH-${code}`,
      `Ủy ban nhân dân ${name}`,
      'PROVINCE',
      'PEOPLES_COMMITTEE',
      to,
    )
    const department = builder.add(
      `SO-${code}`,
      `Sở Giáo dục và Đào tạo ${name}`,
      'PROVINCE',
      'EDUCATION_DEPARTMENT',
      to,
    )
    builder.hang(department, 'PROFESSIONAL', 'BO-GDDT', beginning, to)
    builder.hang(department, 'AUTHORITY', committee, beginning, to)
  }
  for (const { code, becomes } of provinces) {
    if (!reachesReform || becomes === code) continue
    builder.pass(`UBND-TINH-${code}`, `UBND-TINH-${becomes}`, reformDay)
    builder.pass(`SO-${code}`, `SO-${becomes}`, reformDay)
  }
}

function addDistricts(builder: TreeBuilder, { districts }: Units): void {
  const { reachesReform } = builder
  for (const { code, name, province, endsOn } of districts) {
    const to = reachesReform || endsOn < reformDay ? endsOn : never
    const committee = builder.add(
      `UBND-HUYEN-${code}`,
      `Ủy ban nhân dân ${name}`,
      'DISTRICT',
      'PEOPLES_COMMITTEE',
      to,
    )
    const section = builder.add(
      `PHONG-${code}`,
      `Phòng Giáo dục và Đào tạo ${name}`,
      'DISTRICT',
      'EDUCATION_SECTION',
      to,
    )
    builder.hang(committee, 'AUTHORITY', `UBND-TINH-${province}`, beginning, to)
    builder.hang(section, 'PROFESSIONAL', `SO-${province}`, beginning, to)
    builder.hang(section, 'AUTHORITY', committee, beginning, to)
  }
}

function addCommunes(builder: TreeBuilder, { communes }: Units): void {
  for (const { code, name, province } of communes) {
    builder.add(
      `UBND-XA-${code}`,
      `Ủy ban nhân dân ${name}`,
      'COMMUNE',
      'PEOPLES_COMMITTEE',
      never,
      reformDay,
    )
    builder.hang(`UBND-XA-${code}`, 'AUTHORITY', `UBND-TINH-${province}`, reformDay, never)
  }
}

function addSchools(builder: TreeBuilder, { provinces, schools }: Units): void {
  const { reachesReform } = builder
  const after = new Map(provinces.map(({ code, becomes }) => [code, becomes]))
  const order = new Map(provinces.map(({ code }, place) => [code, place]))
  for (const school of schools) {
    const to = reachesReform && school.endsOn ? school.endsOn : never
    const child = builder.add(`TRUONG-${school.code}`, school.name, 'SCHOOL', school.kind, to)
    const isOfDepartment = ['UPPER_SECONDARY', 'CONTINUING_EDUCATION'].includes(school.kind)
    const changes = reachesReform && !(isOfDepartment && after.get(school.province) === school.province)
    const before = changes ? reformDay : to
    const [professional, authority] = isOfDepartment
      ? [`SO-${school.province}`, `SO-${school.province}`]
      : [`PHONG-${school.district}`, `UBND-HUYEN-${school.district}`]
    builder.hang(child, 'PROFESSIONAL', professional, beginning, before)
    builder.hang(child, 'AUTHORITY', authority, beginning, before)
    if (!changes) continue
    const department = `SO-${after.get(school.province)!}`
    builder.hang(child, 'PROFESSIONAL', department, reformDay, to)
    builder.hang(child, 'AUTHORITY', isOfDepartment ? department : `UBND-XA-${school.commune}`, reformDay, to)
  }
  for (const school of schools) {
    const successor = reachesReform && school.mergedInto ? `TRUONG-${school.mergedInto}` : null
    if (successor) builder.pass(`TRUONG-${school.code}`, successor, school.endsOn)
    builder.tree.schools.push({
      place: builder.placeOf(`TRUONG-${school.code}`),
      province: order.get(school.province)!,
      staff: school.staff,
      successor: successor === null ? null : builder.placeOf(successor),
      endsOn: successor === null ? null : school.endsOn,
    })
  }
}

/** A district's committee passes into the committees of the communes where its schools lie, its section into the Sở. */
function endDistricts(builder: TreeBuilder, { provinces, schools }: Units): void {
  const after = new Map(provinces.map(({ code, becomes }) => [code, becomes]))
  const passed = new Set<string>()
  for (const { district, commune, province } of schools) {
    for (const [predecessor, successor] of [
      [`UBND-HUYEN-${district}`, `UBND-XA-${commune}`],
      [`PHONG-${district}`, `SO-${after.get(province)!}`],
    ] as const) {
      if (passed.has(predecessor + successor)) continue
      passed.add(predecessor + successor)
      builder.pass(predecessor, successor, reformDay, false)
    }
  }
}

class TreeBuilder {
  readonly tree: Tree = { organizations: [], edges: [], lineage: [], schools: [] }
  private readonly places = new Map<string, number>()

  constructor(readonly reachesReform: boolean) {}

  placeOf(code: string): number {
    const place = this.places.get(code)
    if (place === undefined) throw new Error(`there is no unit with the code ${code}`)
    return place
  }

  /** Answers the code again. */
  add(
    code: string,
    name: string,
    level: Organization['level'],
    kind: string,
    to = never,
    from = beginning,
  ): string {
    const place = this.tree.organizations.length + 1
    this.places.set(code, place)
    this.tree.organizations.push({ place, code, name: name.normalize('NFC'), level, kind, from, to })
    return code
  }

  hang(child: string, kind: Edge['kind'], parent: string, from: string, to: string): void {
    this.tree.edges.push({ child: this.placeOf(child), parent: this.placeOf(parent), kind, from, to })
  }

  pass(predecessor: string, successor: string, effectiveOn: string, takesRecords = true): void {
    this.tree.lineage.push({
      predecessor: this.placeOf(predecessor),
      successor: this.placeOf(successor),
      effectiveOn,
      takesRecords,
    })
  }
}
