import type { Viewer } from '../../../shared/access/viewer.js'
import type { TestHub } from '../../../test/kit/hub.js'

/** What a mutation of this room answers. */
export interface Payload {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- records are as varied as the mutations
  record: any
  userErrors: { code: string; path: string[]; message: string }[]
}

/** Calls a mutation of the organizations room by its name; throws when it is answered with errors. */
export async function call(
  hub: TestHub,
  viewer: Viewer,
  mutation: string,
  input: object,
  selection = 'id',
): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await hub.ask(
    'organizations',
    viewer,
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { record { ${selection} } userErrors { code path message } } }`,
    { input },
  )
  if (data?.it) return data.it as Payload
  throw new Error(JSON.stringify(errors))
}

/** What somebody who begins to work is declared with. */
export const teacher = {
  name: 'Nguyễn Thị Lan',
  gender: 'FEMALE',
  position: 'Giáo viên',
  positionGroup: 'TEACHER',
  isDirectWorker: true,
  from: '2018-09-01',
}
