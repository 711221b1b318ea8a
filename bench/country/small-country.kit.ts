import { inventedUnits } from './invented-units.js'
import type { Units } from './units.js'

/** Two provinces that become one, two districts in each; schools of every kind, one of which is merged in 2025. */
export function smallCountry(schools = 12, staff = 30): Units {
  const { familyNames, givenNames } = inventedUnits()
  const kinds = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'] as const
  return {
    source: 'a small country',
    familyNames,
    givenNames,
    provinces: ['01', '02'].map((code) => ({ code, name: `Tỉnh ${code}`, becomes: '01' })),
    districts: ['1', '2', '3', '4'].map((code) => ({
      code,
      name: `Huyện ${code}`,
      province: Number(code) <= 2 ? '01' : '02',
      endsOn: '2025-07-01',
    })),
    communes: ['11', '12'].map((code) => ({ code, name: `Xã ${code}`, province: '01' })),
    schools: Array.from({ length: schools }, (_, n) => ({
      code: `T${n}`,
      name: `Trường ${n}`,
      kind: kinds[(n + Math.floor(n / 4)) % 4]!,
      province: n % 4 < 2 ? '01' : '02',
      district: String(1 + (n % 4)),
      commune: n % 2 ? '11' : '12',
      staff: staff + n,
      ...(n === 4 ? { endsOn: '2025-09-01', mergedInto: 'T0' } : { endsOn: '', mergedInto: '' }),
    })),
  }
}
