import { RULES } from './catalogue.js'
import { inForce } from './dated.js'
import type { Dated, Verification } from './dated.js'
import { AWARD_TYPES } from './award-types.js'
import { EXCELLENT_SHARE } from './excellent-share.js'
import { GENERAL_RULES } from './general.js'
import { PROCESS_PARAMETERS } from './process-parameters.js'
import type { Sentence } from './rule.js'

/** What kind of value a parameter holds; it is written as text. */
export type ParameterKind = 'YES_NO' | 'WHOLE_NUMBER' | 'DECIMAL'

/** A default of the law or of practice, as it stands from one day to another; null where none is known. */
export interface ParameterDefault extends Dated {
  value: string | null
  verification: Verification
  legalBasis: string
}

/** Something that an administrator sets for her organization and all below it, by a dated row. */
export interface Parameter {
  name: string
  kind: ParameterKind
  describe: Sentence
  defaults: readonly ParameterDefault[]
}

/** The name of the parameter that switches on a rule which ships switched off. */
export function switchOf(ruleId: string): string {
  return `rule:${ruleId}`
}

/** The name of the parameter that holds the bonus coefficient of an award. */
export function coefficientOf(awardType: string): string {
  return `bonusCoefficient:${awardType}`
}

/** Name of the parameter that holds the base salary (mức lương cơ sở), in đồng. */
export const BASE_SALARY = 'baseSalary'

/** Name of the parameter that lets an initiative serve a later, higher title once more (R-GEN-10). */
export const ALLOW_REUSE = 'allowReuseForHigherTitle'

const switches: Parameter[] = [...RULES, ...GENERAL_RULES]
  .filter((rule) => !rule.enabled)
  .map(({ id, validFrom, validTo, verification, legalBasis, describe }) => ({
    name: switchOf(id),
    kind: 'YES_NO',
    describe,
    defaults: [{ value: 'false', validFrom, validTo, verification, legalBasis }],
  }))

const coefficients: Parameter[] = [...new Set(AWARD_TYPES.map(({ code }) => code))].map((code) => ({
  name: coefficientOf(code),
  kind: 'DECIMAL',
  describe: {
    vi: `Mức thưởng của ${code}, tính theo số lần mức lương cơ sở.`,
    en: `Bonus of ${code}, as a multiple of the base salary.`,
  },
  defaults: AWARD_TYPES.filter((row) => row.code === code).map((row) => ({
    value: row.bonusCoefficient === null ? null : String(row.bonusCoefficient),
    validFrom: row.validFrom,
    validTo: row.validTo,
    verification: row.bonusCoefficient === null ? 'UNVERIFIED' : 'V2',
    legalBasis: row.bonusCoefficient === null ? '' : 'Nghị định 152/2025/NĐ-CP, Điều 50',
  })),
}))

/** Every parameter that there is. */
export const PARAMETERS: readonly Parameter[] = [
  {
    name: BASE_SALARY,
    kind: 'WHOLE_NUMBER',
    describe: { vi: 'Mức lương cơ sở, tính bằng đồng.', en: 'Base salary (mức lương cơ sở), in đồng.' },
    defaults: [
      {
        value: '2340000',
        validFrom: '2024-07-01',
        validTo: null,
        verification: 'V2',
        legalBasis:
          'Nghị định 73/2024/NĐ-CP (Nghị định 161/2026/NĐ-CP có mức mới, chưa xác minh: nhập khi biết)',
      },
    ],
  },
  {
    name: ALLOW_REUSE,
    kind: 'YES_NO',
    describe: {
      vi: 'Cho phép dùng lại sáng kiến đã dùng cho một danh hiệu để xét danh hiệu cao hơn về sau.',
      en: 'An initiative that has served a title may serve a later, higher title once more.',
    },
    defaults: [
      {
        value: 'false',
        validFrom: '2004-07-01',
        validTo: null,
        verification: 'UNVERIFIED',
        legalBasis: 'CV 5007/BNV-TĐKT 2023, III.5c',
      },
    ],
  },
  {
    name: EXCELLENT_SHARE,
    kind: 'WHOLE_NUMBER',
    describe: {
      vi: 'Tỷ lệ phần trăm tối đa viên chức được xếp loại hoàn thành xuất sắc nhiệm vụ (R-GEN-13).',
      en: 'Most percent of the staff rated "tasks completed excellently" (R-GEN-13).',
    },
    defaults: [
      {
        value: null,
        validFrom: '2024-01-01',
        validTo: null,
        verification: 'UNVERIFIED',
        legalBasis: 'Nghị định 48/2023/NĐ-CP (20% hay 25%: chưa xác minh)',
      },
    ],
  },
  ...PROCESS_PARAMETERS,
  ...switches,
  ...coefficients,
]

/** A parameter by its name. */
export function findParameter(name: string): Parameter | undefined {
  return PARAMETERS.find((one) => one.name === name)
}

/** The default of a parameter on a day; undefined where it has none then. */
export function defaultOn(parameter: Parameter, day: string): ParameterDefault | undefined {
  return parameter.defaults.find((row) => inForce(row, day))
}

/** Whether a text is a value of the kind: 'true', '2340000', '0.5'. */
export function isValueOf(kind: ParameterKind, value: string): boolean {
  if (kind === 'YES_NO') return value === 'true' || value === 'false'
  return kind === 'WHOLE_NUMBER' ? /^\d{1,12}$/.test(value) : /^\d{1,4}(\.\d{1,3})?$/.test(value)
}
