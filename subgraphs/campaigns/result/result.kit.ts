import type { TestHub } from '../../../test/kit/hub.js'
import { call, head } from '../score.kit.js'

/** Sends a sheet of monthly ratings for an organization; answers the file's id. */
export async function sendSheet(
  hub: TestHub,
  organizationId: string,
  content: string | Buffer,
): Promise<string> {
  const fileName = Buffer.isBuffer(content) ? 'xep-loai.xlsx' : 'xep-loai.csv'
  const input = { organizationId, fileName }
  const { record, messages } = await call(
    hub,
    head(organizationId),
    'createMonthlyRatingUpload',
    input,
    'fileId uploadPath',
  )
  if (!record) throw new Error(messages.join())
  await hub.upload('campaigns', record.uploadPath as string, Buffer.from(content))
  return record.fileId as string
}
