import type { RequestHandler } from 'express'

/**
 * What every answer tells a browser: keep no copy, guess no type, run nothing, appear in no frame of others. The one
 * page that is shown (the explanation at /) is plain text.
 */
export const securityHeaders: RequestHandler = (_, response, next) => {
  response.set({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
  next()
}
