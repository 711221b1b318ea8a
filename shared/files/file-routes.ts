import { Router, type Request, type Response } from 'express'
import { pipeline } from 'node:stream/promises'
import { TooLarge } from './file-store.js'
import type { FileDoor } from './room-files.js'

/** The rooms' files: PUT and GET /files/<room>/<token>. The token is the whole permission; no other header counts. */
export function fileRoutes(rooms: Readonly<Record<string, { files: FileDoor }>>): Router {
  const router = Router()
  const doorOf = (request: Request): FileDoor | undefined => {
    const room = String(request.params.room)
    return Object.hasOwn(rooms, room) ? rooms[room]!.files : undefined
  }
  router.put('/files/:room/:token', async (request, response) => {
    const door = doorOf(request)
    const stored = await door?.receive(String(request.params.token), request).catch(tooLarge(response))
    if (response.headersSent) return
    if (!stored) return void refuse(response, 403)
    response.status(201).json(stored)
  })
  router.get('/files/:room/:token', async (request, response) => {
    const delivered = await doorOf(request)?.deliver(String(request.params.token))
    if (!delivered) return void refuse(response, 403)
    const { grant, content } = delivered
    response.type(grant.mediaType).attachment(grant.name).set('x-content-type-options', 'nosniff')
    await pipeline(content, response)
  })
  return router
}

function tooLarge(response: Response) {
  return (error: unknown): undefined => {
    if (!(error instanceof TooLarge)) throw error
    response
      .status(413)
      .set('connection', 'close')
      .json({
        error: {
          vi: 'Tệp lớn hơn giới hạn đã báo khi xin tải lên.',
          en: `The file is larger than offered: ${error.message}.`,
        },
      })
    return undefined
  }
}

function refuse(response: Response, status: number): void {
  response.status(status).json({
    error: {
      vi: 'Đường dẫn này không đúng, đã hết hạn hoặc đã dùng; hãy xin đường dẫn mới.',
      en: 'This path is wrong, expired or used; ask for a new one.',
    },
  })
}
