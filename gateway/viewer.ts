import type { IncomingHttpHeaders } from 'node:http'
import { roles, type Appointment, type Role, type Viewer } from '../shared/access/viewer.js'
import type { ViewerAnswer, ViewerQuestion } from '../shared/subgraph/definition.js'
import { retryLater, unauthenticated } from './refusal.js'
import type { VerifyToken } from './tokens/verify-token.js'

/** Where the gateway learns who is asking. */
export interface ViewerSource {
  verifyToken: VerifyToken
  /** Asks organizations what somebody may do at that instant; null when it knows nobody by that name or key. */
  findViewer(question: ViewerQuestion): Promise<ViewerAnswer | null>
}

/** A request, as far as it tells who is asking. */
export interface Asking {
  headers: IncomingHttpHeaders
  /** The address that it came from, as far as that is known. */
  address: string | undefined
}

/**
 * Finds out who is asking, anew for each request, so that a revoked appointment or key is worth nothing at once.
 * Throws a RequestRefusal.
 */
export async function identify({ headers, address }: Asking, source: ViewerSource): Promise<Viewer> {
  const question = { ...(await questionOf(headers, source.verifyToken)), address }
  const answer = await source.findViewer(question).catch((error: unknown) => {
    throw retryLater('organizations', error)
  })
  if (!answer) throw unauthenticated('không có người dùng hoặc khóa này', 'no such user or key is known here')
  return {
    kind: question.apiKey === undefined ? 'PERSON' : 'CLIENT',
    subject: answer.subject,
    appointments: answer.appointments.filter(isKnown),
    inheritances: answer.inheritances ?? [],
    ...(answer.personId !== undefined && { personId: answer.personId }),
    scopes: answer.scopes,
    ...(answer.covers !== undefined && { covers: answer.covers }),
    now: question.now,
  }
}

async function questionOf(headers: IncomingHttpHeaders, verifyToken: VerifyToken): Promise<ViewerQuestion> {
  const { authorization, 'x-api-key': apiKey } = headers
  const now = new Date().toISOString()
  if (authorization !== undefined) {
    const { subject, at } = await verifyToken(bearerOf(authorization))
    return { subject, now: at ?? now }
  }
  if (typeof apiKey === 'string' && apiKey !== '') return { apiKey, now }
  throw unauthenticated('yêu cầu không kèm token hay khóa', 'the request carries neither a token nor a key')
}

function bearerOf(authorization: string): string {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  if (token) return token
  throw unauthenticated(
    'tiêu đề Authorization không có dạng "Bearer"',
    'the Authorization header is not a "Bearer"',
  )
}

/** A role that this gateway does not know yet gives no right. */
function isKnown(appointment: ViewerAnswer['appointments'][number]): appointment is Appointment {
  return roles.includes(appointment.role as Role)
}
