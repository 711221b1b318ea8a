import type { RequestHandler } from 'express'
import { badRequest } from '../refusal.js'

/** Cuts a request whose body has not arrived whole after so many milliseconds: it holds a connection and memory. */
export function cutSlowBodies(patience: number): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return
      response.once('finish', () => request.destroy())
      next(
        badRequest('nội dung đến quá chậm', 'the body arrives too slowly; send it whole', 408, {
          connection: 'close',
        }),
      )
    }, patience)
    for (const event of ['end', 'close']) request.once(event, () => clearTimeout(timer))
    next()
  }
}
