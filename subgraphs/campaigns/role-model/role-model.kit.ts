import type { TestHub } from '../../../test/kit/hub.js'
import { call, head, period, type Called } from '../score.kit.js'

/** A pupil of a school who did a good deed. */
export const nomination = (ownerId: string) => ({
  ownerId,
  subject: 'PERSON',
  subjectName: 'Em Nguyễn Minh Anh, lớp 8A',
  title: 'Nhặt được của rơi',
  story: 'Trả lại người mất …',
  period,
})

/** A draft of a role model; answers its id. */
export async function nominated(hub: TestHub, ownerId: string): Promise<string> {
  const { record, messages } = await call(hub, head(ownerId), 'nominateRoleModel', nomination(ownerId), 'id')
  if (!record) throw new Error(messages.join())
  return record.id as string
}

/** A step of a role model by the head of an organization. */
export function step(
  hub: TestHub,
  organizationId: string,
  mutation: string,
  roleModelId: string,
  more: object = {},
): Promise<Called> {
  const fields = 'state publishedAt awardIds'
  return call(hub, head(organizationId), mutation, { roleModelId, ...more }, fields)
}
