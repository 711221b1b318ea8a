import type { Work } from '../../../shared/database/work.js'
import { loadOwnTypes, loadOwnTypesFor } from '../own-type/own-type.store.js'
import type { AwardType } from '../rules/award-type.js'
import { findAwardType } from '../rules/award-types.js'

/** Award types of a day by code: those of the law, and those that organizations have defined. */
export type KnownTypes = ReadonlyMap<string, AwardType>

/** The award types among these codes as they stand on a day, as far as the viewer may see them; one statement at most. */
export async function loadTypes(work: Work, codes: readonly string[], day: string): Promise<KnownTypes> {
  const asked = [...new Set(codes)]
  const ofTheLaw = asked.flatMap((code) => findAwardType(code, day) ?? [])
  const others = asked.filter((code) => !ofTheLaw.some((type) => type.code === code))
  const own = others.length > 0 ? await loadOwnTypes(work, others, day) : []
  return new Map([...ofTheLaw, ...own].map((type) => [type.code, type]))
}

/** The same for what one organization proposes: of others' own types only those of who lies above it that day. */
export async function loadTypesFor(
  work: Work,
  organizationId: string,
  codes: readonly string[],
  day: string,
): Promise<KnownTypes> {
  const known = new Map(
    codes.flatMap((code) => findAwardType(code, day) ?? []).map((type) => [type.code, type]),
  )
  if (codes.every((code) => known.has(code))) return known
  const own = await loadOwnTypesFor(work, [organizationId], day)
  return new Map(
    [...known.values(), ...own.filter(({ code }) => codes.includes(code))].map((one) => [one.code, one]),
  )
}
