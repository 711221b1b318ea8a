import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { assertAfter, assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import { beginReform, type Begun } from './reform.begin.js'
import { ReformKind } from './reform.entity.js'
import type { ConvertLevelInput, RenameOrganizationInput } from './reform.inputs.js'
import { keepForm, storeForm } from './reform.store.js'

/** Renames an organization from a day on; answers the act's id. Its earlier name stays with the earlier days. */
export async function renameOrganization(work: Work, input: RenameOrganizationInput): Promise<string> {
  const begun = await beginReform(
    work,
    ['renameOrganization', ReformKind.RENAME],
    [input.organizationId],
    input.decision,
  )
  const name = cleanLine('name', input.name)
  const nameEn = input.nameEn == null ? null : cleanLine('nameEn', input.nameEn)
  const shortName = input.shortName == null ? null : cleanLine('shortName', input.shortName)
  await changeForm(work, begun, input.expectedVersion, { name, nameEn, shortName })
  return begun.act.id
}

/** Gives an organization another level or kind from a day on; answers the act's id. */
export async function convertLevel(work: Work, input: ConvertLevelInput): Promise<string> {
  const begun = await beginReform(
    work,
    ['convertLevel', ReformKind.CONVERT_LEVEL],
    [input.organizationId],
    input.decision,
  )
  await changeForm(work, begun, input.expectedVersion, { level: input.level, kind: input.kind })
  return begun.act.id
}

/** Other rooms know the latest form only: a change of form is entered when it holds, not before. */
async function changeForm(
  work: Work,
  { act, day, organizations: [organization] }: Begun,
  expectedVersion: number | null | undefined,
  form: Parameters<typeof storeForm>[2],
): Promise<void> {
  const { id, formFrom } = organization!
  assertVersion(organization!, expectedVersion)
  assertNotFuture(day, work.today, 'effectiveOn')
  assertAfter(day, formFrom, 'effectiveOn')
  await keepForm(work, { id: uuid(), actId: act.id, organizationId: id, from: formFrom, to: day })
  await storeForm(work, id, form)
}
