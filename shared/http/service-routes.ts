import express, { Router } from 'express'
import { verifyServiceToken, type ServicePurpose } from '../access/service-token.js'
import type { Peer } from '../subgraph/open-subgraph.js'

/** The door for the hub's other parts: POST /service/<room>/<purpose>, with a token good for that purpose only. */
export function serviceRoutes(rooms: Readonly<Record<string, Peer>>, secret: Uint8Array): Router {
  const router = Router()
  router.post(
    '/service/:room/:purpose',
    // Before the body is read: a stranger's is not worth its memory.
    async (request, response, next) => {
      const token = request.get('authorization')?.replace(/^Bearer /, '') ?? ''
      const isOurs = await verifyServiceToken(token, request.params.purpose as ServicePurpose, secret).then(
        () => true,
        () => false,
      )
      if (isOurs) next()
      else response.status(401).json({ error: 'not a service of this hub' })
    },
    express.json({ limit: '2mb', inflate: false }),
    async (request, response) => {
      const { room = '', purpose } = request.params as { room: string; purpose: ServicePurpose }
      const asked = Object.hasOwn(rooms, room) ? rooms[room] : undefined
      if (!asked) return void response.status(404).json({ error: 'this room is elsewhere' })
      response.json(await asked.service(purpose, request.body))
    },
  )
  return router
}
