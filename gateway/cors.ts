import type { RequestHandler } from 'express'

/**
 * Lets pages of the listed origins (scheme, host and port) read answers; pages of any other origin get none of the
 * headers without which their browser neither sends a JSON request nor shows an answer. Cookies are never used.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    response.vary('origin')
    const origin = request.get('origin')
    const isAllowed = origin !== undefined && origins.includes(origin)
    if (isAllowed) {
      response.set('access-control-allow-origin', origin)
      response.set('access-control-expose-headers', 'operation-cost, retry-after')
    }
    const isPreflight = request.method === 'OPTIONS' && request.get('access-control-request-method')
    if (!isPreflight) return next()
    if (isAllowed) {
      response.set({
        'access-control-allow-methods': 'GET, POST, PUT',
        'access-control-allow-headers': 'accept-language, authorization, content-type, x-api-key',
        'access-control-max-age': '600',
      })
    }
    response.status(204).end()
  }
}
