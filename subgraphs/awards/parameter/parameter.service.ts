import { groupBy } from '../../../shared/collections/group-by.js'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse, type Sentence } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import {
  defaultOn,
  findParameter,
  isValueOf,
  PARAMETERS,
  switchOf,
  type Parameter,
  type ParameterKind,
} from '../rules/parameters.js'
import type { SetParameterInput } from './parameter.inputs.js'
import { insertParameter, loadParameters, type SetParameter, type Standing } from './parameter.store.js'

const expected: Record<ParameterKind, Sentence> = {
  YES_NO: { vi: '"true" hoặc "false"', en: '"true" or "false"' },
  WHOLE_NUMBER: { vi: 'một số nguyên như 2340000', en: 'a whole number such as 2340000' },
  DECIMAL: {
    vi: 'một số như 0.5, tối đa ba chữ số thập phân',
    en: 'a number such as 0.5, with up to three decimals',
  },
}

/** Sets a parameter for an organization and all below it, from a day on. Answers the name. */
export async function setParameter(work: Work, input: SetParameterInput): Promise<string> {
  const { organizationId, name, value, validFrom } = input
  authorize(work.viewer, policies, 'setParameter', { OWNER: organizationId })
  const parameter = findParameter(name)
  if (!parameter) refuse('UNKNOWN_PARAMETER', { name }, ['name'])
  if (!isValueOf(parameter.kind, value))
    refuse('INVALID', { field: 'value', value, expected: expected[parameter.kind] }, ['value'])
  const legalBasis = cleanLine('legalBasis', input.legalBasis)
  await insertParameter(work, { ownerId: organizationId, name, value, validFrom, legalBasis })
  return name
}

/** A parameter as it stands for an organization on a day. */
export interface StandingParameter extends Parameter {
  value: string | null
  /** Who has set it; null where the default stands. */
  setBy: string | null
  legalBasis: string
  verification: string
  /** The value of the default, where somebody has set another one. */
  overrides: string | null
}

/** All parameters as they stand for an organization on a day, those that nobody has set included. */
export async function standingParameters(
  work: Work,
  organizationId: string,
  day: string,
): Promise<StandingParameter[]> {
  return (await standingParametersOf(work, [{ organizationId, day }]))[0]!
}

/** The same for several organizations, each on its day; one statement. */
export async function standingParametersOf(
  work: Work,
  asked: readonly Standing[],
): Promise<StandingParameter[][]> {
  const keyOf = ({ organizationId, day }: Standing): string => `${organizationId} ${day}`
  const names = PARAMETERS.map(({ name }) => name)
  const rows = groupBy(await loadParameters(work, asked, names), keyOf)
  return asked.map((one) => {
    const set = new Map((rows.get(keyOf(one)) ?? []).map((row) => [row.name, row]))
    return PARAMETERS.map((parameter) => standing(parameter, set.get(parameter.name), one.day))
  })
}

function standing(parameter: Parameter, row: SetParameter | undefined, day: string): StandingParameter {
  const standard = defaultOn(parameter, day)
  const usual = standard?.value ?? null
  return {
    ...parameter,
    value: row?.value ?? usual,
    setBy: row?.ownerId ?? null,
    legalBasis: row?.legalBasis ?? standard?.legalBasis ?? '',
    verification: standard?.verification ?? 'UNVERIFIED',
    overrides: row && row.value !== usual ? usual : null,
  }
}

/** The value of one parameter for an organization on a day; null where nobody knows it. */
export async function parameterValue(
  work: Work,
  organizationId: string,
  name: string,
  day: string,
): Promise<string | null> {
  const [row] = await loadParameters(work, [{ organizationId, day }], [name])
  const parameter = findParameter(name)
  return row?.value ?? (parameter ? (defaultOn(parameter, day)?.value ?? null) : null)
}

const switchable = PARAMETERS.filter(({ name }) => name.startsWith(switchOf('')))

/** The rules that ship switched off and are on for organizations on a day, by organization. */
export async function switchedOn(
  work: Work,
  organizationIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  const names = switchable.map(({ name }) => name)
  const on = new Map<string, string[]>()
  const asked = organizationIds.map((organizationId) => ({ organizationId, day }))
  for (const { organizationId, name, value } of await loadParameters(work, asked, names)) {
    if (value !== 'true') continue
    on.set(organizationId, [...(on.get(organizationId) ?? []), name.slice(switchOf('').length)])
  }
  return on
}
