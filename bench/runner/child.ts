import '../../shared/config/production.js'
import 'reflect-metadata'
import '../../gateway/no-telemetry.js'
import { pino } from 'pino'
import { importKeys, localKeys } from '../../shared/access/keys.js'
import { httpPeer } from '../../shared/http/http-peer.js'
import { listen } from '../../shared/http/listen.js'
import { subgraphServer } from '../../shared/http/subgraph-server.js'
import type { PreparedDatabase } from '../../shared/server/roles.js'
import { openProfiler } from './profile.js'
import { openBenchGateway, openRooms } from './rooms.js'

/** What one process of a hub that is measured is to be: some rooms, and the gateway or the server of its one room. */
export interface ChildSettings {
  urls: PreparedDatabase
  dataDir: string
  rooms: string[]
  /** The addresses of the other rooms. */
  elsewhere: Record<string, string>
  isGateway: boolean
}

/** What a child is asked; it answers with the same number. */
export interface Question {
  number: number
  ask: 'cpu' | 'startProfile' | 'stopProfile'
}

const settings = JSON.parse(process.argv[2]!) as ChildSettings
const { urls, dataDir, elsewhere } = settings
const keys = await importKeys(localKeys(dataDir))
const surroundings = { urls, dataDir, keys, log: pino({ level: 'error' }) }
const rooms = await openRooms(surroundings, {
  names: settings.rooms,
  peer: (name) => httpPeer(elsewhere[name]!, name, keys.serviceSecret),
})
const app = settings.isGateway
  ? (await openBenchGateway(surroundings, { ...elsewhere, ...rooms })).app
  : subgraphServer(Object.values(rooms)[0]!, keys, surroundings.log)
const { port } = await listen(app, 0, '127.0.0.1')

const profiler = openProfiler()
const answers: Record<Question['ask'], () => unknown> = {
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  },
  startProfile: () => profiler.start(),
  stopProfile: () => profiler.stop(),
}
process.on('message', ({ number, ask }: Question) => {
  void Promise.resolve(answers[ask]()).then((answer) => process.send!({ number, answer }))
})
process.on('disconnect', () => process.exit(0))
process.send!({ port })
