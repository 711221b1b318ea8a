import type { DataSource } from 'typeorm'
import { serviceViewer } from '../../shared/access/viewer.js'
import { inTransaction, ReadUnit, type Work } from '../../shared/database/work.js'
import type { ViewerAnswer, ViewerQuestion } from '../../shared/subgraph/definition.js'
import { appointmentsOf } from './appointment/appointment.store.js'
import { findClient, insertUse, type KnownClient } from './client/client.store.js'
import { personOf } from './person/account.store.js'
import { inheritancesOf } from './reform/lineage.store.js'

/** For whom a subject acts on the day of the request, or what a key is good for; null for an unknown key. */
export async function findViewer(
  database: DataSource,
  question: ViewerQuestion,
): Promise<ViewerAnswer | null> {
  const { subject, apiKey = '', address = null, now } = question
  if (subject != null) return reading(database, now, (read) => personViewer(read, subject))
  const client = await reading(database, now, (read) => findClient(read, apiKey, address))
  if (!client) return null
  // After the reading has given its connection back: who holds one must not wait for another.
  await noteUse(database, client, now)
  const { id, scopes, organizationId } = client
  return { subject: `client:${id}`, scopes, covers: organizationId, appointments: [] }
}

async function personViewer(read: Work, subject: string): Promise<ViewerAnswer> {
  const [appointments, personId] = await Promise.all([appointmentsOf(read, subject), personOf(read, subject)])
  return {
    subject,
    ...(personId !== null && { personId }),
    scopes: [],
    appointments: appointments.map(({ organizationId, role }) => ({ organizationId, role })),
    inheritances: await inheritancesOf(
      read,
      appointments.map((appointment) => appointment.organizationId),
    ),
  }
}

async function reading<T>(database: DataSource, now: string, run: (read: Work) => Promise<T>): Promise<T> {
  const read = new ReadUnit(database, serviceViewer('viewers', new Date(now)))
  return run(read).finally(() => read.end())
}

/** Clients whose use in an hour this process has noted already. */
const noted = new WeakMap<DataSource, { hour: string; clients: Set<string> }>()

/** Notes once an hour that a client asks. It asks all the same when that cannot be written. */
async function noteUse(database: DataSource, { id }: KnownClient, now: string): Promise<void> {
  const hour = now.slice(0, 13)
  let known = noted.get(database)
  if (known?.hour !== hour) noted.set(database, (known = { hour, clients: new Set() }))
  if (known.clients.has(id)) return
  known.clients.add(id)
  const viewer = serviceViewer('viewers', new Date(now))
  await inTransaction(database, viewer, { action: 'noteUse' }, (work) => insertUse(work, id)).catch(() =>
    known.clients.delete(id),
  )
}
