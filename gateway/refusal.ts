import type { ErrorRequestHandler, Response } from 'express'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { describeFault, maskError } from '../shared/errors/mask.js'
import type { Sentence } from '../shared/errors/refusal.js'
import { localeOf, say, type Locale } from '../shared/errors/say.js'

/** What the sentence of an error code speaks of; a part in both languages is chosen when the answer is worded. */
export type Args = Record<string, string | number | Sentence>

/** A request that is refused whole, before any operation runs. */
export class RequestRefusal extends Error {
  constructor(
    /** HTTP status. */
    readonly status: number,
    /** Code of the error catalogue. */
    readonly code: string,
    readonly args: Args,
    /** Further HTTP headers of the answer. */
    readonly headers: Record<string, string> = {},
    /** For the log only. */
    cause?: unknown,
  ) {
    super(code, { cause })
    this.name = 'RequestRefusal'
  }
}

/** 4xx: the request is malformed. */
export function badRequest(vi: string, en: string, status = 400, headers = {}): RequestRefusal {
  return new RequestRefusal(status, 'BAD_REQUEST', { reason: { vi, en } }, headers)
}

/** 401: no token, or one that is worth nothing. */
export function unauthenticated(vi: string, en: string): RequestRefusal {
  return new RequestRefusal(401, 'UNAUTHENTICATED', { reason: { vi, en } }, { 'www-authenticate': 'Bearer' })
}

/** 503: who is asking cannot be found out now, because a part of the hub or the token issuer does not answer. */
export function retryLater(source: string, cause: unknown): RequestRefusal {
  return new RequestRefusal(503, 'RETRY_LATER', { source }, { 'retry-after': '2' }, cause)
}

/** The arguments in one language. */
export function inLanguage(args: Args, locale: Locale): Record<string, string | number> {
  const chosen = Object.entries(args).map(([name, arg]) => [
    name,
    typeof arg === 'object' ? arg[locale] : arg,
  ])
  return Object.fromEntries(chosen) as Record<string, string | number>
}

/** Words every failure outside an operation as a GraphQL answer: no stack, no detail of the unexpected. */
export function wordRefusals(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const locale = localeOf(request.get('accept-language'))
    const refusal = error instanceof RequestRefusal ? error : ofBodyParser(error)
    if (refusal?.cause) log.warn({ fault: describeFault(refusal.cause) }, 'a request had to be refused')
    if (refusal) sendRefusal(response, refusal, locale)
    else response.status(500).json({ errors: [maskError(unexpected(error), {}, locale, log)] })
  }
}

function sendRefusal(
  response: Response,
  { status, code, args, headers }: RequestRefusal,
  locale: Locale,
): void {
  const message = say({}, locale, code, inLanguage(args, locale))
  response
    .status(status)
    .set(headers)
    .json({ errors: [{ message, extensions: { code } }] })
}

function unexpected(error: unknown): GraphQLError {
  return new GraphQLError('unexpected', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  })
}

const bodyFaults: Record<string, Sentence> = {
  'entity.parse.failed': {
    vi: 'nội dung không phải là JSON đúng cú pháp',
    en: 'the body is not well-formed JSON',
  },
  'entity.too.large': { vi: 'nội dung vượt quá 256 kB', en: 'the body is larger than 256 kB' },
  'encoding.unsupported': { vi: 'không nhận nội dung nén', en: 'compressed bodies are not accepted' },
  'charset.unsupported': { vi: 'nội dung phải dùng bảng mã UTF-8', en: 'the body must be UTF-8' },
}

/** Express and its body parser throw errors with a status for what the client did wrong. */
function ofBodyParser(error: unknown): RequestRefusal | undefined {
  const { status, type } = error as { status?: number; type?: string }
  if (!status || status < 400 || status >= 500) return undefined
  const fault = bodyFaults[type ?? ''] ?? { vi: 'không đọc được yêu cầu', en: 'the request cannot be read' }
  return badRequest(fault.vi, fault.en, status)
}
