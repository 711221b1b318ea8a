// Loaded into a program before anything else: says of each connection and look-up that leaves the machine.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const isHere = (host) => host === undefined || host === 'localhost' || host === '::1' || /^127\./.test(host)
const tell = (what, host) => process.stderr.write(`OUTGOING ${what} ${String(host)}\n`)

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const host = typeof first === 'object' ? first.host : typeof args[1] === 'string' ? args[1] : undefined
  if (!isHere(host) && !first?.path?.startsWith?.('/')) tell('connection to', host)
  return connect.apply(this, args)
}
for (const api of [dns, dns.promises]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveSrv']) {
    const original = api[name]
    api[name] = function (host, ...rest) {
      if (!isHere(host)) tell(`${name} of`, host)
      return original.call(this, host, ...rest)
    }
  }
}
const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function (...args) {
  tell(
    'datagram to',
    args.find((arg) => typeof arg === 'string'),
  )
  return send.apply(this, args)
}
syncBuiltinESMExports()
