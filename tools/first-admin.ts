import { v7 as uuid } from 'uuid'
import { serviceViewer } from '../shared/access/viewer.js'
import { isDay } from '../shared/clock/days.js'
import { readEnvironment } from '../shared/config/environment.js'
import { act } from '../shared/database/act.js'
import { openDatabase } from '../shared/database/data-source.js'
import { migrate } from '../shared/database/migrate.js'
import type { Work } from '../shared/database/work.js'
import { expected } from '../shared/errors/expected.js'
import { openDatabases } from '../shared/server/databases.js'
import { StartupError } from '../shared/server/startup-error.js'
import { runTool } from './run-tool.js'

const usage =
  'npm run first-admin -- <subject> <organization code> <organization name> [first day on which it existed]'

/** An organization is older than the hub, and what lies below it may have begun long ago. */
const sinceLongAgo = '1945-09-02'

/**
 * Makes the first organization (the ministry) and its first ADMIN in a hub that has no ADMIN yet; everybody else is
 * appointed through the API. Run it while the hub is stopped (embedded PostgreSQL) or against DATABASE_URL.
 */
await runTool(async ([subject, code, name, since = sinceLongAgo]) => {
  if (!subject || !code || !name) throw new StartupError(`Three arguments are expected: ${usage}`)
  if (!/^[A-Z0-9][A-Z0-9-]{1,39}$/.test(code)) {
    throw new StartupError(
      `The organization code is "${code}": capital letters, digits and hyphens are expected, for example BO-GDDT.`,
    )
  }
  if (!isDay(since)) throw new StartupError(`The first day is "${since}": ${expected.day.en} is expected.`)
  const databases = await openDatabases(readEnvironment(), ['organizations'])
  try {
    const { ownerUrl, appUrl } = databases.of('organizations')
    await migrate(ownerUrl, 'organizations')
    const database = await openDatabase({ url: appUrl, schema: 'organizations', entities: [], poolSize: 1 })
    const viewer = serviceViewer('first-admin')
    await act(database, viewer, { action: 'firstAdmin' }, (work) =>
      makeFirstAdmin(work, subject, { code, name, since }),
    ).finally(() => database.destroy())
    console.log(`${subject} is ADMIN of ${code} (${name}).`)
  } finally {
    await databases.stop()
  }
})

interface FirstOrganization {
  code: string
  name: string
  since: string
}

async function makeFirstAdmin(work: Work, subject: string, organization: FirstOrganization): Promise<void> {
  const { code, name, since } = organization
  await work.query("select pg_advisory_xact_lock(hashtext('first-admin'))")
  const admins = await work.query<{ subject: string }>(
    "/* admin.existing */ select subject from appointment where role = 'ADMIN' limit 1",
  )
  if (admins[0])
    throw new StartupError(
      `This hub has an ADMIN already (${admins[0].subject}); further ones are appointed through the API (mutation appoint).`,
    )
  const taken = await work.query('/* admin.taken */ select from organization where code = $1', [code])
  if (taken.length > 0) {
    throw new StartupError(
      `The organization code is "${code}": there is such an organization already; name another code.`,
    )
  }
  const id = uuid()
  await work.query(
    "/* admin.organization */ insert into organization (id, code, name, level, kind, valid_from) values ($1, $2, $3, 'MINISTRY', 'MINISTRY', $4)",
    [id, code, name, since],
  )
  await work.query(
    "/* admin.appointment */ insert into appointment (id, subject, organization_id, role, valid_from) values ($1, $2, $3, 'ADMIN', $4)",
    [uuid(), subject, id, work.today],
  )
}
