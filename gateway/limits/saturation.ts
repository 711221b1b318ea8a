import type { RequestHandler, Response } from 'express'
import { Counter, Gauge, type Registry } from 'prom-client'
import { RequestRefusal } from '../refusal.js'
import { openPlaces, type PlacesRange } from './places.js'

/** What keeps the gateway from beginning more than it can end soon. */
export interface Saturation {
  /** Refuses while no place is free, before the body is read; takes none, so that a slow sender holds none. */
  look: RequestHandler
  /** Takes a place until the answer is written, or refuses. */
  enter: RequestHandler
}

/** Opens the places of one gateway, and shows in its metrics how many are taken and who found none. */
export function openSaturation(range: PlacesRange, registry: Registry): Saturation {
  const places = openPlaces(range)
  const registers = [registry]
  const refused = new Counter({
    name: 'hub_operations_refused_total',
    help: 'Operations refused because too many were under way',
    registers,
  })
  new Gauge({
    name: 'hub_operations_under_way',
    help: 'Operations under way',
    registers,
    collect() {
      this.set(places.taken())
    },
  })
  new Gauge({
    name: 'hub_operations_limit',
    help: 'Operations that may be under way at once; it moves with how long they take',
    registers,
    collect() {
      this.set(places.limit())
    },
  })
  const refuse = (): never => {
    refused.inc()
    throw new RequestRefusal(503, 'OVERLOADED', {}, { 'retry-after': '2' })
  }
  return {
    look: (_, __, next) => (places.isFree() ? next() : refuse()),
    enter: (_, response, next) => {
      if (!places.take()) refuse()
      const began = performance.now()
      whenAnswered(response, () => places.leave(performance.now() - began))
      next()
    },
  }
}

/**
 * Calls back when the answer is written, also to a client that has gone: its operation runs to its end, and who goes
 * and comes again would else find more and more places.
 */
function whenAnswered(response: Response, then: () => void): void {
  const end = response.end.bind(response) as (...args: unknown[]) => Response
  let isAnswered = false
  response.end = (...args: unknown[]) => {
    if (!isAnswered) then()
    isAnswered = true
    return end(...args)
  }
}
