import { dice } from '../similarity-corpus.js'
import { thousand, reformDay, type School, type Units } from './units.js'

/** How many there are of each, as published for 2023–2025. */
const counts = { provinces: 63, provincesAfter: 34, districts: 705, communes: 3_321, schools: 53_949 }

/** Shares of kinds per thousand institutions, and how many people work in one on average. */
const kinds: readonly (readonly [School['kind'], share: number, staff: number])[] = [
  ['PRESCHOOL', 516, 18],
  ['PRIMARY', 217, 33],
  ['LOWER_SECONDARY', 201, 35],
  ['UPPER_SECONDARY', 55, 72],
  ['CONTINUING_EDUCATION', 11, 42],
]
const families = 'Nguyễn 32|Trần 10|Lê 9|Phạm 6|Hoàng 5|Vũ 4|Đặng 2|Bùi 2|Đỗ 2|Hồ 1|Ngô 1|Dương 1|Lý 1'
const women = 'Thị Lan|Thị Hoa|Thu Hà|Ngọc Anh|Thanh Huyền|Thị Bích|Minh Châu|Hồng Nhung|Thùy Linh|Thị Mai'
const men = 'Văn An|Đức Minh|Quang Huy|Tuấn Anh|Văn Hùng|Xuân Trường|Hữu Phúc|Thành Long|Văn Sơn|Mạnh Cường'

/** Units of the same counts as the country's, for when its public data is not there; always the same. */
export function inventedUnits(): Units {
  const number = (n: number, width: number): string => String(n).padStart(width, '0')
  const names = (list: string): string[] =>
    thousand(
      list.split('|').map((entry) => {
        const [, name, weight] = /^(.*?)(?: (\d+))?$/.exec(entry)!
        return [name!, Number(weight ?? 1)]
      }),
    )
  return {
    source: 'invented units of the same counts',
    provinces: times(counts.provinces, (n) => ({
      code: number(n, 2),
      name: `Tỉnh Thứ ${n + 1}`,
      becomes: number(n % counts.provincesAfter, 2),
    })),
    districts: times(counts.districts, (n) => ({
      code: number(n, 3),
      name: `Huyện Thứ ${n + 1}`,
      province: number(n % counts.provinces, 2),
      endsOn: reformDay,
    })),
    communes: times(counts.communes, (n) => ({
      code: number(n, 5),
      name: `Xã Thứ ${n + 1}`,
      province: number(n % counts.provincesAfter, 2),
    })),
    schools: times(counts.schools, inventedSchool),
    familyNames: names(families),
    givenNames: { FEMALE: names(women), MALE: names(men) },
  }
}

function inventedSchool(n: number): School {
  const roll = dice(n)
  const share = roll() * 1_000
  let sum = 0
  const [kind, , staff] = kinds.find(([, of]) => (sum += of) > share) ?? kinds[0]!
  const district = n % counts.districts
  const province = district % counts.provinces
  return {
    code: `S${String(n).padStart(6, '0')}`,
    name: `Trường Thứ ${n + 1}`,
    kind,
    province: String(province).padStart(2, '0'),
    district: String(district).padStart(3, '0'),
    // A commune of the province that its own has become.
    commune: String((province % counts.provincesAfter) + counts.provincesAfter * (n % 97)).padStart(5, '0'),
    staff: Math.max(3, Math.round(staff * (0.5 + roll()))),
    endsOn: '',
    mergedInto: '',
  }
}

function times<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n))
}
