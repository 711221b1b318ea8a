import { titles } from '../country/titles.js'
import { day, period, type Line } from './staging.js'

/** A way into the hub: asks as the subject that acts for an organization. */
export type Door = (seat: { code: string; id: string }, query: string, variables: object) => Promise<unknown>

const paper = () => ({
  number: crypto.randomUUID(),
  date: day,
  signerName: 'Nguyễn Văn An',
  signerTitle: 'Thủ trưởng',
})

interface Answer {
  done: { record?: { id: string } | null; userErrors: { message: string }[] }
}

async function send(door: Door, seat: Parameters<Door>[0], name: string, input: object): Promise<string> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const record = name === 'appraiseProposals' ? '' : 'record { id }'
  const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${record} userErrors { message } } }`
  const { done } = (await door(seat, query, { input })) as Answer
  if (done.userErrors.length > 0) throw new Error(`${name}: ${done.userErrors[0]!.message}`)
  return done.record?.id ?? ''
}

/** Each act on proposals together, as a client does it. */
export const acts = {
  submit: (door: Door, { school: id, schoolCode: code }: Line, proposalIds: string[]) =>
    send(door, { id, code }, 'sendDossier', { organizationId: id, period, statement: paper(), proposalIds }),
  receive: (door: Door, { office: id, officeCode: code }: Line, dossierId: string) =>
    send(door, { id, code }, 'receiveDossier', { dossierId }),
  appraise: (door: Door, { office: id, officeCode: code }: Line, proposalIds: string[]) =>
    send(door, { id, code }, 'appraiseProposals', {
      items: proposalIds.map((proposalId) => ({ proposalId, eligible: true, opinion: 'Đủ điều kiện' })),
    }),
  decide: (door: Door, { office: id, officeCode: code }: Line, grantIds: string[]) =>
    send(door, { id, code }, 'decide', { organizationId: id, period, paper: paper(), grantIds }),
}

/** The title that is proposed, as decisions print it. */
export const title = titles.basic
