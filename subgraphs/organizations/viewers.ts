import type { DataSource } from 'typeorm'
import { serviceViewer } from '../../shared/access/viewer.js'
import { ReadUnit } from '../../shared/database/work.js'
import type { ViewerAnswer, ViewerQuestion } from '../../shared/subgraph/definition.js'
import { appointmentsOf } from './appointment/appointment.store.js'
import { findClient } from './client/client.store.js'
import { personOf } from './person/account.store.js'
import { inheritancesOf } from './reform/lineage.store.js'

/** For whom a subject acts on the day of the request, or what a key is good for; null for an unknown key. */
export async function findViewer(
  database: DataSource,
  question: ViewerQuestion,
): Promise<ViewerAnswer | null> {
  const read = new ReadUnit(database, serviceViewer('viewers', new Date(question.now)))
  try {
    if (question.subject != null) {
      const appointments = await appointmentsOf(read, question.subject)
      const personId = await personOf(read, question.subject)
      return {
        subject: question.subject,
        ...(personId !== null && { personId }),
        scopes: [],
        appointments: appointments.map(({ organizationId, role }) => ({ organizationId, role })),
        inheritances: await inheritancesOf(
          read,
          appointments.map((appointment) => appointment.organizationId),
        ),
      }
    }
    const client = await findClient(read, question.apiKey ?? '')
    return client && { ...client, appointments: [] }
  } finally {
    await read.end()
  }
}
